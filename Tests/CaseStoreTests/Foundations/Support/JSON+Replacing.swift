import CaseStore

/// A step on the way into a document.
enum PathStep {
  case key(String)
  case index(Int)
}

extension JSON {
  /// The ways to every value inside of this one, itself included.
  var paths: [[PathStep]] {
    let inside: [[PathStep]] =
      switch self {
      case .object(let members):
        members.flatMap { key, value in value.paths.map { [.key(key)] + $0 } }
      case .array(let elements):
        elements.enumerated().flatMap { index, value in value.paths.map { [.index(index)] + $0 } }
      default: []
      }
    return [[]] + inside
  }

  /// The value at a place inside of this one, if there is one.
  func value(at path: ArraySlice<PathStep>) -> JSON? {
    switch path.first {
    case .key(let key): self[key]?.value(at: path.dropFirst())
    case .index(let index):
      array.flatMap { $0.indices.contains(index) ? $0[index] : nil }?.value(at: path.dropFirst())
    case nil: self
    }
  }

  /// This value with no more than two elements in any array.
  var shortened: JSON {
    switch self {
    case .array(let elements): .array(elements.prefix(2).map(\.shortened))
    case .object(let members): .object(members.mapValues(\.shortened))
    default: self
    }
  }

  /// This value with another one at a place inside of it, or with nothing there.
  func replacing(_ path: ArraySlice<PathStep>, by value: JSON?) -> JSON {
    guard let step = path.first else { return value ?? .null }
    let isThere = path.count == 1
    switch (self, step) {
    case (.object(var members), .key(let key)):
      members[key] = isThere ? value : members[key]?.replacing(path.dropFirst(), by: value)
      return .object(members)
    case (.array(var elements), .index(let index)):
      let element = isThere ? value : elements[index].replacing(path.dropFirst(), by: value)
      elements.replaceSubrange(index...index, with: element.map { [$0] } ?? [])
      return .array(elements)
    default: return self
    }
  }
}

extension [PathStep] {
  /// The path without the places in arrays: what all elements have in common.
  var pattern: String {
    map { step in
      if case .key(let key) = step { key } else { "*" }
    }.joined(separator: "/")
  }
}
