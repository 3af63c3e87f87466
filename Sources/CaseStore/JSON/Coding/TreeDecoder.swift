/// Reads Swift values straight out of a tree.
///
/// It keeps no path. Whoever asked for a member or an element adds its key to the error that comes out of it,
/// so that paths cost nothing where nothing is wrong. What reads scalars is always inlined: only there, in the
/// requirement that the standard library has for each of them, is it known which one it is.
struct TreeDecoder: Decoder {
  let value: JSON

  init(_ value: JSON) {
    self.value = value
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(DecodedMembers(members: try members()))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    DecodedElements(elements: try elements())
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func members() throws -> [String: JSON] {
    guard case .object(let members) = value else { throw unexpected([String: Any].self) }
    return members
  }

  func elements() throws -> [JSON] {
    guard case .array(let elements) = value else { throw unexpected([Any].self) }
    return elements
  }

  private func refusal(of type: any JSONScalar.Type) -> DecodingError {
    guard case .number(let text) = value, type.kind == .number || type.kind == .wholeNumber else {
      return unexpected(type)
    }
    return .dataCorrupted(.init(codingPath: [], debugDescription: "\(text) is no value of \(type)"))
  }

  private func unexpected(_ type: Any.Type) -> DecodingError {
    .typeMismatch(type, .init(codingPath: [], debugDescription: "found \(value.kind)"))
  }
}

extension TreeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool {
    if case .null = value { true } else { false }
  }

  @inline(__always)
  func decode<Value: Decodable & JSONScalar>(_ type: Value.Type) throws -> Value {
    if let scalar = Value(value) { return scalar }
    throw refusal(of: type)
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try Value(from: self)
  }
}
