/// The members of an object, read as Swift values.
struct DecodedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [String: JSON]
  var codingPath: [any CodingKey] = []

  /// Sorted, so that of several mistakes in a dictionary always the same one is named.
  var allKeys: [Key] { members.keys.sorted().compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try member(key).decodeNil() }

  @inline(__always)
  func decode<Value: Decodable & JSONScalar>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let member = try member(key)
    return try at(key) { try member.decode(type) }
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let member = try member(key)
    return try at(key) { try member.decode(type) }
  }

  /// Texts are what most files consist of; the standard way looks every key up three times.
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    guard let member = present(key) else { return nil }
    return try at(key) { try member.decode(type) }
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let member = present(key) else { return nil }
    return try at(key) { try member.decode(type) }
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    let member = try member(key)
    let members = try at(key) { try member.members() }
    return KeyedDecodingContainer(DecodedMembers<Inner>(members: members, codingPath: codingPath + [key]))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    let member = try member(key)
    let elements = try at(key) { try member.elements() }
    return DecodedElements(elements: elements, codingPath: codingPath + [key])
  }

  // Nothing in these files inherits from anything; the path of an error in it would end at the heir.
  func superDecoder() -> any Decoder { TreeDecoder(members["super"] ?? .null) }

  func superDecoder(forKey key: Key) -> any Decoder { TreeDecoder(members[key.stringValue] ?? .null) }

  private func member(_ key: Key) throws -> TreeDecoder {
    guard let value = members[key.stringValue] else {
      throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "missing"))
    }
    return TreeDecoder(value)
  }

  private func present(_ key: Key) -> TreeDecoder? {
    guard let value = members[key.stringValue] else { return nil }
    if case .null = value { return nil }
    return TreeDecoder(value)
  }

  /// Names the member in whatever is wrong with it.
  @inline(__always)
  private func at<Value>(_ key: Key, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DecodingError { throw error.inside(codingPath + [key]) }
  }
}
