/// Turns Swift values straight into a tree.
///
/// It keeps no path, as `TreeDecoder`: whoever encoded a member or an element adds its key to the error.
final class TreeEncoder: Encoder {
  /// How many arrays and objects are around the value.
  private let depth: Int
  private var scalar: JSON?
  private var members: [String: JSON]?
  private var elements: [JSON]?
  /// What is still being written by others, and goes to its place when the value is taken.
  private var unfinished: [(place: Place, encoder: TreeEncoder)] = []

  private enum Place {
    case member(String)
    case element(Int)
  }

  init(depth: Int) {
    self.depth = depth
  }

  /// Turns a whole value into a tree.
  static func tree(of value: some Encodable) throws -> JSON {
    let encoder = TreeEncoder(depth: 0)
    try value.encode(to: encoder)
    if let tree = try encoder.tree() { return tree }
    throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "encodes to nothing"))
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if members == nil { members = [String: JSON](minimumCapacity: 8) }
    return KeyedEncodingContainer(EncodedMembers(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    if elements == nil { elements = [] }
    return EncodedElements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  /// What has been written; nil if nothing was.
  func tree() throws -> JSON? {
    guard members != nil || elements != nil else { return scalar }
    try requireDepth()
    for (place, encoder) in unfinished {
      let tree = try encoder.tree() ?? [:]
      switch place {
      case .member(let key): members?[key] = tree
      case .element(let index): elements?[index] = tree
      }
    }
    return members.map(JSON.object) ?? elements.map(JSON.array)
  }

  /// Refuses what is nested deeper than the reader would take.
  private func requireDepth() throws {
    let deepest = JSON.Limits().depth
    guard depth < deepest else {
      throw JSONMismatch.unwritable(path: "", reason: String(describing: JSONFault.Fact.deeperThan(deepest)))
    }
  }
}

// MARK: - Members and elements

extension TreeEncoder {
  var count: Int { elements?.count ?? 0 }

  func set(_ value: JSON, _ key: String) { members?[key] = value }

  func append(_ value: JSON) { elements?.append(value) }

  /// The tree of a part of this value.
  func tree(of value: some Encodable) throws -> JSON {
    try requireDepth()
    let inner = TreeEncoder(depth: depth + 1)
    try value.encode(to: inner)
    return try inner.tree() ?? [:]
  }

  /// An encoder for a member that is written while this value goes on.
  func member(_ key: String) -> TreeEncoder { unfinished(at: .member(key)) }

  /// An encoder for the next element, which is written while this value goes on.
  func element() -> TreeEncoder {
    append(.null)
    return unfinished(at: .element(count - 1))
  }

  private func unfinished(at place: Place) -> TreeEncoder {
    let encoder = TreeEncoder(depth: depth + 1)
    unfinished.append((place, encoder))
    return encoder
  }
}

extension TreeEncoder: SingleValueEncodingContainer {
  func encodeNil() { scalar = .null }

  @inline(__always)
  func encode<Value: Encodable & JSONScalar>(_ value: Value) throws { scalar = try TreeEncoder.json(value) }

  func encode<Value: Encodable>(_ value: Value) throws { try value.encode(to: self) }

  @inline(__always)
  static func json(_ value: some JSONScalar) throws -> JSON {
    if let json = value.json { return json }
    throw EncodingError.invalidValue(
      value, .init(codingPath: [], debugDescription: "\(value) has no form in JSON"))
  }
}
