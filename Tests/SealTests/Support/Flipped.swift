/// The other signature over the same: r with the curve's order less s.
enum Flipped {
  private static let order: [UInt8] =
    [UInt8](repeating: 0xFF, count: 4) + [0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 8) + [
      0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]

  static func signature(_ raw: [UInt8]) -> [UInt8] {
    var (digits, borrow) = ([UInt8](), 0)
    for (whole, part) in zip(order, raw.suffix(32)).reversed() {
      let digit = Int(whole) - Int(part) - borrow
      borrow = digit < 0 ? 1 : 0
      digits.insert(UInt8(digit + borrow * 256), at: 0)
    }
    return raw.prefix(32) + digits
  }
}
