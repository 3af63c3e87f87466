/// A Swift type whose values are single JSON values.
protocol JSONScalar {
  static var kind: JSONMistake.Kind { get }
  /// Takes a JSON value; nil if it is of another kind, or a number that this type cannot hold.
  init?(_ value: JSON)
  /// The value in JSON; nil for a number that JSON cannot say.
  var json: JSON? { get }
}

extension Bool: JSONScalar {
  static var kind: JSONMistake.Kind { .bool }

  init?(_ value: JSON) {
    guard case .bool(let truth) = value else { return nil }
    self = truth
  }

  var json: JSON? { .bool(self) }
}

extension String: JSONScalar {
  static var kind: JSONMistake.Kind { .string }

  init?(_ value: JSON) {
    guard case .string(let text) = value else { return nil }
    self = text
  }

  var json: JSON? { .string(self) }
}

extension JSONScalar where Self: BinaryFloatingPoint & LosslessStringConvertible {
  static var kind: JSONMistake.Kind { .number }

  init?(_ value: JSON) {
    guard case .number(let text) = value, let number = Self(text), number.isFinite else { return nil }
    self = number
  }

  var json: JSON? {
    guard isFinite else { return nil }
    let text = String(describing: self)
    return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
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

  var json: JSON? { .number(String(self)) }
}

extension Double: JSONScalar {}
extension Float: JSONScalar {}
extension Int: JSONScalar {}
extension Int8: JSONScalar {}
extension Int16: JSONScalar {}
extension Int32: JSONScalar {}
extension Int64: JSONScalar {}
extension UInt: JSONScalar {}
extension UInt8: JSONScalar {}
extension UInt16: JSONScalar {}
extension UInt32: JSONScalar {}
extension UInt64: JSONScalar {}
