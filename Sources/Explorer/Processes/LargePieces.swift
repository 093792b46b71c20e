import CMalloc

/// How the C library gets memory from the system.
enum LargePieces {
  /// Has it take much at a time, and keep it.
  ///
  /// By default it takes a page at a time for any thread but the first: up to a thousand calls to
  /// the system in a start, during which no other thread gets memory either.
  static func take() {
    mallopt(M_TOP_PAD, 4 << 20)
    // Once one of them is set, the others no longer adapt to what a program does.
    mallopt(M_MMAP_THRESHOLD, 4 << 20)
    mallopt(M_TRIM_THRESHOLD, 32 << 20)
  }
}
