import Foundation

/// A JSON object, read without any of the program's own code.
struct Document {
  private let members: [String: Any]

  init(_ data: Data) throws {
    members = try (JSONSerialization.jsonObject(with: data) as? [String: Any])
      .orThrow(Missing("Not a JSON object: \(String(decoding: data, as: UTF8.self))"))
  }

  private init(_ members: [String: Any]) {
    self.members = members
  }

  /// The member of a key, if it is there and of that type.
  subscript<Value>(key: String) -> Value? { members[key] as? Value }

  /// The object of a key; empty if there is none.
  func object(_ key: String) -> Document { Document(members[key] as? [String: Any] ?? [:]) }

  /// The objects in the array of a key.
  func objects(_ key: String) -> [Document] { (members[key] as? [[String: Any]] ?? []).map(Document.init) }

  /// Whether there is such a key.
  func has(_ key: String) -> Bool { members[key] != nil }
}
