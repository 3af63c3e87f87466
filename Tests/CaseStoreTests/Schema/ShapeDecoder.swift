/// A decoder that has whatever it is asked for, and remembers what that was.
final class ShapeDecoder: Decoder {
  fileprivate(set) var shape: Shape?
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    if shape == nil { shape = .object([:]) }
    return KeyedDecodingContainer(ShapedMembers(decoder: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { ShapedElements(decoder: self) }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    throw Shape.Unknown(type: Self.self)
  }

  fileprivate func add(_ key: String, _ shape: Shape, isRequired: Bool) {
    guard case .object(var members)? = self.shape else { return }
    members[key] = Shape.Member(shape: shape, isRequired: isRequired)
    self.shape = .object(members)
  }
}

private struct ShapedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: ShapeDecoder
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let (shape, value) = try Shape.read(type)
    decoder.add(key.stringValue, shape, isRequired: true)
    return value
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional(type, key)
  }

  // Without these the standard library would look for the key first, and then take it for one that is needed.
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }

  private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value {
    let (shape, value) = try Shape.read(type)
    decoder.add(key.stringValue, shape, isRequired: false)
    return value
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> { throw Shape.Unknown(type: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw Shape.Unknown(type: Key.self)
  }

  func superDecoder() throws -> any Decoder { throw Shape.Unknown(type: Key.self) }

  func superDecoder(forKey key: Key) throws -> any Decoder { throw Shape.Unknown(type: Key.self) }
}

private struct ShapedElements: UnkeyedDecodingContainer {
  let decoder: ShapeDecoder
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var isAtEnd: Bool { currentIndex > 0 }
  private(set) var currentIndex = 0

  init(decoder: ShapeDecoder) { self.decoder = decoder }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (shape, value) = try Shape.read(type)
    decoder.shape = .list(shape)
    currentIndex += 1
    return value
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> { throw Shape.Unknown(type: type) }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw Shape.Unknown(type: Self.self)
  }

  mutating func superDecoder() throws -> any Decoder { throw Shape.Unknown(type: Self.self) }
}
