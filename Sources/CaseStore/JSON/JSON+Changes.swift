extension JSON {
  /// Every difference between this document and another one, in the order of the keys.
  ///
  /// Objects are compared key by key. Of two arrays, what they have in common at the start and at the end is
  /// the same; between, element is compared with element, and what one of them has more was added or removed.
  ///
  /// - Parameter other: The newer document.
  /// - Returns: The differences; none only if both are written as the same bytes.
  public func changes(to other: JSON) -> [JSONChange] {
    var changes = [JSONChange]()
    JSON.compare(self, other, at: [], into: &changes)
    return changes
  }

  private static func compare(
    _ old: JSON?, _ new: JSON?, at steps: [JSONChange.Step], into changes: inout [JSONChange]
  ) {
    if old == new { return }
    switch (old, new) {
    case (.object(let old)?, .object(let new)?): compare(old, new, at: steps, into: &changes)
    case (.array(let old)?, .array(let new)?): compare(old, new, at: steps, into: &changes)
    default: changes.append(JSONChange(steps, old: old, new: new))
    }
  }

  private static func compare(
    _ old: [String: JSON], _ new: [String: JSON], at steps: [JSONChange.Step],
    into changes: inout [JSONChange]
  ) {
    // Swift takes keys for the same that are written in different bytes; those are two keys here.
    func member(_ key: String, of members: [String: JSON]) -> JSON? {
      members.index(forKey: key).map { members[$0] }
        .flatMap { $0.key.utf8.elementsEqual(key.utf8) ? $0.value : nil }
    }
    let added = new.keys.filter { member($0, of: old) == nil }
    for key in (old.keys + added).sorted(by: { $0.precedesByBytes($1) }) {
      compare(member(key, of: old), member(key, of: new), at: steps + [.key(key)], into: &changes)
    }
  }

  private static func compare(
    _ old: [JSON], _ new: [JSON], at steps: [JSONChange.Step], into changes: inout [JSONChange]
  ) {
    let shorter = min(old.count, new.count)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix(shorter - head).prefix { $0 == $1 }.count
    for index in head..<(max(old.count, new.count) - tail) {
      compare(
        index < old.count - tail ? old[index] : nil, index < new.count - tail ? new[index] : nil,
        at: steps + [.element(index)], into: &changes)
    }
  }
}
