import Glibc

/// A thread with a stack as deep as the first thread's, for what calls itself on nested yaml.
enum DeepThread {
  /// What a new thread is handed.
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs something on a new thread; here and now, if there cannot be another.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let work = Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let problem = pthread_create(
      &thread, &attributes,
      { work in
        TerminalRescue.withOwnStack {
          if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        }
        return nil
      }, work.toOpaque())
    if problem != 0 { work.takeRetainedValue().body() }
  }
}
