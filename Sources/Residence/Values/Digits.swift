/// The decimal digits of dates and times, which have fixed places in their texts.
extension Collection<UInt8> {
  /// The number that these ASCII digits write; nothing for other bytes.
  var decimal: Int? {
    var number = 0
    for byte in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number with leading zeros into the given places.
  func write(_ number: Int, at places: Range<Int>) {
    var rest = number
    for place in places.reversed() {
      self[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }
}
