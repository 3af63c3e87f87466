public import Residence

/// What came of a request that was committed.
public struct Commit: Equatable, Sendable {
  /// The case after the action.
  public let file: Case
  /// What others had changed since the request's revision; nothing if nobody had.
  public let merge: Merge?

  /// Tells what came of a request.
  public init(_ file: Case, merge: Merge? = nil) {
    self.file = file
    self.merge = merge
  }
}
