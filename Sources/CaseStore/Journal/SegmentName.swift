/// How the monthly files of the journal are named.
enum SegmentName {
  /// The name for the month of a time; nil if the time is not written as `2026-11-23T10:25:27.123Z`.
  static func month(of time: String) -> String? {
    guard matches(time, "0000-00-00T00:00:00.000Z") else { return nil }
    return "\(time.prefix(7)).jsonl"
  }

  /// Tells a segment from anything else that lies in the folder.
  static func isSegment(_ name: String) -> Bool {
    matches(name, "0000-00.jsonl")
  }

  private static func matches(_ text: String, _ shape: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return text.utf8.count == shape.utf8.count
      && zip(text.utf8, shape.utf8).allSatisfy { $1 == digits.lowerBound ? digits.contains($0) : $0 == $1 }
  }
}
