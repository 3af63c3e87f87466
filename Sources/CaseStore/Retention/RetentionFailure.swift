public import Residence

/// Why nothing was erased.
public enum RetentionFailure: Error, Equatable, Sendable {
  /// Only the administrator erases.
  case roleMayNot(Role)
  /// The file is needed, or its time is not over.
  case needed(CaseNumber, Retention)
  /// The store could not do it.
  case store(StoreFault)
}

/// A file that may be erased.
public struct ErasableCase: Equatable, Sendable {
  /// Its number.
  public let number: CaseNumber
  /// The day since which it may be.
  public let since: CivilDate
}

/// What somebody was typing so long ago that nobody goes on with it.
public struct ErasableDraft: Equatable, Sendable {
  /// Whose it is.
  public let owner: String
  /// The form's name.
  public let name: String
  /// When it was kept last.
  public let kept: Instant

  var path: String { "\(StationPath.drafts)/\(owner)/\(name).json" }
}
