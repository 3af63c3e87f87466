/// The elements of an array under inspection.
struct InspectedElements: UnkeyedDecodingContainer {
  let elements: [JSON]
  let decoder: InspectingDecoder
  private(set) var currentIndex = 0

  init(elements: [JSON], decoder: InspectingDecoder) {
    self.elements = elements
    self.decoder = decoder
  }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  mutating func decodeNil() -> Bool {
    guard !isAtEnd, elements[currentIndex] == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().read(type)
  }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try next() }

  /// The decoder of the next element, whose models are those at the same place, then all others.
  private mutating func next() throws -> InspectingDecoder {
    guard !isAtEnd else { throw Unreadable(fact: .refused(reason: "has only \(elements.count) elements")) }
    defer { currentIndex += 1 }
    let lists = decoder.models.compactMap(\.array)
    let samePlace = lists.filter { $0.indices.contains(currentIndex) }.map { $0[currentIndex] }
    return InspectingDecoder(
      elements[currentIndex], models: samePlace + lists.joined(), at: decoder.path[currentIndex],
      notes: decoder.notes)
  }
}
