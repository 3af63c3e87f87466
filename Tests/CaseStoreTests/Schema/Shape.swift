import CaseStore
import Residence

/// What a Swift type reads from JSON, found out by letting it read.
indirect enum Shape {
  /// A text, with an example where not any text will do.
  case text(example: String?)
  /// One of a closed list of texts.
  case code([String])
  case wholeNumber
  case truth
  case list(Shape)
  case map(keys: Shape, values: Shape)
  case object([String: Member])

  struct Member {
    let shape: Shape
    let isRequired: Bool
  }

  /// A type that no shape is known of.
  struct Unknown: Error {
    let type: Any.Type
  }

  static func of<Value: Decodable>(_ type: Value.Type) throws -> Shape { try read(type).shape }

  /// The shape of a type, and a value of it, so that the type around it can go on.
  static func read<Value: Decodable>(_ type: Value.Type) throws -> (shape: Shape, value: Value) {
    func found(_ shape: Shape, _ value: Any?) throws -> (Shape, Value) {
      guard let value = value as? Value else { throw Unknown(type: type) }
      return (shape, value)
    }
    switch type {
    case is String.Type: return try found(.text(example: nil), "x")
    case is Int.Type: return try found(.wholeNumber, 1)
    case is Bool.Type: return try found(.truth, true)
    case is Digest.Type: return try found(.text(example: Digest(of: []).hex), Digest(of: []))
    case let text as any TextCodable.Type:
      return try found(.text(example: text.example), text.init(text.example))
    case let list as any CaseIterable.Type:
      let cases = list.everyCase
      return try found(
        .code(cases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }), cases.first)
    case let map as any ReadMap.Type: return try found(map.shape(), map.empty)
    default:
      let decoder = ShapeDecoder()
      let value = try Value(from: decoder)
      guard let shape = decoder.shape else { throw Unknown(type: type) }
      return (shape, value)
    }
  }
}

extension CaseIterable {
  fileprivate static var everyCase: [Any] { Array(allCases) }
}

private protocol ReadMap {
  static func shape() throws -> Shape
  static var empty: Any { get }
}

extension Dictionary: ReadMap where Key: Decodable, Value: Decodable {
  fileprivate static func shape() throws -> Shape {
    .map(keys: try .of(Key.self), values: try .of(Value.self))
  }
  fileprivate static var empty: Any { [Key: Value]() }
}
