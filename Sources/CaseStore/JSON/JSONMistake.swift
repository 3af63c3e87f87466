/// One of the things that are wrong with a JSON value as the form of a Swift type.
public struct JSONMistake: Hashable, Sendable {
  /// Where it is wrong; for a member that is missing, where it should be.
  public let path: JSONPath
  /// What is wrong there.
  public let fact: Fact

  /// Names a mistake and its place.
  public init(_ path: JSONPath, _ fact: Fact) {
    self.path = path
    self.fact = fact
  }

  /// What can be wrong with a value.
  public enum Fact: Hashable, Sendable {
    /// A member that must be there is not.
    case missing
    /// A member that nobody reads; these are the keys that are read here and were not used.
    case unknownKey(unused: [String])
    /// A value of another kind than the one expected.
    case unexpected(Kind, expected: Kind)
    /// A text that is none of the codes of a closed list.
    case unknownCode(String, known: [String])
    /// A text of which nothing can be made; a right one looks like the example.
    case malformed(String, example: String)
    /// The type refused the value for a reason of its own.
    case refused(reason: String)
  }

  /// The kinds of JSON value.
  public enum Kind: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case bool
    /// Any number.
    case number
    /// A number without a fraction, small enough to count with.
    case wholeNumber
    /// A text.
    case string
    /// A list.
    case array
    /// Members by key.
    case object
  }
}

extension JSON {
  /// What kind of value this is.
  var kind: JSONMistake.Kind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
