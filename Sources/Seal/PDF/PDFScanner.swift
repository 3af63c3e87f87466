/// Reads the syntax of a PDF from a position on; whatever is not there is a fault, never a crash.
///
/// Source: ISO 32000-1, 7.2 and 7.3.
struct PDFScanner {
  let bytes: [UInt8]
  var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = max(0, position)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var malformed: PDFFault { .malformed(offset: position) }

  /// Takes a keyword that stands here; `false` if another thing does.
  mutating func take(_ keyword: String) -> Bool {
    guard position <= bytes.count, bytes[position...].starts(with: keyword.utf8) else { return false }
    position += keyword.utf8.count
    return true
  }

  /// Takes a keyword after white space.
  mutating func expect(_ keyword: String) throws(PDFFault) {
    skipSpace()
    guard take(keyword) else { throw malformed }
  }

  /// Takes white space and comments.
  mutating func skipSpace() {
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        while let byte = next, byte != 10, byte != 13 { position += 1 }
      } else if PDFScanner.isSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// Takes a number without a sign, after white space.
  mutating func natural() throws(PDFFault) -> Int {
    skipSpace()
    let start = position
    var number = 0
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      guard position - start < 12 else { throw malformed }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start else { throw malformed }
    return number
  }

  /// Takes any value, after white space.
  mutating func value(depth: Int = 0) throws(PDFFault) -> PDFValue {
    skipSpace()
    guard depth < 32, let byte = next else { throw malformed }
    switch byte {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "("): return try literal()
    case UInt8(ascii: "["):
      position += 1
      var members = [PDFValue]()
      while true {
        skipSpace()
        if take("]") { return .array(members) }
        members.append(try value(depth: depth + 1))
      }
    case UInt8(ascii: "<"): return take("<<") ? try dictionary(depth: depth) : try hexadecimal()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try numberOrReference()
    default: return try word()
    }
  }

  private mutating func dictionary(depth: Int) throws(PDFFault) -> PDFValue {
    var members = [String: PDFValue]()
    while true {
      skipSpace()
      if take(">>") { return .dictionary(members) }
      let key = try name()
      // Of two members with one key, every reader may take another.
      guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else { throw malformed }
    }
  }

  private mutating func name() throws(PDFFault) -> String {
    guard take("/") else { throw malformed }
    let start = position
    while let byte = next, !PDFScanner.isSpace(byte), !PDFScanner.isDelimiter(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func numberOrReference() throws(PDFFault) -> PDFValue {
    let number = try natural()
    if next == UInt8(ascii: ".") { return try word() }
    let after = position
    if let generation = try? natural(), generation == 0 {
      skipSpace()
      if take("R"), next.map({ PDFScanner.isSpace($0) || PDFScanner.isDelimiter($0) }) ?? true {
        return .reference(number)
      }
    }
    position = after
    return .integer(number)
  }

  private mutating func word() throws(PDFFault) -> PDFValue {
    let start = position
    while let byte = next, !PDFScanner.isSpace(byte), !PDFScanner.isDelimiter(byte) { position += 1 }
    guard position > start else { throw malformed }
    return .other
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: true
    default: false
    }
  }

  static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }
}

// MARK: - Strings

extension PDFScanner {
  fileprivate mutating func literal() throws(PDFFault) -> PDFValue {
    let start = position
    var content = [UInt8]()
    var depth = 0
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "("):
        depth += 1
        if depth > 1 { content.append(byte) }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return .string(content, start..<position) }
        content.append(byte)
      case UInt8(ascii: "\\"):
        // What an escape stands for is of no matter here: this program writes none, and only skips others'.
        guard let escaped = next else { throw malformed }
        content.append(escaped)
        position += 1
      default: content.append(byte)
      }
    }
    throw malformed
  }

  fileprivate mutating func hexadecimal() throws(PDFFault) -> PDFValue {
    let start = position
    guard take("<") else { throw malformed }
    var digits = [UInt8]()
    while let byte = next {
      position += 1
      if byte == UInt8(ascii: ">") {
        if digits.count % 2 == 1 { digits.append(0) }
        let content = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        return .string(content, start..<position)
      }
      if PDFScanner.isSpace(byte) { continue }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw malformed }
      digits.append(UInt8(digit))
    }
    throw malformed
  }
}
