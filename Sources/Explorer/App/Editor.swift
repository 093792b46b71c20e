/// The user's editor: `$VISUAL`, else `$EDITOR`, else vi.
struct Editor: Equatable, Sendable {
  private let command: [String]

  init(environment: [String: String]) {
    let names = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
    let line = names.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
    command = line.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The words of the command that opens a file at a line.
  func arguments(for path: String, line: Int) -> [String] {
    let name = command.first.map(FileSystem.name(of:)) ?? ""
    return switch name {
    case "code", "codium", "cursor": command + ["--wait", "--goto", "\(path):\(line)"]
    case "subl", "zed": command + ["--wait", "\(path):\(line)"]
    case "hx", "helix": command + ["\(path):\(line)"]
    default: command + ["+\(line)", path]
    }
  }

  /// Runs the editor to its end; returns why it could not be run.
  func open(_ path: String, line: Int) -> String? {
    let ending = ForegroundProcess.run(arguments(for: path, line: line))
    return ending == nil ? "cannot run '\(command.joined(separator: " "))'" : nil
  }
}
