internal import Residence

/// The few shapes of DER of which a signature and a revocation list are made.
///
/// Source: ITU-T X.690.
enum Octets {
  /// A tag, the length and what is inside.
  static func node(_ tag: UInt8, _ parts: [UInt8]...) -> [UInt8] {
    let content = parts.flatMap { $0 }
    return [tag] + length(content.count) + content
  }

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { node(0x30, parts.flatMap { $0 }) }

  /// A SET OF, whose members stand in the order of their bytes.
  static func set(_ members: [UInt8]..., tag: UInt8 = 0x31) -> [UInt8] {
    node(tag, members.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
  }

  /// A number that is never negative: a first octet of 0x80 or more gets a zero before it.
  static func integer(_ magnitude: some Collection<UInt8>) -> [UInt8] {
    let digits = Array(magnitude.drop { $0 == 0 })
    guard let first = digits.first else { return node(0x02, [0]) }
    return node(0x02, first >= 0x80 ? [0] + digits : digits)
  }

  static func string(_ bytes: some Sequence<UInt8>) -> [UInt8] { node(0x04, Array(bytes)) }

  static func bits(_ bytes: some Collection<UInt8>) -> [UInt8] { node(0x03, [0] + Array(bytes)) }

  static func identifier(_ first: Int, _ second: Int, _ arcs: Int...) -> [UInt8] {
    node(0x06, [UInt8(first * 40 + second)] + arcs.flatMap(sevenBits))
  }

  /// A moment to the second, as certificates write it: with two digits for the year up to 2049.
  static func time(_ moment: Instant) -> [UInt8] {
    let digits = moment.text.utf8.prefix(19).filter { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let zulu = digits + [UInt8(ascii: "Z")]
    let isShort = (1950..<2050).contains(moment.civilDate(offsetMinutes: 0).year)
    return isShort ? node(0x17, Array(zulu.dropFirst(2))) : node(0x18, zulu)
  }

  private static func length(_ count: Int) -> [UInt8] {
    guard count >= 0x80 else { return [UInt8(count)] }
    var digits = [UInt8]()
    var rest = count
    while rest > 0 {
      digits.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    return [0x80 | UInt8(digits.count)] + digits
  }

  /// Seven bits an octet, the highest bit of every octet but the last one set.
  private static func sevenBits(_ arc: Int) -> [UInt8] {
    var octets = [UInt8(arc & 0x7F)]
    var rest = arc >> 7
    while rest > 0 {
      octets.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
      rest >>= 7
    }
    return octets
  }
}
