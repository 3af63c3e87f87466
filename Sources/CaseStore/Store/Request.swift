public import Residence

/// What a desk asks the store to commit: an action on a case as the desk last saw it.
public struct Request: Codable, Equatable, Sendable {
  /// The action.
  public var action: Action
  /// The case, or nothing for a registration.
  public var number: CaseNumber?
  /// The revision that the action is based on, or nothing for a registration.
  public var revision: Int?

  /// Asks for a registration.
  public init(registration action: Action) {
    self.action = action
  }

  /// Asks for an action on a case as it was seen.
  public init(_ action: Action, on file: Case) {
    self.init(action, on: file.number, revision: file.revision)
  }

  /// Asks for an action on a revision of a case.
  public init(_ action: Action, on number: CaseNumber, revision: Int) {
    self.action = action
    self.number = number
    self.revision = revision
  }
}

/// Two people changed one case: who saved what meanwhile.
public struct Conflict: Error, Equatable, Sendable {
  /// The revision that the refused action was based on.
  public let basedOn: Int
  /// The case as it is now; `changed` says who saved it, and when.
  public let theirs: Case

  /// Creates a conflict.
  public init(basedOn: Int, theirs: Case) {
    self.basedOn = basedOn
    self.theirs = theirs
  }
}

/// Why a request was not committed.
public enum CommitFailure: Error, Equatable, Sendable {
  /// The rules refuse it.
  case refused(Refusal)
  /// Somebody else has saved the case meanwhile.
  case conflict(Conflict)
  /// The store could not do it.
  case store(StoreFault)
}
