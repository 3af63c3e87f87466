/// Measured values of one row.
public struct Samples: Sendable {
  private var values: [Double] = []

  /// Has no values yet.
  public init() {}

  /// Adds a value.
  public mutating func add(_ value: Double) {
    values.append(value)
  }

  /// Adds a whole value.
  public mutating func add(_ value: Int) {
    values.append(Double(value))
  }

  /// Adds the values of another row.
  public mutating func add(_ other: Samples) {
    values += other.values
  }

  /// How many values there are.
  public var count: Int { values.count }

  /// All of them added up.
  public var sum: Double { values.reduce(0, +) }

  /// The value below which a share of a hundred lie; 100 is the largest, and without any value there is none.
  public func percentile(_ share: Int) -> Double? {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return nil }
    return sorted[min(sorted.count - 1, sorted.count * share / 100)]
  }

  /// The middle, the 99th percentile and the largest, as a table shows them.
  public var texts: [String] { [50, 99, 100].map { percentile($0).map(rounded) ?? "-" } }
}

/// A number with three digits after the point, or none if it is whole.
public func rounded(_ value: Double) -> String {
  if value == value.rounded() { return String(Int(value)) }
  let thousandths = Int((value * 1000).rounded())
  let fraction = String(abs(thousandths % 1000))
  let sign = thousandths < 0 ? "-" : ""
  return "\(sign)\(abs(thousandths) / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
}
