import Glibc
import Synchronization

/// Forks work that falls into parts over the processors, and joins it.
enum Parallel {
  /// How many processors there are.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Makes a value of each number below a count; the threads take the next number as they get free.
  ///
  /// The calling thread works along, so where no thread can be had it does everything alone.
  static func map<Value: Sendable>(
    _ count: Int, workers: Int = processors, _ body: @Sendable (Int) -> Value
  ) -> [Value] {
    guard count > 1, workers > 1 else { return (0..<count).map(body) }
    return withoutActuallyEscaping(body) { body in
      let values = Mutex<[Value?]>(Array(repeating: nil, count: count))
      let next = Atomic(0)
      let work: @Sendable () -> Void = {
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < count else { return }
          let value = body(index)
          values.withLock { $0[index] = value }
        }
      }
      let threads = (1..<min(workers, count)).compactMap { _ in start(work) }
      work()
      for thread in threads { pthread_join(thread, nil) }
      return values.withLock { $0.compactMap(\.self) }
    }
  }

  private final class Errand: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
      self.work = work
    }
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let errand = Unmanaged.passRetained(Errand(work))
    var thread = pthread_t()
    let refusal = pthread_create(
      &thread, nil,
      { errand in
        if let errand { Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().work() }
        return nil
      }, errand.toOpaque())
    guard refusal == 0 else {
      errand.release()
      return nil
    }
    return thread
  }
}
