// An empty list is left out of a file and a list that is left out is empty: case files stay short, and a
// file written before a list existed can still be read. The synthesised conformances of this module pick
// these two overloads.

extension KeyedDecodingContainer {
  func decode<Element: Decodable>(_ type: [Element].Type, forKey key: Key) throws -> [Element] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}

extension KeyedEncodingContainer {
  mutating func encode<Element: Encodable>(_ list: [Element], forKey key: Key) throws {
    guard !list.isEmpty else { return }
    try encodeIfPresent(list, forKey: key)
  }
}
