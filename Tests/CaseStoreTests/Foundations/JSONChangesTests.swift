import CaseStore
import Testing

/// Whatever differs between two documents is among their changes: what they say makes the one into the other.
struct JSONChangesTests {
  @Test func theChangesMakeTheOneDocumentIntoTheOther() throws {
    var generator = Seeded(state: 3)
    for _ in 0..<2000 {
      let old = JSON.random(depth: 4, using: &generator)
      let new =
        Bool.random(using: &generator)
        ? JSON.random(depth: 4, using: &generator) : old.disturbed(using: &generator)
      let changes = old.changes(to: new)
      #expect(changes.isEmpty == (old == new))
      #expect(old.applying(changes) == new)
    }
  }

  @Test func takenApartTheySayTheSame() {
    var generator = Seeded(state: 5)
    for _ in 0..<2000 {
      let old = JSON.random(depth: 4, using: &generator)
      let new = JSON.random(depth: 4, using: &generator)
      for change in old.changes(to: new) {
        let leaves = change.leaves
        let (before, after) = (leaves.filter { $0.old != nil }, leaves.filter { $0.new != nil })
        #expect(Set(before.map(\.path)) == Set(change.old.leafPaths(change.path)))
        #expect(Set(after.map(\.path)) == Set(change.new.leafPaths(change.path)))
        for leaf in leaves {
          for value in [leaf.old, leaf.new] {
            #expect(value?.array?.isEmpty != false && value?.object?.isEmpty != false)
          }
        }
      }
    }
  }

  @Test func anElementTakenOutOfTheMiddleIsOneChange() {
    let old: JSON = ["papers": ["a", "b", "c"]]
    let changes = old.changes(to: ["papers": ["a", "c"]])
    #expect(changes.map(\.path.text) == ["papers[1]"])
    #expect(changes.map(\.old) == ["b"])
    #expect(changes.map(\.new) == [nil])
  }

  @Test func theSameKeyInOtherBytesIsAnotherKey() {
    let (old, new): (JSON, JSON) = (["e\u{301}": 1], ["\u{E9}": 1])
    #expect(old.changes(to: new).map(\.old) == [1, nil])
    #expect(old.changes(to: new).map(\.new) == [nil, 1])
  }
}

extension JSON {
  /// The reference: does what the changes say.
  ///
  /// What goes, goes from the end on, so that no place moves before its
  /// turn; what comes, comes from the beginning on.
  fileprivate func applying(_ changes: [JSONChange]) -> JSON {
    var result: JSON? = self
    for change in changes.reversed() where change.new == nil {
      result = JSON.put(nil, at: change.steps[...], in: result, isNew: false)
    }
    for change in changes where change.new != nil {
      result = JSON.put(change.new, at: change.steps[...], in: result, isNew: change.old == nil)
    }
    return result ?? .null
  }

  private static func put(
    _ value: JSON?, at steps: ArraySlice<JSONChange.Step>, in document: JSON?, isNew: Bool
  ) -> JSON? {
    let rest = steps.dropFirst()
    switch (steps.first, document) {
    case (.key(let key)?, .object(var members)?):
      members[key] = put(value, at: rest, in: members[key], isNew: isNew)
      return .object(members)
    case (.element(let index)?, .array(var elements)?):
      if rest.isEmpty, isNew, let value {
        elements.insert(value, at: index)
      } else if let changed = put(value, at: rest, in: elements[index], isNew: isNew) {
        elements[index] = changed
      } else {
        elements.remove(at: index)
      }
      return .array(elements)
    default: return value
    }
  }

  /// This tree with a few places changed, removed or added to.
  fileprivate func disturbed(using generator: inout Seeded) -> JSON {
    switch self {
    case .object(var members):
      for key in members.keys.sorted() { members[key] = members[key]?.disturbed(using: &generator) }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: members[members.keys.sorted().first ?? ""] = nil
      case 1: members["new"] = JSON.random(depth: 2, using: &generator)
      default: break
      }
      return .object(members)
    case .array(var elements):
      elements = elements.map { $0.disturbed(using: &generator) }
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: elements = Array(elements.dropFirst())
      case 1:
        let place = Int.random(in: 0...elements.count, using: &generator)
        elements.insert(JSON.random(depth: 2, using: &generator), at: place)
      default: break
      }
      return .array(elements)
    default: return Int.random(in: 0..<8, using: &generator) == 0 ? "changed" : self
    }
  }

  /// The paths of all single values, found without any of the code under test.
  fileprivate func leafPaths(_ path: JSONPath) -> [JSONPath] {
    switch self {
    case .object(let members) where !members.isEmpty: members.flatMap { $0.value.leafPaths(path[$0.key]) }
    case .array(let elements) where !elements.isEmpty:
      elements.enumerated().flatMap { $0.element.leafPaths(path[$0.offset]) }
    default: [path]
    }
  }
}

extension JSON? {
  fileprivate func leafPaths(_ path: JSONPath) -> [JSONPath] { self?.leafPaths(path) ?? [] }
}
