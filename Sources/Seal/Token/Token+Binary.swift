internal import Residence

/// The writing of a token's facts: numbers in groups of seven bits, texts after their length.
extension Token {
  private static let version: UInt8 = 1

  var body: [UInt8] {
    var bytes = [Token.version] + keyID
    Token.add(number.prefix, to: &bytes)
    for part in [
      number.year, number.serial, validFrom.dayNumber, validUntil.days(since: validFrom),
      moment.milliseconds / 1000,
    ] { Token.add(part, to: &bytes) }
    for text in [name, citizenNumber, purpose, receivingBody] { Token.add(text, to: &bytes) }
    return bytes + pageHash
  }

  /// Reads a token's facts; nothing may follow them.
  init(body: ArraySlice<UInt8>) throws(TokenFault) {
    var reader = TokenReader(rest: body)
    let version = try reader.octets(1)[0]
    guard version == Token.version else { throw .unknownVersion(version) }
    let keyID = try reader.octets(4)
    let (prefix, year, serial) = try (reader.text(), reader.number(), reader.number())
    let (from, days, seconds) = try (reader.number(), reader.number(), reader.number())
    let (name, citizen, purpose, receiver) = try (reader.text(), reader.text(), reader.text(), reader.text())
    let pageHash = try reader.octets(16)
    guard reader.rest.isEmpty else { throw .tooLong }
    let validFrom = CivilDate(dayNumber: from)
    let validUntil = CivilDate(dayNumber: from + days)
    // A day outside the calendar would have been kept within it.
    guard validFrom.dayNumber == from, validUntil.dayNumber == from + days else { throw .time }
    try self.init(
      number: CertificateNumber(prefix: prefix, year: year, serial: serial), name: name,
      citizenNumber: citizen, purpose: purpose, receivingBody: receiver, validFrom: validFrom,
      validUntil: validUntil, moment: Instant(milliseconds: seconds * 1000), pageHash: pageHash, keyID: keyID)
    // A word that is longer than any that is written would have been cut.
    guard self.body.elementsEqual(body) else { throw .text }
  }

  private static func add(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func add(_ text: String, to bytes: inout [UInt8]) {
    add(text.utf8.count, to: &bytes)
    bytes += text.utf8
  }
}

/// Takes a token's parts one after the other.
private struct TokenReader {
  var rest: ArraySlice<UInt8>

  mutating func octets(_ count: Int) throws(TokenFault) -> [UInt8] {
    guard count <= rest.count else { throw .tooShort }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  /// A number of at most five groups, without a leading group that is empty.
  mutating func number() throws(TokenFault) -> Int {
    var number = 0
    for group in 0..<5 {
      let octet = try octets(1)[0]
      number |= Int(octet & 0x7F) << (7 * group)
      if octet < 0x80 {
        guard octet != 0 || group == 0 else { throw .number }
        return number
      }
    }
    throw .number
  }

  mutating func text() throws(TokenFault) -> String {
    guard let text = String(validating: try octets(try number()), as: UTF8.self) else { throw .text }
    return text
  }
}
