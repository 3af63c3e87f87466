import CaseStore

extension JSON {
  /// The document with a right value at every key, of whichever kind the type wants one; no key comes or goes.
  func repaired<Value: Decodable>(for type: Value.Type, model: JSON) throws -> JSON {
    var document = self
    for _ in 0..<20 {
      let mistakes = try document.inspect(type, model: model).mistakes
      let fixes = mistakes.compactMap { mistake in mistake.fact.fix.map { (mistake.path, $0) } }
      guard !fixes.isEmpty else { break }
      for (path, fix) in fixes { document = document.changed(at: path.keys[...], fix) }
    }
    return document
  }

  fileprivate func changed(at keys: ArraySlice<String>, _ fix: (JSON) -> JSON) -> JSON {
    guard let key = keys.first else { return fix(self) }
    switch self {
    case .object(var members):
      members[key] = members[key]?.changed(at: keys.dropFirst(), fix)
      return .object(members)
    case .array(let elements):
      return .array(elements.map { $0.changed(at: keys.dropFirst(), fix) })
    default: return self
    }
  }
}

extension JSONMistake.Fact {
  /// What makes a value right that is wrong in this way.
  fileprivate var fix: ((JSON) -> JSON)? {
    switch self {
    case .unexpected(_, .array): { [$0] }
    case .unexpected(_, .bool): { _ in true }
    case .unexpected(_, .number), .unexpected(_, .wholeNumber): { _ in 1 }
    case .unknownCode(_, let known): { _ in .string(known.first ?? "") }
    case .malformed(_, let example): { _ in .string(example) }
    case .unexpected, .missing, .unknownKey, .refused: nil
    }
  }
}

extension JSONPath {
  /// The keys and the indices on the way.
  fileprivate var keys: [String] {
    text.split { $0 == "." || $0 == "[" }.map { $0.hasSuffix("]") ? String($0.dropLast()) : String($0) }
  }
}
