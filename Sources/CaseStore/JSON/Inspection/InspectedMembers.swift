/// The members of an object under inspection; a key that was asked for is a key that is known.
struct InspectedMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [String: JSON]
  let decoder: InspectingDecoder

  var codingPath: [any CodingKey] { decoder.codingPath }
  var allKeys: [Key] { members.keys.sorted().compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool {
    decoder.notes.ask(for: key.stringValue, at: decoder.path)
    return members[key.stringValue] != nil
  }

  func decodeNil(forKey key: Key) -> Bool {
    contains(key) && members[key.stringValue] == .null
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let member = member(key.stringValue)
    guard contains(key) else {
      decoder.notes.note(.missing, at: member.path)
      return try member.replacement(type)
    }
    return try member.read(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) -> Value? {
    guard contains(key), !decodeNil(forKey: key) else { return nil }
    return try? member(key.stringValue).read(type)
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { member("super") }

  func superDecoder(forKey key: Key) -> any Decoder {
    _ = contains(key)
    return member(key.stringValue)
  }

  private func member(_ key: String) -> InspectingDecoder {
    InspectingDecoder(
      members[key] ?? .null, models: models(for: key), at: decoder.path[key], notes: decoder.notes)
  }

  /// The same member of the models; in a dictionary, whose keys may be others there, any member.
  private func models(for key: String) -> [JSON] {
    let same = decoder.models.compactMap { $0[key] }
    guard same.isEmpty else { return same }
    return decoder.models.compactMap(\.object).flatMap { $0.sorted { $0.key < $1.key }.map(\.value) }
  }
}
