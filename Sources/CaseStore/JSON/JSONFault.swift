/// Why bytes were refused as JSON, and where.
public struct JSONFault: Error, Equatable, Sendable {
  /// What was found.
  public let fact: Fact
  /// The line of the first byte that is wrong, from 1.
  public let line: Int
  /// The column of the first byte that is wrong, in characters (Unicode scalars), from 1.
  public let column: Int

  /// What can be wrong with bytes that should be JSON.
  public enum Fact: Equatable, Sendable {
    /// The document ended in the middle of a value.
    case unexpectedEnd
    /// A byte that cannot stand here: a trailing comma, a misspelt literal, anything after the document.
    case unexpectedByte(UInt8)
    /// A number that is not written as JSON writes numbers.
    case invalidNumber
    /// A backslash that begins no JSON escape.
    case invalidEscape
    /// An escaped half of a surrogate pair without its other half.
    case loneSurrogate
    /// A control character inside a string that should have been escaped.
    case controlCharacter(UInt8)
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// The document begins with a byte order mark.
    case byteOrderMark
    /// An object has two members with this key.
    case duplicateKey(String)
    /// Arrays and objects are nested deeper than this.
    case deeperThan(Int)
    /// The document has more bytes than this.
    case largerThan(Int)
  }
}

extension JSONFault {
  init(_ fact: Fact, at offset: Int, of bytes: UnsafeBufferPointer<UInt8>) {
    let place = JSONPlace(of: offset, in: bytes)
    self.fact = fact
    self.line = place.line
    self.column = place.column
  }
}
