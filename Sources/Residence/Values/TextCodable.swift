/// A value that stands in files as one text, which reads back to the same value.
public protocol TextCodable: Codable {
  /// Reads the text, and nothing else.
  init?(_ text: String)
  /// The value as it stands in files.
  var text: String { get }
  /// How such a text looks, for messages.
  static var example: String { get }
}

extension TextCodable {
  /// Reads the value from its text.
  ///
  /// - Throws: `DecodingError` naming the text and an example.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "expected a text such as \(Self.example), found \"\(text)\""))
    }
    self = value
  }

  /// Writes the value as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
