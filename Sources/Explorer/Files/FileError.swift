import Glibc

/// Why a file could not be read or written.
struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  let path: String
  private let cause: Cause

  private enum Cause: Equatable {
    /// The system's number for it.
    case system(Int32)
    case changed, protected, notAFile
    /// Its new content could not be put down in the folder.
    case beside(folder: String, Int32)
    /// It has more than so many bytes.
    case tooLarge(Int)
  }

  init(path: String, number: Int32) { self.init(path: path, .system(number)) }

  private init(path: String, _ cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// The file is not what it was when its new content was made.
  static func changed(_ path: String) -> FileError { FileError(path: path, .changed) }
  /// Its permissions let nobody write it.
  static func protected(_ path: String) -> FileError { FileError(path: path, .protected) }

  /// It is a pipe, a device or the like.
  static func notAFile(_ path: String) -> FileError { FileError(path: path, .notAFile) }

  /// Its new content cannot be put down beside it, as a write that loses nothing begins.
  static func beside(_ path: String, number: Int32) -> FileError {
    FileError(path: path, .beside(folder: FileSystem.folder(of: path), number))
  }

  /// It has more bytes than are read.
  static func tooLarge(_ path: String, limit: Int) -> FileError {
    FileError(path: path, .tooLarge(limit))
  }

  var isChange: Bool { cause == .changed }
  /// Whether there is nothing at the path.
  var isAbsence: Bool { cause == .system(ENOENT) }

  /// A sentence for it, mostly the system's.
  var reason: String {
    switch cause {
    case .system(let number): String(cString: strerror(number))
    case .beside(let folder, let number):
      "\(String(cString: strerror(number))), in the folder '\(folder)'"
    case .changed: "was changed meanwhile"
    case .protected: "is write-protected ('chmod u+w' lets it be written)"
    case .notAFile: "is a pipe or a device"
    case .tooLarge(let limit): "has more than \(limit >> 20) MB"
    }
  }
  var description: String {
    switch cause {
    case .system, .beside: "\(path): \(reason)"
    case .changed, .protected, .notAFile, .tooLarge: "\(path) \(reason)"
    }
  }
}
