import Schema

extension ScreenFile {
  /// Replays the keys from the start; throws where the arguments or keys cannot be understood.
  func replayed() throws -> Frame {
    let arguments = arguments.split(separator: " ").map(String.init)
    guard let explore = try Explore.parseAsRoot(arguments) as? Explore else {
      throw FormatError(line: 1, message: "'args' are not those of the explorer")
    }
    let state = State(
      size: size, glyphs: explore.ascii ? .ascii : .unicode,
      start: try explore.start())
    var replay = Replay(state, stage(try explore.replayInputs()))
    for line in keys { replay.play(try Key.script(line)) }
    return replay.frame
  }

  /// What a frame is recorded as.
  func picture(of frame: Frame) -> Picture {
    colours.map { Picture(frame, on: $0) } ?? Picture(frame)
  }

  /// A world in memory with what the headers tell of it; nothing is ever written.
  private func stage(_ inputs: Inputs) -> World {
    let source = inputs.backend.source
    let name = yaml.isEmpty ? source.name : yaml
    let file = SourceFile(name: name, text: source.text)
    let changed = SourceFile(
      name: name, text: source.text + added.map { $0 + "\n" }.joined())
    let reads = Guarded(0)
    let contents = Dictionary(files.map { ($0.path, $0.text + "\n") }, uniquingKeysWith: +)
    var world = World.fixed(inputs.with(BackendFile(file)), files: contents)
    let read = world.read
    world.load = { _ in
      let isFirst = reads.withLock { reads in
        reads += 1
        return reads == 1
      }
      return .success(inputs.with(BackendFile(isFirst ? file : changed)))
    }
    world.read = { path in path == name ? changed.bytes : read(path) }
    let journal = kept.map { $0 + "\n--\n" }.joined()
    world.readJournal = { _ in journal }
    return world
  }
}

extension Explore {
  /// The inputs that were named, or the built-in catalogue.
  fileprivate func replayInputs() throws -> Inputs {
    var request = input.request
    request.isBuiltIn = request.atenPath == nil && request.torch == nil
    return try Inputs.load(request, environment: [:])
  }
}
