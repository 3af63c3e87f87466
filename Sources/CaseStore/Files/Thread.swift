internal import CLinux
import Glibc

/// The system's threads.
enum Thread {
  /// Begins a thread, on another processor if there is one; nothing if there is no thread to be had.
  ///
  /// Left to itself the system often begins it where its maker runs, and takes some milliseconds to notice that
  /// another processor has nothing to do: as long as a whole search.
  static func begin(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let maker = presentProcessor()
    let handle = Unmanaged.passRetained(
      Start {
        leaveProcessor(maker)
        body()
      })
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, handle.toOpaque())
    if failure == 0 { return thread }
    handle.release()
    return nil
  }

  private final class Start: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }
}
