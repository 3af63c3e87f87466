/// A place in the text of a document, as editors count it.
public struct JSONPlace: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters (Unicode scalars), from 1.
  public let column: Int

  /// Names a place by its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension JSONPlace {
  init<Bytes: BidirectionalCollection<UInt8>>(of offset: Int, in bytes: Bytes) where Bytes.Index == Int {
    let before = bytes[..<min(offset, bytes.endIndex)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
  }
}

extension JSONPlace: Comparable {
  /// What comes first in the text comes first.
  public static func < (left: JSONPlace, right: JSONPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
