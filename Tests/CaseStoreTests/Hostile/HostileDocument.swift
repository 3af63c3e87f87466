import CaseStore

/// A document on which JSON readers disagree, or which is made to break one.
struct HostileDocument: Sendable {
  /// What it is about.
  let what: String
  let bytes: [UInt8]
  let verdict: Verdict

  /// What the reader has to say.
  enum Verdict: Sendable {
    case read(JSON)
    case refused(JSONFault.Fact, line: Int, column: Int)
  }

  static func read(_ what: String, _ bytes: Bytes, _ value: JSON) -> HostileDocument {
    HostileDocument(what: what, bytes: bytes.all, verdict: .read(value))
  }

  /// A document that is refused in its first line.
  static func refused(
    _ what: String, _ bytes: Bytes, _ fact: JSONFault.Fact, _ column: Int, line: Int = 1
  ) -> HostileDocument {
    HostileDocument(what: what, bytes: bytes.all, verdict: .refused(fact, line: line, column: column))
  }

  /// A text, or texts with bytes between them that are no text: `"a" + [0xFF] + "b"`.
  struct Bytes: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    let all: [UInt8]

    init(stringLiteral text: String) { all = Array(text.utf8) }
    init(arrayLiteral bytes: UInt8...) { all = bytes }
    init(_ bytes: [UInt8]) { all = bytes }

    static func + (left: Bytes, right: Bytes) -> Bytes { Bytes(left.all + right.all) }
  }
}

extension JSONFault.Fact {
  /// A letter that cannot stand where it stands.
  static func unexpected(_ letter: Unicode.Scalar) -> JSONFault.Fact { .unexpectedByte(UInt8(ascii: letter)) }
}
