internal import Residence

/// How values are written into a PDF.
enum PDFText {
  /// A text in hexadecimal digits of UTF-16, which carries every character.
  static func string(_ text: String) -> String {
    let octets = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return "<feff\(octets.hex)>"
  }

  /// A moment as a clock at an offset from UTC shows it: `(D:20261123101530+08'00')`.
  static func date(_ moment: Instant, offsetMinutes: Int) -> String {
    let local = Instant(milliseconds: moment.milliseconds + offsetMinutes * 60_000)
    let digits = local.text.utf8.prefix(19).filter { ("0"..."9").contains(Character(Unicode.Scalar($0))) }
    let ahead = abs(offsetMinutes)
    let offset = [ahead / 60, ahead % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let sign = offsetMinutes < 0 ? "-" : "+"
    return "(D:\(String(decoding: digits, as: UTF8.self))\(sign)\(offset[0])'\(offset[1])')"
  }

  /// Reads what ``date(_:offsetMinutes:)`` writes.
  static func moment(_ text: String) -> Instant? {
    let characters = Array(text)
    guard characters.count == 23, text.hasPrefix("D:") else { return nil }
    func part(_ range: Range<Int>) -> String { String(characters[range]) }
    let day = "\(part(2..<6))-\(part(6..<8))-\(part(8..<10))"
    guard let local = Instant("\(day)T\(part(10..<12)):\(part(12..<14)):\(part(14..<16)).000Z"),
      let hours = Int(part(17..<19)), let minutes = Int(part(20..<22))
    else { return nil }
    let offset = (hours * 60 + minutes) * (characters[16] == "-" ? -1 : 1)
    let moment = Instant(milliseconds: local.milliseconds - offset * 60_000)
    return date(moment, offsetMinutes: offset) == "(\(text))" ? moment : nil
  }

  /// A length in points, to the hundredth.
  static func points(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    return (value < 0 ? "-" : "") + "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
  }
}
