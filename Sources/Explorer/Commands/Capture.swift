import ArgumentParser

/// `lazyops capture`: replays reference screens.
struct Capture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", _superCommandName: Lazyops.name,
    abstract: "Replay reference screens without a terminal and print what they show.",
    discussion: """
      A reference screen says how it is reached (size, arguments, keys) and what it must look \
      like: characters, meanings and attributes.
      """)

  @ArgumentParser.Argument(
    help: "The reference screens.", completion: .file(extensions: ["screen"]))
  var files: [String]

  @Flag(help: "Print only differences; the status is 1 when there is one.")
  var check = false

  @Flag(help: "Write what is shown into the files.")
  var record = false

  @Flag(help: "Make an SVG picture beside each file; with --check compare it.")
  var svg = false

  mutating func validate() throws {
    if check, record { throw ValidationError("--check and --record exclude each other") }
    if files.isEmpty { throw ValidationError("name a reference screen") }
  }

  func run() throws {
    var differing = 0
    for path in files {
      guard let screen = try replay(path) else {
        differing += 1
        continue
      }
      if svg {
        let picture = Array(FramePicture(screen.frame).svg.utf8)
        let place = Self.picturePath(path)
        guard check else {
          try write(picture, to: place)
          continue
        }
        guard (try? FileSystem.read(place).get()) != picture else { continue }
        Console.complain("\(place): not current")
        differing += 1
      } else if record {
        try write(Array(screen.shown.description.utf8), to: path)
      } else if check {
        guard let difference = screen.shown.picture.difference(from: screen.file.picture) else {
          continue
        }
        Console.complain("\(path): \(difference)")
        differing += 1
      } else {
        if files.count > 1 { Console.print("---- \(path)") }
        for line in screen.shown.picture.grid { Console.print(line) }
      }
    }
    if differing > 0 { throw ExitCode.failure }
  }

  private func replay(_ path: String) throws
    -> (file: ScreenFile, shown: ScreenFile, frame: Frame)?
  {
    do {
      let file = try ScreenFile(parsing: try FileSystem.source(path).get().text)
      var shown = file
      let frame = try file.replayed()
      shown.picture = file.picture(of: frame)
      return (file, shown, frame)
    } catch {
      Console.complain(error is FileError ? "\(error)" : "\(path): \(error)")
      return nil
    }
  }

  /// `main.80x24.screen` has its picture in `main.80x24.svg`.
  static func picturePath(_ path: String) -> String {
    (path.hasSuffix(".screen") ? String(path.dropLast(7)) : path) + ".svg"
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let result = FileSet([.init(path: path, bytes: bytes)]).write()
    switch result {
    case .success(let outcomes):
      for outcome in outcomes { Console.print("\(outcome.rawValue) \(path)") }
    case .failure(let error):
      Console.complain("error: \(error)")
      throw ExitCode.failure
    }
  }
}
