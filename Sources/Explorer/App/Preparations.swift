/// What the changes and their diffs need, to be made ready before they are asked for.
struct Preparations: Sendable {
  /// A piece of it, none of which keeps a key waiting long.
  private enum Piece {
    /// The code that the present list, or the one on disk, generates.
    case code, codeOnDisk
    /// One of the files that it is put together to.
    case file(String), fileOnDisk(String)
  }

  private var pieces = [Piece.code, .codeOnDisk]

  /// Whether all is ready.
  var areDone: Bool { pieces.isEmpty }

  /// Makes the next piece; the workspace remembers it.
  mutating func makeNext(in workspace: Workspace) {
    guard !pieces.isEmpty else { return }
    switch pieces.removeFirst() {
    case .code: pieces += workspace.generation.names.map(Piece.file)
    case .file(let name): _ = workspace.generation.files { $0 == name }
    case .codeOnDisk where !workspace.hasUnsavedEdits: break
    case .codeOnDisk: pieces += workspace.originalGeneration.names.map(Piece.fileOnDisk)
    case .fileOnDisk(let name): _ = workspace.originalGeneration.files { $0 == name }
    }
  }
}
