/// Why a JSON value and a Swift type do not fit each other, and at which place of the value.
///
/// A path reads like `visits[2].outcome`; the whole value has the empty path.
public enum JSONMismatch: Error, Equatable, Sendable {
  /// A member that must be there is not.
  case missing(path: String)
  /// The value is of another kind than the type expected there.
  case unexpected(path: String, expected: String)
  /// The value is of the right kind, but the type refused it.
  case invalid(path: String, reason: String)
  /// The Swift value cannot be written as JSON.
  case unwritable(path: String, reason: String)
}

extension JSONMismatch {
  init(_ error: any Error) {
    switch error {
    case let mismatch as JSONMismatch:
      self = mismatch
    case DecodingError.keyNotFound(let key, let context):
      self = .missing(path: Self.path(context.codingPath + [key]))
    case DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context):
      self = .unexpected(path: Self.path(context.codingPath), expected: String(describing: type))
    case DecodingError.dataCorrupted(let context):
      self = .invalid(path: Self.path(context.codingPath), reason: context.debugDescription)
    case EncodingError.invalidValue(_, let context):
      self = .unwritable(path: Self.path(context.codingPath), reason: context.debugDescription)
    default:
      self = .invalid(path: "", reason: String(describing: error))
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(JSONPath.whole) { path, key in
      key.intValue.map { path[$0] } ?? path[key.stringValue]
    }.text
  }
}
