import Dispatch
import Testing

/// Tests that go on beside all the others, on a thread of their own.
///
/// Most of the time they wait for other programs; meanwhile the others have the threads that there are for tests.
struct Lane: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Thread()) { try await function() }
  }

  private final class Thread: TaskExecutor {
    private let queue = DispatchQueue(label: "lane")

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}

extension Trait where Self == Lane {
  /// A thread of its own.
  static var lane: Lane { Lane() }
}
