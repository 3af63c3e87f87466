extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes a string from its literal.
  public init(stringLiteral text: String) {
    self = .string(text)
  }

  /// Makes a whole number from its literal.
  public init(integerLiteral value: Int) {
    self = .number(String(value))
  }

  /// Makes a truth value from its literal.
  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  /// Makes an array from its literal.
  public init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }

  /// Makes an object from its literal; of two members with the same key the later one stays.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(Dictionary(members) { $1 })
  }
}
