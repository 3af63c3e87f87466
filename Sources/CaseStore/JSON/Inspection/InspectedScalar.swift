/// A single value under inspection.
struct InspectedScalar: SingleValueDecodingContainer {
  let decoder: InspectingDecoder

  var codingPath: [any CodingKey] { decoder.codingPath }

  func decodeNil() -> Bool { decoder.value == .null }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard let scalar = type as? any JSONScalar.Type else { return try Value(from: decoder) }
    guard let value = scalar.init(decoder.value) as? Value else { throw decoder.unexpected(scalar.kind) }
    return value
  }
}
