import ArgumentParser
import FoundationEssentials
import Schema

/// `lazyops fetch`: gets the data of a PyTorch release.
struct Fetch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", _superCommandName: Lazyops.name,
    abstract: "Get the data of a PyTorch release, from its wheel, into the cache.",
    discussion: """
      pip brings the wheel, and compares its digest where that is known; the yaml files, the templates and the lazy headers are taken out of it \
      and the rest is thrown away. Nothing of it is executed. The TS backend's list, which wheels \
      lack, is worked out from the headers that they ship: an operator with a declaration is \
      listed, with a class in LazyIr.h as well it is in full_codegen.
      """)

  @ArgumentParser.Argument(help: "The release, such as \(BuiltInCatalogue.version).")
  var version: String

  @Flag(help: "Fetch it again even if it is there.")
  var force = false

  func validate() throws {
    guard Release.isVersion(version) else {
      throw ValidationError("'\(version)' is no release; write it like \(BuiltInCatalogue.version)")
    }
  }

  func run() throws {
    let cache = CacheFolder(environment: ProcessInfo.processInfo.environment)
    if !force, cache.tree(of: version) != nil {
      Console.print("\(version) is in \(cache.folder(of: version))")
      return
    }
    if WheelPins.requirement(version) == nil {
      Console.complain(
        "note: the digest of \(version)'s wheel is not known here and is not compared")
    }
    let interruption = Interruption()
    let fetch: ReleaseFetch
    do throws(FetchError) {
      fetch = try ReleaseFetch(version, into: cache)
    } catch {
      Console.complain("error: \(error.message)")
      if let hint = error.hint { Console.complain("hint: \(hint)") }
      throw ExitCode.failure
    }
    try follow(fetch, interruption)
    Console.print("\(version) is in \(cache.folder(of: version))")
  }

  private func follow(_ fetch: ReleaseFetch, _ interruption: Interruption) throws {
    var meter = ProgressMeter(label: "fetching PyTorch \(version)")
    while true {
      if let signal = interruption.signal {
        meter.finish()
        fetch.cancel()
        Console.complain("interrupted; nothing was left behind")
        throw ExitCode(128 + signal)
      }
      switch fetch.poll() {
      case .downloading(let bytes): meter.show(bytes: bytes)
      case .done: return meter.finish()
      case .failed(let reason):
        meter.finish()
        Console.complain("error: cannot fetch PyTorch \(version): \(reason)")
        throw ExitCode.failure
      }
    }
  }
}
