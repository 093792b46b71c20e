import ArgumentParser

@main
struct Lazyops: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lazyops")
}
