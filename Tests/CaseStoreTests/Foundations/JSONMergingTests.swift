import CaseStore
import Testing

/// Merging keeps what only one side changed, and what this program does not know.
struct JSONMergingTests {
  @Test func unchangedSidesGiveWay() {
    var generator = Seeded(state: 7)
    for _ in 0..<500 {
      let base = JSON.random(depth: 4, using: &generator)
      let other = JSON.random(depth: 4, using: &generator)
      #expect(other.merged(base: base, theirs: base) == other)
      #expect(base.merged(base: base, theirs: other) == other)
      #expect(other.merged(base: base, theirs: other) == other)
    }
  }

  @Test("keys that only theirs knows survive at every depth")
  func unknownKeysSurvive() {
    var generator = Seeded(state: 11)
    for _ in 0..<1000 {
      let base = JSON.random(depth: 5, using: &generator)
      let theirs = base.annotated
      let ours = base.edited(using: &generator)
      #expect(ours.merged(base: base, theirs: theirs) == ours.annotated)
    }
  }

  @Test func oursWinsWhereBothDiffer() {
    let base: JSON = ["a": 1, "b": 1, "c": 1, "d": 1, "e": ["x": 1]]
    let ours: JSON = ["a": 2, "b": 2, "d": 1, "new": ["x": 1]]
    let theirs: JSON = ["a": 3, "b": 1, "c": 3, "e": ["x": 1, "note": 1], "new": ["y": 2]]
    #expect(ours.merged(base: base, theirs: theirs) == ["a": 2, "b": 2, "new": ["x": 1, "y": 2]])
  }

  @Test("elements are matched by their id, wherever they moved")
  func matchesByID() {
    let base: JSON = [["id": "1", "n": 1], ["id": "2", "n": 1], ["id": "3", "n": 1]]
    let ours: JSON = [["id": "3", "n": 2], ["id": "1", "n": 1], ["id": "4", "n": 1]]
    let theirs: JSON = [
      ["id": "1", "n": 9], ["id": "2", "n": 1], ["id": "3", "n": 1, "note": "x"], ["id": "5"],
    ]
    #expect(
      ours.merged(base: base, theirs: theirs)
        == [["id": "3", "n": 2, "note": "x"], ["id": "1", "n": 9], ["id": "4", "n": 1], ["id": "5"]])
  }

  @Test("an element taken out does not leave its unknown keys to its neighbour", arguments: 0..<3)
  func removalByPlace(index: Int) {
    let base: JSON = [["n": 0], ["n": 1], ["n": 2]]
    let theirs: JSON = [["n": 0, "note": 0], ["n": 1, "note": 1], ["n": 2, "note": 2]]
    var ours = base.array ?? []
    var expected = theirs.array ?? []
    ours.remove(at: index)
    expected.remove(at: index)
    #expect(JSON.array(ours).merged(base: base, theirs: theirs) == .array(expected))
    ours.insert(["n": 7], at: index)
    expected.insert(["n": 7, "note": .number(String(index))], at: index)
    #expect(JSON.array(ours).merged(base: base, theirs: theirs) == .array(expected))
  }

  @Test func bothSidesMayAddElements() {
    let base: JSON = [["n": 0]]
    #expect(
      JSON.array([["n": 0], ["n": 1]]).merged(base: base, theirs: [["n": 0, "note": 1], ["n": 2]])
        == [["n": 0, "note": 1], ["n": 1], ["n": 2]])
  }
}

extension JSON {
  /// This tree as a newer version would write it: with a key more in every object.
  fileprivate var annotated: JSON {
    switch self {
    case .object(let members):
      .object(members.mapValues(\.annotated).merging(["unknown": "kept"]) { $1 })
    case .array(let elements): .array(elements.map(\.annotated))
    default: self
    }
  }

  /// This tree with some scalars changed, but no element's id.
  fileprivate func edited(using generator: inout Seeded) -> JSON {
    switch self {
    case .object(let members):
      .object(
        members.reduce(into: [:]) { edited, member in
          edited[member.key] = member.key == "id" ? member.value : member.value.edited(using: &generator)
        })
    case .array(let elements): .array(elements.map { $0.edited(using: &generator) })
    default: Bool.random(using: &generator) ? "changed" : self
    }
  }
}
