/// Bytes in the forty-five characters that a QR code keeps in the least room.
///
/// Source: RFC 9285.
enum Base45 {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  /// Two bytes become three characters, a last single one two.
  static func text(_ bytes: [UInt8]) -> String {
    var characters = [UInt8]()
    for start in stride(from: 0, to: bytes.count, by: 2) {
      let isPair = start + 1 < bytes.count
      var rest = isPair ? Int(bytes[start]) << 8 | Int(bytes[start + 1]) : Int(bytes[start])
      for _ in 0..<(isPair ? 3 : 2) {
        characters.append(alphabet[rest % 45])
        rest /= 45
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }

  /// Reads what ``text(_:)`` writes; nothing for other characters, lengths and groups that are too large.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var digits = [Int]()
    for character in text.utf8 {
      guard let digit = alphabet.firstIndex(of: character) else { return nil }
      digits.append(digit)
    }
    guard digits.count % 3 != 1 else { return nil }
    var bytes = [UInt8]()
    for start in stride(from: 0, to: digits.count, by: 3) {
      let group = digits[start..<min(start + 3, digits.count)]
      let number = group.reversed().reduce(0) { $0 * 45 + $1 }
      guard number < (group.count == 3 ? 1 << 16 : 1 << 8) else { return nil }
      if group.count == 3 { bytes.append(UInt8(number >> 8)) }
      bytes.append(UInt8(number & 0xFF))
    }
    return bytes
  }
}
