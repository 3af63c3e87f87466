import Glibc

extension JSONReader {
  mutating func number() throws(JSONFault) -> String {
    let start = offset
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits(from: start) }
    if skip(UInt8(ascii: ".")) { try digits(from: start) }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try digits(from: start)
    }
    if let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) {
      throw fault(.invalidNumber, at: start)
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Whether a text is a number, and nothing else.
  static func isNumber(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var reader = JSONReader(bytes: bytes, depth: 0)
      return (try? reader.number()) != nil && reader.offset == bytes.count
    }
  }

  private mutating func digits(from start: Int) throws(JSONFault) {
    let first = offset
    while let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { offset += 1 }
    guard offset > first else { throw fault(.invalidNumber, at: start) }
  }

  mutating func string() throws(JSONFault) -> String {
    offset += 1
    let start = offset
    skipPlain()
    if next == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return try text(start..<offset)
    }
    return try escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
    var result = try text(start..<offset)
    while true {
      switch next {
      case UInt8(ascii: "\""):
        offset += 1
        return result
      case UInt8(ascii: "\\"):
        result.unicodeScalars.append(try escape())
      case let byte?:
        throw fault(.controlCharacter(byte), at: offset)
      case nil:
        throw unexpected()
      }
      let plain = offset
      skipPlain()
      result += try text(plain..<offset)
    }
  }

  /// Moves over everything that stands for itself: up to a quote, a backslash, a control character or the end.
  private mutating func skipPlain() {
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      index += 1
    }
    offset = index
  }

  private func text(_ range: Range<Int>) throws(JSONFault) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    // Whatever is no UTF-8 would have been repaired, which shows.
    var text = String(decoding: slice, as: UTF8.self)
    if text.withUTF8({ $0.isSame(as: slice) }) { return text }
    throw fault(.invalidUTF8, at: range.lowerBound + validPrefix(of: slice))
  }

  private func validPrefix(of slice: UnsafeBufferPointer<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = slice.makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { length += scalar.count }
    return length
  }
}

extension JSONReader {
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let letter = next else { throw unexpected() }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint(from: start)
    default: throw fault(.invalidEscape, at: start)
    }
  }

  private mutating func codePoint(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let unit = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
      throw fault(.loneSurrogate, at: start)
    }
    let low = UInt32(try codeUnit(from: start))
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (low - 0xDC00))
    else { throw fault(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let next else { throw unexpected() }
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw fault(.invalidEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = baseAddress, let otherBase = other.baseAddress else { return count == other.count }
    return count == other.count && memcmp(base, otherBase, count) == 0
  }
}
