import CaseStore

/// A file of `data/schema`, and what it says of a document.
///
/// It knows the part of JSON Schema (draft 2020-12) that these files use, and refuses to pass over the rest.
struct SchemaFile {
  let name: String
  let root: JSON
  private let cache = Cache()

  /// What has been looked up before.
  private final class Cache {
    var files: [String: SchemaFile] = [:]
    var patterns: [String: Regex<AnyRegexOutput>] = [:]
  }

  /// What this validator does not know.
  struct Unknown: Error {
    let what: String
  }

  init(_ name: String) throws {
    self.init(name, root: try ExampleFiles.document("data/schema/\(name).schema.json"))
  }

  init(_ name: String, root: JSON) {
    self.name = name
    self.root = root
  }

  /// Everything in a document that the schema refuses.
  func faults(in document: JSON) throws -> [String] { try faults(in: document, as: root, at: .whole) }

  /// The schema that a reference means, and the file that it is in.
  func resolve(_ schema: JSON) throws -> (file: SchemaFile, schema: JSON) {
    guard let reference = schema["$ref"]?.string else { return (self, schema) }
    if let name = reference.wholeMatch(of: /#\/\$defs\/(\w+)/)?.1, let found = root["$defs"]?[String(name)] {
      return (self, found)
    }
    guard let name = reference.wholeMatch(of: /([a-z-]+)\.schema\.json/)?.1 else {
      throw Unknown(what: reference)
    }
    let file = try cache.files[reference] ?? SchemaFile(String(name))
    cache.files[reference] = file
    return (file, file.root)
  }

  private func faults(in value: JSON, as schema: JSON, at path: JSONPath) throws -> [String] {
    if case .bool(let isAllowed) = schema { return isAllowed ? [] : ["\(path.text): is not allowed"] }
    guard let keywords = schema.object else { throw Unknown(what: "\(schema)") }
    var faults: [String] = []
    for (keyword, rule) in keywords.sorted(by: { $0.key < $1.key }) {
      switch keyword {
      case "$schema", "$defs", "title", "description", "format": break
      case "$ref":
        let (file, target) = try resolve(schema)
        faults += try file.faults(in: value, as: target, at: path)
      case "anyOf":
        let isAny = try (rule.array ?? []).contains { try self.faults(in: value, as: $0, at: path).isEmpty }
        if !isAny { faults.append("\(path.text): is none of the forms") }
      case "properties", "required", "additionalProperties", "propertyNames":
        faults += try memberFaults(of: value, by: keyword, rule, beside: keywords["properties"], at: path)
      case "items":
        for (index, element) in (value.array ?? []).enumerated() {
          faults += try self.faults(in: element, as: rule, at: path[index])
        }
      default:
        if try !holds(keyword, rule, of: value) {
          faults.append("\(path.text): is not \(keyword) \(rule)")
        }
      }
    }
    return faults
  }

  private func memberFaults(
    of value: JSON, by keyword: String, _ rule: JSON, beside properties: JSON?, at path: JSONPath
  ) throws -> [String] {
    guard let members = value.object else { return [] }
    switch keyword {
    case "required":
      return (rule.array ?? []).compactMap(\.string).filter { members[$0] == nil }
        .map { "\(path[$0].text): is missing" }
    case "propertyNames":
      return try members.keys.flatMap { try faults(in: .string($0), as: rule, at: path[$0]) }
    default:
      return try members.flatMap { key, member -> [String] in
        let own = keyword == "properties" ? rule[key] : properties?[key] == nil ? rule : nil
        return try own.map { try faults(in: member, as: $0, at: path[key]) } ?? []
      }
    }
  }
}

extension SchemaFile {
  /// Whether a value keeps a rule that looks at nothing but the value itself.
  private func holds(_ keyword: String, _ rule: JSON, of value: JSON) throws -> Bool {
    switch keyword {
    case "type": return try SchemaFile.isOfType(rule.string ?? "", value)
    case "enum": return rule.array?.contains(value) ?? false
    case "const": return rule == value
    case "pattern":
      let text = rule.string ?? ""
      let pattern = try cache.patterns[text] ?? Regex(text)
      cache.patterns[text] = pattern
      return value.string.map { $0.contains(pattern) } ?? true
    case "minLength": return value.string.map { $0.unicodeScalars.count >= rule.integer ?? 0 } ?? true
    case "maxLength": return value.string.map { $0.unicodeScalars.count <= rule.integer ?? 0 } ?? true
    case "minItems": return value.array.map { $0.count >= rule.integer ?? 0 } ?? true
    case "maxItems": return value.array.map { $0.count <= rule.integer ?? 0 } ?? true
    case "minimum": return SchemaFile.number(value).map { $0 >= SchemaFile.number(rule) ?? .infinity } ?? true
    case "maximum":
      return SchemaFile.number(value).map { $0 <= SchemaFile.number(rule) ?? -.infinity } ?? true
    default: throw Unknown(what: keyword)
    }
  }

  private static func isOfType(_ type: String, _ value: JSON) throws -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object):
      true
    case ("integer", .number): number(value).map { $0 == $0.rounded() } ?? false
    case ("null", _), ("boolean", _), ("string", _), ("array", _), ("object", _), ("integer", _): false
    default: throw Unknown(what: type)
    }
  }

  private static func number(_ value: JSON) -> Double? {
    if case .number(let text) = value { Double(text) } else { nil }
  }
}
