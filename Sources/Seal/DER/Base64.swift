internal import FoundationEssentials

/// Bytes as text in files.
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// Reads what ``text(_:)`` writes, and nothing else.
  static func bytes(_ text: String) -> [UInt8]? {
    guard let data = Data(base64Encoded: text) else { return nil }
    let bytes = [UInt8](data)
    return Base64.text(bytes) == text ? bytes : nil
  }
}

extension Sequence<UInt8> {
  /// The bytes in lower-case hexadecimal digits.
  var hex: String {
    var text = [UInt8]()
    let digits = Array("0123456789abcdef".utf8)
    for byte in self { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
