public import CaseStore
public import Residence

/// What the desk waits for; meanwhile its screens stand still, and Esc gives up.
public enum Wait: Equatable, Sendable {
  /// Work that takes its time, and how far it has come; nothing as long as nobody would notice.
  case work(Work, Progress?)
  /// Another desk, which holds the lock; since when it is waited for.
  case lock(LockHolder, since: Instant)

  /// How far work has come.
  public struct Progress: Equatable, Sendable {
    /// How much of it is done.
    public let done: Int
    /// How much there is.
    public let total: Int

    /// Tells how far work has come.
    public init(_ done: Int, of total: Int) {
      self.done = done
      self.total = total
    }
  }

  /// Whether people are told of it.
  var isShown: Bool { if case .work(_, nil) = self { false } else { true } }
}

/// Work that may take longer than half a second.
public enum Work: Equatable, Sendable {
  /// A case's history is looked for in the journal, whose size is told in megabytes.
  case history
  /// Cases are read before something is done to all of them.
  case reading
  /// Every case is read for a report.
  case report(ReportKind)
  /// The same is done to many cases.
  case batch(Action.Kind)
}
