import Glibc
import Schema

/// Catalogues that were read once, each in a file of the cache folder, so that the next start has
/// them at once.
///
/// A file holds every byte that its catalogue was made of, and names the program that made it; for
/// anything else it is worth nothing. So none can be out of date.
struct CatalogShelf: Sendable {
  private let folder: String
  private let program: String

  init?(environment: [String: String]) {
    guard let program = Self.program else { return nil }
    self.program = program
    folder = CacheFolder(environment: environment).path + "/catalogues"
  }

  /// A catalogue that was made of a file of that name, whatever it held then.
  struct Volume: Sendable {
    fileprivate let image: [UInt8]
    fileprivate let program: String
  }

  /// What is kept for a native_functions.yaml; the file itself need not be read for that.
  func volume(for nativeFunctions: String) -> Volume? {
    let file = file(for: nativeFunctions)
    guard FileSystem.isFile(file), case .success(let image) = FileSystem.read(file) else {
      return nil
    }
    return Volume(image: image, program: program)
  }

  /// Puts a catalogue in the place of an earlier one; failing loses only time, so it is no error.
  func keep(_ catalog: Catalog, of origin: CatalogOrigin) {
    guard FileSystem.makeFolder(folder) == nil,
      let image = catalog.image(of: origin, madeBy: program)
    else { return }
    _ = FileSystem.replace(file(for: origin.nativeFunctions.name), with: image)
    dropOldest()
  }

  /// One for each native_functions.yaml, which changes again and again where people work on it.
  private func file(for name: String) -> String {
    var digest = TextDigest()
    digest.add(FileSystem.resolved(name) ?? name)
    return folder + "/" + digest.text
  }

  /// Checkouts come and go; a megabyte of each would add up.
  private func dropOldest() {
    let files = FileSystem.names(inFolder: folder).map { folder + "/" + $0 }
    guard files.count > Self.most else { return }
    let byAge = files.map { ($0, FileSystem.lastChange(of: $0)) }.sorted { $0.1 < $1.1 }
    for (file, _) in byAge.prefix(files.count - Self.most) { unlink(file) }
  }

  private static let most = 16

  /// The version and, as not every change makes a new one, the file that runs; `nil` where that is
  /// gone by now, as after an update.
  private static let program: String? = {
    var status = stat()
    guard let path = FileSystem.resolved("/proc/self/exe"), stat(path, &status) == 0 else {
      return nil
    }
    let (time, file) = (status.st_mtim, "\(status.st_dev) \(status.st_ino) \(status.st_size)")
    return "\(Lazyops.version) \(file) \(time.tv_sec) \(time.tv_nsec)"
  }()
}

extension CatalogShelf.Volume {
  /// The catalogue, if it was made of exactly these files by the program that runs.
  func catalog(of origin: CatalogOrigin) -> Catalog? {
    Catalog(image: image, of: origin, madeBy: program)
  }
}
