import CMalloc
import Glibc

/// Memory in pages of two megabytes, where the kernel has them for programs that ask for them.
///
/// Loading takes some thirty megabytes in small pieces. In pages of four kilobytes, of which the
/// kernel hands out each when it is first touched, that is up to a fifth of the time of a command.
/// Where the kernel has none, nothing changes.
package enum LargePages {
  /// Lets all heaps grow by much at once and asks for the heap of the running thread; to be called
  /// before there are others.
  package static func prepare() {
    _ = mallopt(M_TOP_PAD, 32 << 20)
    // Else large arrays would go back to the kernel and come again.
    _ = mallopt(M_MMAP_THRESHOLD, 16 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 64 << 20)
    // More than is left of what the heap began with.
    ask(aroundPieceOf: 1 << 20)
  }

  /// Asks for the heap of the running thread; done again it costs next to nothing.
  static func ask() { ask(aroundPieceOf: 1 << 10) }

  private static func ask(aroundPieceOf size: Int) {
    guard let piece = malloc(size) else { return }
    let heap = UInt(bitPattern: piece) & ~(threadHeap - 1)
    _ = madvise(UnsafeMutableRawPointer(bitPattern: heap), Int(threadHeap), MADV_HUGEPAGE)
    free(piece)
  }

  /// The size of a thread's heap, at whose multiples they begin.
  private static let threadHeap: UInt = 64 << 20
}
