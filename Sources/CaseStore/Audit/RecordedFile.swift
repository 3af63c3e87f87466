/// A file of the station whose every change is a line of the journal, which names what it was made from as well.
///
/// The raw value begins the names of its findings for scripts.
public enum RecordedFile: String, CaseIterable, Sendable {
  /// The list of operators.
  case operators
  /// The rules.
  case policy

  /// Where it stands.
  var path: String {
    switch self {
    case .operators: StationPath.operators
    case .policy: StationPath.policy
    }
  }

  /// Where a version waits that the journal may know of already.
  var pendingPath: String? {
    switch self {
    case .operators: OperatorLine.pendingPath
    case .policy: nil
    }
  }

  /// The version that a line speaks of, and the one before; nothing if it speaks of another file.
  func version(in action: JSON) -> (new: Digest, over: Digest)? {
    switch self {
    case .operators: OperatorLine(action).map { ($0.list, $0.over) }
    case .policy: PolicyLine(action).map { ($0.policy, $0.over) }
    }
  }
}
