import Synchronization
import Testing

@testable import CaseStore

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 2, 3, 1000], [1, 2, 7])
  func everyNumberIsMappedOnceAndInItsPlace(count: Int, workers: Int) {
    let calls = Atomic(0)
    let values = Parallel.map(count, workers: workers) { number in
      calls.add(1, ordering: .relaxed)
      return number * number
    }
    #expect(values == (0..<count).map { $0 * $0 })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test(.timeLimit(.minutes(1))) func severalAreAtWorkAtOnce() {
    // Each waits until the other has come.
    let arrived = Atomic(0)
    let met = Parallel.map(2, workers: 2) { _ in
      arrived.add(1, ordering: .sequentiallyConsistent)
      while arrived.load(ordering: .sequentiallyConsistent) < 2 {}
      return true
    }
    #expect(met == [true, true])
  }
}
