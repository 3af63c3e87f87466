import CaseStore

extension SchemaFile {
  /// Everything in which this schema and what a type reads differ, each with what to do about it.
  func differences(from shape: Shape, isClosed: Bool) throws -> [String] {
    try differences(of: root, from: shape, at: .whole, isClosed: isClosed)
  }

  private func differences(
    of schema: JSON, from shape: Shape, at path: JSONPath, isClosed: Bool
  ) throws -> [String] {
    // What the type could read, but no such file may have.
    if schema == false { return [] }
    let (file, schema) = try resolve(schema)
    let place = "\(file.name).schema.json, at \(path.text.isEmpty ? "the whole" : path.text)"
    func inside(_ schema: JSON?, _ shape: Shape, _ path: JSONPath) throws -> [String] {
      guard let schema else { return ["\(place): \(path.text) is missing, add \(shape.schema)"] }
      return try file.differences(of: schema, from: shape, at: path, isClosed: isClosed)
    }
    var found = shape.ownKeywords.filter { schema[$0] != $1 }.map { "\(place): has to be \($0): \($1)" }
    switch shape {
    case .text(let example?):
      let pattern = try schema["pattern"]?.string.map { try Regex($0) }
      if pattern.map({ example.contains($0) }) != true {
        found.append("\(place): needs a pattern that \(example) matches")
      }
    case .list(let element): found += try inside(schema["items"], element, path[0])
    case .map(let keys, let values):
      found += try inside(schema["propertyNames"], keys, path["*"])
      found += try inside(schema["additionalProperties"], values, path["*"])
    case .object(let members):
      let properties = schema["properties"]?.object ?? [:]
      let required = Set((schema["required"]?.array ?? []).compactMap(\.string))
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        guard let property = properties[key] else {
          found.append("\(place): the program reads \(key), add \"\(key)\": \(member.shape.schema)")
          continue
        }
        if required.contains(key) != member.isRequired {
          found.append("\(place): \(member.isRequired ? "add \(key) to" : "take \(key) out of") required")
        }
        found += try file.differences(of: property, from: member.shape, at: path[key], isClosed: isClosed)
      }
      found += properties.keys.filter { members[$0] == nil }.sorted()
        .map { "\(place): the program does not read \($0), take it out" }
      if (schema["additionalProperties"] == false) != isClosed {
        found.append("\(place): \(isClosed ? "needs" : "must not have") additionalProperties: false")
      }
    case .text(nil), .code, .wholeNumber, .truth: break
    }
    return found
  }
}

extension Shape {
  /// The keywords that say what kind of value this is.
  fileprivate var ownKeywords: [(key: String, value: JSON)] {
    switch self {
    case .text: [("type", "string")]
    case .code(let codes): [("enum", .array(codes.map(JSON.string)))]
    case .wholeNumber: [("type", "integer")]
    case .truth: [("type", "boolean")]
    case .list: [("type", "array")]
    case .map, .object: [("type", "object")]
    }
  }

  /// A schema to begin with, for a message.
  fileprivate var schema: String {
    var members = Dictionary(uniqueKeysWithValues: ownKeywords.map { ($0.key, $0.value) })
    if case .list(let element) = self {
      members["items"] = .object(
        Dictionary(uniqueKeysWithValues: element.ownKeywords.map { ($0.key, $0.value) }))
    }
    return String(decoding: JSON.object(members).compact(), as: UTF8.self)
  }
}
