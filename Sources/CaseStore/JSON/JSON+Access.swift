extension JSON {
  /// The member of an object by its key; nil if this is no object or has no such member.
  public subscript(key: String) -> JSON? {
    object?[key]
  }

  /// The text of a string; nil for any other value.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a number that is written as a whole number and fits; nil for any other value.
  public var integer: Int? {
    if case .number(let text) = self { Int(text) } else { nil }
  }

  /// The elements of an array; nil for any other value.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object; nil for any other value.
  public var object: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }
}
