import Synchronization

/// How far an audit has come.
public struct AuditStep: Equatable, Sendable {
  /// What is being read.
  public let phase: Phase
  /// How much of it has been read.
  public let done: Int
  /// How much of it there is.
  public let total: Int

  /// What an audit reads.
  public enum Phase: CaseIterable, Sendable {
    /// The journal, in bytes.
    case journal
    /// The files in the folders.
    case files
    /// The pictures of papers.
    case pictures
    /// The journal once more, in bytes, for where something that is wrong comes from.
    case search
  }
}

/// Hears how far an audit has come, from any of its threads.
public typealias AuditWatch = @Sendable (AuditStep) -> Void

/// Counts up what the threads of a phase have done.
final class AuditProgress: Sendable {
  private let phase: AuditStep.Phase
  private let total: Int
  private let watch: AuditWatch
  private let done = Atomic(0)

  init(_ phase: AuditStep.Phase, total: Int, _ watch: @escaping AuditWatch) {
    self.phase = phase
    self.total = total
    self.watch = watch
  }

  func advance(by count: Int) {
    let (_, done) = done.add(count, ordering: .relaxed)
    watch(AuditStep(phase: phase, done: done, total: total))
  }
}
