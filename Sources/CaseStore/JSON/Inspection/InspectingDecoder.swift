import Residence

/// A decoder that notes a mistake and reads on in a model.
struct InspectingDecoder: Decoder {
  let value: JSON
  /// What can stand here instead, the likeliest first.
  let models: [JSON]
  let path: JSONPath
  let notes: InspectionNotes
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  init(_ value: JSON, models: [JSON], at path: JSONPath = .whole, notes: InspectionNotes) {
    self.value = value
    self.models = models
    self.path = path
    self.notes = notes
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let members = value.object else { throw unexpected(.object) }
    notes.enter(path, with: members.keys)
    return KeyedDecodingContainer(InspectedMembers(members: members, decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let elements = value.array else { throw unexpected(.array) }
    return InspectedElements(elements: elements, decoder: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    InspectedScalar(decoder: self)
  }

  func unexpected(_ expected: JSONMistake.Kind) -> Unreadable {
    Unreadable(fact: .unexpected(value.kind, expected: expected))
  }
}

/// Why a value was refused where it stands.
struct Unreadable: Error {
  let fact: JSONMistake.Fact
}

/// What is wrong has been noted, and no model has anything that could stand there instead.
struct Irreplaceable: Error {}

extension InspectingDecoder {
  /// Reads the value, or what a model has in its place.
  ///
  /// - Throws: `Irreplaceable`.
  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try Value(from: self)
    } catch is Irreplaceable {
      return try replacement(type)
    } catch {
      notes.note(fact(of: error, as: type), at: path)
      return try replacement(type)
    }
  }

  /// Reads what a model has in the place of this value.
  func replacement<Value: Decodable>(_ type: Value.Type) throws -> Value {
    notes.replace(path)
    for model in models {
      if let value = try? model.decode(type) { return value }
    }
    throw Irreplaceable()
  }

  private func fact(of error: any Error, as type: any Decodable.Type) -> JSONMistake.Fact {
    if let unreadable = error as? Unreadable { return unreadable.fact }
    if let text = value.string {
      if let texts = type as? any TextCodable.Type { return .malformed(text, example: texts.example) }
      if let list = type as? any CaseIterable.Type {
        return .unknownCode(text, known: InspectingDecoder.codes(of: list))
      }
    }
    guard case DecodingError.dataCorrupted(let context) = error else {
      return .refused(reason: String(describing: error))
    }
    return .refused(reason: context.debugDescription)
  }

  private static func codes<List: CaseIterable>(of list: List.Type) -> [String] {
    list.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
  }
}
