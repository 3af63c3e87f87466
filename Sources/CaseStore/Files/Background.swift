import Glibc
import Synchronization

/// One piece of work on a thread of its own, while whoever began it goes on.
final class Background<Value: Sendable>: Sendable {
  private let work: Work
  private let thread = Mutex<pthread_t?>(nil)

  private final class Work: Sendable {
    let body: @Sendable () -> Value
    let value = Mutex<Value?>(nil)

    init(_ body: @escaping @Sendable () -> Value) {
      self.body = body
    }

    func run() {
      let value = body()
      self.value.withLock { $0 = value }
    }
  }

  /// Begins the work.
  init(_ body: @escaping @Sendable () -> Value) {
    work = Work(body)
    thread.withLock { $0 = Thread.begin(work.run) }
  }

  /// Waits until the work is done; without a thread to be had it is done now.
  func value() -> Value {
    thread.withLock { thread in
      if let running = thread { pthread_join(running, nil) }
      thread = nil
    }
    return work.value.withLock { $0 } ?? work.body()
  }

  deinit {
    thread.withLock { if let running = $0 { pthread_detach(running) } }
  }
}
