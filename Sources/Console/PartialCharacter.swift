/// A UTF-8 sequence as far as it has arrived.
///
/// Bytes that cannot continue it break it; the byte that broke it is looked at again, so that garbage never
/// takes a good character with it.
struct PartialCharacter: Sendable {
  /// What one byte led to.
  struct Step {
    /// Bytes that are no character were found.
    var wasBroken = false
    /// A character of more than one byte, or printable ASCII, is complete.
    var scalar: Unicode.Scalar?
    /// False if the byte is a control, which is not ours.
    var isConsumed = true
  }

  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Takes the next byte.
  mutating func accept(_ byte: UInt8) -> Step {
    guard missing > 0 else { return begin(byte) }
    guard allowed ~= byte else {
      missing = 0
      var step = begin(byte)
      // If this byte is broken as well, one mark stands for both.
      step.wasBroken = true
      return step
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return Step(scalar: missing == 0 ? Unicode.Scalar(value) : nil)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    allowed = 0x80...0xBF
    switch byte {
    case 0x20...0x7E: return Step(scalar: Unicode.Scalar(byte))
    case 0x00...0x1F, 0x7F: return Step(isConsumed: false)
    case 0xC2...0xDF: expect(1, from: byte & 0x1F)
    case 0xE0...0xEF:
      expect(2, from: byte & 0x0F)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      expect(3, from: byte & 0x07)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return Step(wasBroken: true)
    }
    return Step()
  }

  private mutating func expect(_ count: Int, from bits: UInt8) {
    missing = count
    value = UInt32(bits)
  }
}
