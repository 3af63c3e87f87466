/// The members of an object that is being written.
struct EncodedMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encoder.set(.null, key.stringValue) }

  @inline(__always)
  func encode<Value: Encodable & JSONScalar>(_ value: Value, forKey key: Key) throws {
    try at(key) { try TreeEncoder.json(value) }
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try at(key) { try encoder.tree(of: value) }
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    encoder.member(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.member(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder.member("super") }

  func superEncoder(forKey key: Key) -> any Encoder { encoder.member(key.stringValue) }

  @inline(__always)
  private func at(_ key: Key, _ json: () throws -> JSON) throws {
    do {
      encoder.set(try json(), key.stringValue)
    } catch let error as EncodingError {
      throw error.inside([key])
    }
  }
}
