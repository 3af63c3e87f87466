/// One difference between two documents: what stands at a place in the one, and what in the other.
public struct JSONChange: Equatable, Sendable {
  /// The way to the place.
  ///
  /// The element of an array is counted in the old document if it is there, else in the new one.
  public let steps: [Step]
  /// What stands there in the old document; nil if nothing does.
  public let old: JSON?
  /// What stands there in the new document; nil if nothing does.
  public let new: JSON?

  /// One step into a document.
  public enum Step: Hashable, Sendable {
    /// To the member of a key.
    case key(String)
    /// To the element of an index.
    case element(Int)
  }

  init(_ steps: [Step], old: JSON?, new: JSON?) {
    self.steps = steps
    self.old = old
    self.new = new
  }

  /// The place as people read it.
  public var path: JSONPath {
    steps.reduce(.whole) { path, step in
      switch step {
      case .key(let key): path[key]
      case .element(let index): path[index]
      }
    }
  }

  /// The same difference by single values: whatever is added or removed as a whole is taken apart.
  ///
  /// An empty array or object is a single value as well, so that nothing is ever left out.
  public var leaves: [JSONChange] {
    let (before, after) = (JSONChange.leaves(of: old, at: steps), JSONChange.leaves(of: new, at: steps))
    if let old = before.first, let new = after.first, before.count == 1, after.count == 1,
      old.steps == new.steps
    {
      return [self]
    }
    return before.map { JSONChange($0.steps, old: $0.value, new: nil) }
      + after.map { JSONChange($0.steps, old: nil, new: $0.value) }
  }

  private static func leaves(of value: JSON?, at steps: [Step]) -> [(steps: [Step], value: JSON)] {
    switch value {
    case nil: []
    case .object(let members)? where !members.isEmpty:
      members.sorted { $0.key.precedesByBytes($1.key) }
        .flatMap { leaves(of: $0.value, at: steps + [.key($0.key)]) }
    case .array(let elements)? where !elements.isEmpty:
      elements.enumerated().flatMap { leaves(of: $0.element, at: steps + [.element($0.offset)]) }
    case let value?: [(steps, value)]
    }
  }
}
