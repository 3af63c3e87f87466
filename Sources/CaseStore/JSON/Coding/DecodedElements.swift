/// The elements of an array, read as Swift values one after the other.
struct DecodedElements: UnkeyedDecodingContainer {
  let elements: [JSON]
  var codingPath: [any CodingKey] = []
  private(set) var currentIndex = 0

  init(elements: [JSON], codingPath: [any CodingKey] = []) {
    self.elements = elements
    self.codingPath = codingPath
  }

  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  mutating func decodeNil() throws -> Bool {
    let isNil = try next(Any?.self).decodeNil()
    if isNil { currentIndex += 1 }
    return isNil
  }

  @inline(__always)
  mutating func decode<Value: Decodable & JSONScalar>(_ type: Value.Type) throws -> Value {
    try take(type) { try $0.decode(type) }
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try take(type) { try $0.decode(type) }
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> {
    let path = codingPath + [PlaceInArray(currentIndex)]
    let members = try take(KeyedDecodingContainer<Inner>.self) { try $0.members() }
    return KeyedDecodingContainer(DecodedMembers<Inner>(members: members, codingPath: path))
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let path = codingPath + [PlaceInArray(currentIndex)]
    return DecodedElements(
      elements: try take((any UnkeyedDecodingContainer).self) { try $0.elements() }, codingPath: path)
  }

  mutating func superDecoder() throws -> any Decoder { try take((any Decoder).self) { $0 } }

  private func next(_ type: Any.Type) throws -> TreeDecoder {
    if !isAtEnd { return TreeDecoder(elements[currentIndex]) }
    throw DecodingError.valueNotFound(
      type, .init(codingPath: codingPath + [PlaceInArray(currentIndex)], debugDescription: "no more elements")
    )
  }

  /// Reads the next element, or names its place in whatever is wrong with it.
  @inline(__always)
  private mutating func take<Value>(
    _ type: Any.Type, _ body: (TreeDecoder) throws -> Value
  ) throws -> Value {
    let element = try next(type)
    do {
      let value = try body(element)
      currentIndex += 1
      return value
    } catch let error as DecodingError {
      throw error.inside(codingPath + [PlaceInArray(currentIndex)])
    }
  }
}
