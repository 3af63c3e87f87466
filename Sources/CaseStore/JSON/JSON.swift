/// One JSON value, kept exactly enough that writing it back changes nothing another program wrote.
///
/// Numbers keep their text, so `1.10` stays `1.10` and no digit of a long number is lost. Objects are written
/// with sorted keys, so the order of the keys in the file that was read is not remembered.
public enum JSON: Sendable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, by its exact text; whoever makes one vouches that the text is a JSON number.
  case number(String)
  /// A string, unescaped.
  case string(String)
  /// An ordered list of values.
  case array([JSON])
  /// Members by key.
  case object([String: JSON])
}

extension JSON: Equatable {
  /// Tells whether both values have the same scalars, in which case they are written as the same bytes.
  ///
  /// Swift's own equality of strings ignores differences in normalization. Here they count: U+F900 and U+8C48
  /// are two ways to write a name, and correcting one into the other is a change that has to be saved.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)), (.string(let left), .string(let right)):
      left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { key, value in
          right.index(forKey: key).map { right[$0] }.map {
            key.utf8.elementsEqual($0.key.utf8) && value == $0.value
          } ?? false
        }
    default: false
    }
  }
}
