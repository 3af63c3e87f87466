/// How often each of several things was counted.
public struct Tally<Key: Hashable & Sendable>: Equatable, Sendable {
  private var counts: [Key: Int] = [:]

  /// Begins with nothing.
  public init() {}

  /// How often a thing was counted.
  public subscript(key: Key) -> Int { counts[key] ?? 0 }

  /// What was counted at all, in no order.
  public var keys: [Key] { Array(counts.keys) }

  /// How much was counted altogether.
  public var total: Int { counts.values.reduce(0, +) }

  /// How much was counted of the things that are wanted.
  public func total(where isWanted: (Key) -> Bool) -> Int {
    counts.reduce(0) { $0 + (isWanted($1.key) ? $1.value : 0) }
  }

  mutating func add(_ key: Key, _ count: Int = 1) {
    // What was not counted leaves no trace, so that equal tallies are equal.
    if count != 0 { counts[key, default: 0] += count }
  }

  mutating func merge(_ other: Tally) {
    for (key, count) in other.counts { add(key, count) }
  }
}

extension Tally where Key == Int {
  /// Twice the number in the middle of all that were counted, so that it is whole; nothing if none was.
  public var doubledMedian: Int? {
    guard total > 0 else { return nil }
    let (low, high) = ((total - 1) / 2, total / 2)
    var (passed, sum) = (0, 0)
    for (number, count) in counts.sorted(by: { $0.key < $1.key }) {
      if passed <= low, low < passed + count { sum += number }
      if passed <= high, high < passed + count { sum += number }
      passed += count
    }
    return sum
  }

  /// The largest number that was counted.
  public var largest: Int? { counts.keys.max() }
}
