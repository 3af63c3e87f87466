/// A value of a PDF's syntax, as far as sealing and verifying look into it.
indirect enum PDFValue {
  case integer(Int)
  case name(String)
  /// A string, and where it stands with its brackets.
  case string([UInt8], Range<Int>)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)
  /// Real numbers, `true`, `false` and `null`.
  case other

  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var name: String? { if case .name(let value) = self { value } else { nil } }
  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }
  var dictionary: [String: PDFValue]? { if case .dictionary(let value) = self { value } else { nil } }
  var reference: Int? { if case .reference(let value) = self { value } else { nil } }
  var bytes: [UInt8]? { if case .string(let value, _) = self { value } else { nil } }

  /// The text of a string: UTF-16 after its mark, else ASCII.
  var text: String? {
    guard let bytes else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(validating: bytes, as: Unicode.ASCII.self) }
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 2, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(validating: units, as: UTF16.self)
  }
}
