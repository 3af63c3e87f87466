import Foundation

/// The JSON text of a value, its keys sorted.
func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// The value of a JSON text.
func value<Value: Decodable>(_ type: Value.Type, of json: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// A value that was written to JSON and read back.
func readBack<Value: Codable>(_ original: Value) throws -> Value {
  try value(Value.self, of: json(original))
}
