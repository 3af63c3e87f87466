import Glibc
import Synchronization

/// Fork and join: one kind of work on many parts, for what takes one processor too long.
///
/// The caller waits until everything is done, so nothing is shared that lives longer than the call.
public enum Parallel {
  /// How many processors there are.
  public static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Works on every part, several at a time, and returns what came of them in order.
  ///
  /// - Parameters:
  ///   - count: How many parts there are.
  ///   - workers: How many parts may be worked on at a time.
  ///   - body: Works on the part of an index; called on other threads.
  /// - Returns: What came of each part.
  public static func map<Value: Sendable>(
    _ count: Int, workers: Int = processors, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > 1, workers > 1 else { return (0..<count).map(body) }
    return [Value](unsafeUninitializedCapacity: count) { slots, initialized in
      // Every part is written by the one thread that took its index, and read after all were joined.
      nonisolated(unsafe) let slots = slots
      withoutActuallyEscaping(body) { body in
        let next = Counter()
        let work = Work {
          while true {
            let index = next.take()
            guard index < count else { return }
            slots.initializeElement(at: index, to: body(index))
          }
        }
        work.run(onThreads: min(workers, count) - 1)
      }
      initialized = count
    }
  }
}

/// Hands out the indices 0, 1, 2 … each once.
private final class Counter: Sendable {
  private let next = Atomic(0)

  func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// What every thread of a call does.
private final class Work: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }

  /// Works on this thread and on others, until all are done; fewer threads than asked for do it as well.
  func run(onThreads count: Int) {
    var threads = [pthread_t]()
    for _ in 0..<count {
      let handle = Unmanaged.passRetained(self)
      var thread = pthread_t()
      let failure = pthread_create(
        &thread, nil,
        { argument in
          if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
          return nil
        }, handle.toOpaque())
      if failure == 0 {
        threads.append(thread)
      } else {
        handle.release()
      }
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }
}
