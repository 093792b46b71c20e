import Glibc
import Testing

@testable import Schema

struct LargePagesTests {
  /// What the kernel notes of the piece of memory that an address lies in.
  private func flags(at address: UInt) throws -> [Substring] {
    let maps = try #require(fopen("/proc/self/smaps", "r"))
    defer { fclose(maps) }
    var isInside = false
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, Int32(buffer.count), maps) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      let bounds = line.prefix { $0 != " " }.split(separator: "-").map { UInt($0, radix: 16) }
      if bounds.count == 2, let low = bounds[0], let high = bounds[1] {
        isInside = (low..<high).contains(address)
      } else if isInside, line.hasPrefix("VmFlags:") {
        return line.split { $0 == " " || $0 == "\n" }
      }
    }
    return []
  }

  private static let hasThem = access("/sys/kernel/mm/transparent_hugepage", F_OK) == 0

  @Test(.enabled(if: hasThem, "this kernel has no large pages"))
  func `the heap of the thread that asks is marked for large pages`() throws {
    LargePages.ask()
    let piece = try #require(malloc(1 << 10))
    defer { free(piece) }
    #expect(try flags(at: UInt(bitPattern: piece)).contains("hg"))
  }
}
