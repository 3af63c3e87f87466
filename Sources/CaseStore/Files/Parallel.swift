import Glibc
import Synchronization

/// Fork and join: one kind of work on many parts, for what takes one processor too long.
///
/// The caller waits until everything is done, so nothing is shared that lives longer than the call.
public enum Parallel {
  /// How many processors there are.
  public static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Works on a long list in parts, several at a time, and returns what came of them in order.
  ///
  /// - Parameters:
  ///   - count: How long the list is.
  ///   - size: How long a part is; the last one may be shorter.
  ///   - body: Works on the places of a part; called on other threads.
  /// - Returns: What came of each part.
  public static func map<Value: Sendable>(
    _ count: Int, inPartsOf size: Int, _ body: @Sendable (Range<Int>) -> Value
  ) -> [Value] {
    map((count + size - 1) / size) { part in body(part * size..<min((part + 1) * size, count)) }
  }

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
        let work = { @Sendable in
          while true {
            let index = next.take()
            guard index < count else { return }
            slots.initializeElement(at: index, to: body(index))
          }
        }
        // Fewer threads than asked for do it as well.
        let threads = (1..<min(workers, count)).compactMap { _ in Thread.begin(work) }
        work()
        for thread in threads { pthread_join(thread, nil) }
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
