/// The elements of an array that is being written.
struct EncodedElements: UnkeyedEncodingContainer {
  let encoder: TreeEncoder

  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  func encodeNil() { encoder.append(.null) }

  @inline(__always)
  func encode<Value: Encodable & JSONScalar>(_ value: Value) throws {
    try atEnd { try TreeEncoder.json(value) }
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    try atEnd { try encoder.tree(of: value) }
  }

  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
    encoder.element().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.element().unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder.element() }

  @inline(__always)
  private func atEnd(_ json: () throws -> JSON) throws {
    do {
      encoder.append(try json())
    } catch let error as EncodingError {
      throw error.inside([PlaceInArray(count)])
    }
  }
}
