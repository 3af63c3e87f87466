extension JSON {
  /// Joins this value with another one that was derived from the same base.
  ///
  /// The store uses it to keep what this program does not know: *base* is the case as this program understood
  /// it, *theirs* the file with all its keys, *ours* (this value) the case after the change. Where only one
  /// side differs from the base, that side is taken; objects are joined key by key, arrays element by element
  /// (by their `"id"` if every element has one, otherwise by place). Where both differ, ours is taken: what
  /// ours dropped stays dropped, even if theirs has more in it.
  ///
  /// - Parameters:
  ///   - base: What both were derived from.
  ///   - theirs: The other value.
  /// - Returns: Ours, with whatever only theirs added or changed.
  public func merged(base: JSON, theirs: JSON) -> JSON {
    JSON.merge(self, base: base, theirs: theirs) ?? self
  }

  private static func merge(_ ours: JSON?, base: JSON?, theirs: JSON?) -> JSON? {
    if ours == base { return theirs }
    if theirs == base || theirs == ours { return ours }
    switch (ours, theirs) {
    case (.object(let ours)?, .object(let theirs)?):
      return .object(merge(ours, base: base?.object ?? [:], theirs: theirs))
    case (.array(let ours)?, .array(let theirs)?):
      return .array(merge(ours, base: base?.array ?? [], theirs: theirs))
    default:
      return ours
    }
  }

  private static func merge(
    _ ours: [String: JSON], base: [String: JSON], theirs: [String: JSON]
  ) -> [String: JSON] {
    var result: [String: JSON] = [:]
    for key in Set(ours.keys).union(theirs.keys) {
      result[key] = merge(ours[key], base: base[key], theirs: theirs[key])
    }
    return result
  }

  private static func merge(_ ours: [JSON], base: [JSON], theirs: [JSON]) -> [JSON] {
    guard let oursByID = byID(ours), let baseByID = byID(base), let theirsByID = byID(theirs) else {
      return mergeByPlace(ours, base: base, theirs: theirs)
    }
    let kept = ours.compactMap { element in
      let id = element["id"]?.string ?? ""
      return merge(element, base: baseByID[id], theirs: theirsByID[id])
    }
    let added = theirs.filter { element in
      let id = element["id"]?.string ?? ""
      return oursByID[id] == nil && baseByID[id] == nil
    }
    return kept + added
  }

  private static func byID(_ elements: [JSON]) -> [String: JSON]? {
    var result: [String: JSON] = [:]
    for element in elements {
      guard let id = element["id"]?.string, result.updateValue(element, forKey: id) == nil else { return nil }
    }
    return result
  }

  /// Joins arrays whose elements have no names.
  ///
  /// What ours and base have in common at the start and at the end keeps its partner in theirs, so that an
  /// element taken out of the middle does not hand its unknown keys to its neighbour.
  private static func mergeByPlace(_ ours: [JSON], base: [JSON], theirs: [JSON]) -> [JSON] {
    let head = zip(ours, base).prefix { $0 == $1 }.count
    let room = min(ours.count, base.count) - head
    let tail = zip(ours.reversed(), base.reversed()).prefix(room).prefix { $0 == $1 }.count
    let kept = ours.indices.compactMap { place -> JSON? in
      let partner = place < ours.count - tail ? place : place + base.count - ours.count
      let isAdded = place < ours.count - tail && place >= base.count - tail
      guard !isAdded, base.indices.contains(partner) else { return ours[place] }
      return merge(
        ours[place], base: base[partner], theirs: theirs.indices.contains(partner) ? theirs[partner] : nil)
    }
    return kept + theirs.dropFirst(base.count)
  }
}
