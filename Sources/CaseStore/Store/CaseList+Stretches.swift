public import Residence

extension CaseList {
  /// A part of a list whose cases have something in common.
  public struct Stretch<Trait: Equatable & Sendable>: Equatable, Sendable {
    /// What they have in common.
    public let trait: Trait
    /// Their places in the list.
    public let places: Range<Int>
  }

  /// Parts the list where the trait of the cases' days changes.
  ///
  /// Only a few cases are looked at, however long the list is.
  ///
  /// - Parameter trait: What a day has, or no day; days that have the same have to follow one another.
  /// - Returns: The parts in the list's order; none of a list that is not in the order of the days.
  public func stretches<Trait>(by trait: (CivilDate?) -> Trait) -> [Stretch<Trait>] {
    guard query.order == .due else { return [] }
    var stretches = [Stretch<Trait>]()
    var start = 0
    while start < count {
      let found = trait(due(at: start))
      let end = (start + 1..<count).partition { trait(due(at: $0)) == found }
      stretches.append(Stretch(trait: found, places: start..<end))
      start = end
    }
    return stretches
  }

  /// The day of the case at a place, read without the rest of it.
  private func due(at index: Int) -> CivilDate? { read(index, recent: \.due) { $0.due(of: $1) } }
}
