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

  /// A reference screen, what it comes to now, and the frame that this is seen in.
  private typealias Replayed = (file: ScreenFile, shown: ScreenFile, frame: Frame)

  func run() throws {
    var isCurrent = true
    for path in files {
      guard let screen = replay(path) else {
        isCurrent = false
        continue
      }
      if record { try write(Array(screen.shown.description.utf8), to: path) }
      if svg {
        isCurrent = try settlePicture(screen, path) && isCurrent
      } else if check {
        isCurrent = hasNoDifference(screen, path) && isCurrent
      } else if !record {
        if files.count > 1 { Console.print("---- \(path)") }
        for line in screen.shown.picture.grid { Console.print(line) }
      }
    }
    if !isCurrent { throw ExitCode.failure }
  }

  /// Makes the picture, or says whether it is current.
  private func settlePicture(_ screen: Replayed, _ path: String) throws -> Bool {
    let picture = Array(FramePicture(screen.frame).svg.utf8)
    let place = Self.picturePath(path)
    guard check else {
      try write(picture, to: place)
      return true
    }
    if (try? FileSystem.read(place).get()) == picture { return true }
    Console.complain("\(place): not current")
    return false
  }

  private func hasNoDifference(_ screen: Replayed, _ path: String) -> Bool {
    let difference = screen.shown.picture.difference(from: screen.file.picture)
    if let difference { Console.complain("\(path): \(difference)") }
    return difference == nil
  }

  private func replay(_ path: String) -> Replayed? {
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
