/// Measured values of one row.
struct Samples {
  private var values: [Double] = []

  mutating func add(_ value: Double) {
    values.append(value)
  }

  mutating func add(_ value: Int) {
    values.append(Double(value))
  }

  var count: Int { values.count }

  /// The middle, the 99th percentile and the largest, as a table shows them.
  var text: String {
    let sorted = values.sorted()
    guard let last = sorted.last else { return "-" }
    func percentile(_ share: Int) -> Double { sorted[min(sorted.count - 1, sorted.count * share / 100)] }
    return [percentile(50), percentile(99), last].map { aligned(rounded($0), to: 9) }.joined()
  }
}

/// A number with three digits after the point, or none if it is whole.
private func rounded(_ value: Double) -> String {
  if value == value.rounded() { return String(Int(value)) }
  let thousandths = Int((value * 1000).rounded())
  let fraction = String(abs(thousandths % 1000))
  let sign = thousandths < 0 ? "-" : ""
  return "\(sign)\(abs(thousandths) / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
}

/// A text at the right edge of a column.
func aligned(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(1, width - text.count)) + text
}
