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

/// A Swift type whose values are single JSON values.
protocol JSONScalar {
  static var kind: JSONMistake.Kind { get }
  init?(_ value: JSON)
}

extension Bool: JSONScalar {
  static var kind: JSONMistake.Kind { .bool }

  init?(_ value: JSON) {
    guard case .bool(let truth) = value else { return nil }
    self = truth
  }
}

extension String: JSONScalar {
  static var kind: JSONMistake.Kind { .string }

  init?(_ value: JSON) {
    guard case .string(let text) = value else { return nil }
    self = text
  }
}

extension JSONScalar where Self: BinaryFloatingPoint & LosslessStringConvertible {
  static var kind: JSONMistake.Kind { .number }

  init?(_ value: JSON) {
    guard case .number(let text) = value else { return nil }
    self.init(text)
  }
}

extension JSONScalar where Self: FixedWidthInteger {
  static var kind: JSONMistake.Kind { .wholeNumber }

  init?(_ value: JSON) {
    guard case .number(let text) = value else { return nil }
    // 6.0 and 6e0 are 6 as well.
    guard let number = Self(text) ?? Double(text).flatMap(Self.init(exactly:)) else { return nil }
    self = number
  }
}

extension Double: JSONScalar {}
extension Float: JSONScalar {}
extension Int: JSONScalar {}
extension Int8: JSONScalar {}
extension Int16: JSONScalar {}
extension Int32: JSONScalar {}
extension Int64: JSONScalar {}
extension Int128: JSONScalar {}
extension UInt: JSONScalar {}
extension UInt8: JSONScalar {}
extension UInt16: JSONScalar {}
extension UInt32: JSONScalar {}
extension UInt64: JSONScalar {}
extension UInt128: JSONScalar {}
