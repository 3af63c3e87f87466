/// A recursive-descent reader over one document in memory.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  var depth: Int
  let deepest: Int

  init(bytes: UnsafeBufferPointer<UInt8>, depth: Int) {
    self.bytes = bytes
    self.depth = depth
    self.deepest = depth
  }

  mutating func document() throws(JSONFault) -> JSON {
    skipSpace()
    let value = try value()
    skipSpace()
    guard offset == bytes.count else { throw unexpected() }
    return value
  }

  mutating func value() throws(JSONFault) -> JSON {
    guard let next else { throw unexpected() }
    return switch next {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .number(try number())
    case UInt8(ascii: "t"): try literal("true", .bool(true))
    case UInt8(ascii: "f"): try literal("false", .bool(false))
    case UInt8(ascii: "n"): try literal("null", .null)
    default: throw unexpected()
    }
  }

  private mutating func object() throws(JSONFault) -> JSON {
    try descend()
    if skip(UInt8(ascii: "}")) { return ascend(.object([:])) }
    // Growing to the usual size step by step would cost a third of all reading time.
    var members = [String: JSON](minimumCapacity: 8)
    repeat {
      skipSpace()
      let keyOffset = offset
      guard next == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw unexpected() }
      skipSpace()
      guard members.updateValue(try value(), forKey: key) == nil else {
        throw fault(.duplicateKey(key), at: keyOffset)
      }
      skipSpace()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw unexpected() }
    return ascend(.object(members))
  }

  private mutating func array() throws(JSONFault) -> JSON {
    try descend()
    if skip(UInt8(ascii: "]")) { return ascend(.array([])) }
    var elements: [JSON] = []
    repeat {
      skipSpace()
      elements.append(try value())
      skipSpace()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw unexpected() }
    return ascend(.array(elements))
  }

  mutating func descend() throws(JSONFault) {
    guard depth > 0 else { throw fault(.deeperThan(deepest), at: offset) }
    depth -= 1
    offset += 1
    skipSpace()
  }

  private mutating func ascend(_ value: JSON) -> JSON {
    depth += 1
    return value
  }

  private mutating func literal(_ text: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
    for index in 0..<text.utf8CodeUnitCount {
      guard next == text.utf8Start[index] else { throw unexpected() }
      offset += 1
    }
    return value
  }
}

extension JSONReader {
  var next: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset += 1
      default: return
      }
    }
  }

  func fault(_ fact: JSONFault.Fact, at offset: Int) -> JSONFault {
    JSONFault(fact, at: offset, of: bytes)
  }

  func unexpected() -> JSONFault {
    fault(next.map { .unexpectedByte($0) } ?? .unexpectedEnd, at: offset)
  }
}
