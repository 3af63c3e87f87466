/// A line of the journal, for people who want to look at it.
public struct JournalPlace: Hashable, Sendable {
  /// The file's name in `journal/`.
  public let segment: String
  /// The line in it, from 1.
  public let line: Int
  /// The byte at which the line begins.
  public let offset: Int

  /// Names a line.
  public init(segment: String, line: Int, offset: Int) {
    self.segment = segment
    self.line = line
    self.offset = offset
  }

  /// The file, in the station's folder.
  public var path: String { "\(Journal.path)/\(segment)" }

  /// The same line, seen from the beginning of a file of which so many lines had been left out.
  func moved(by lines: Int) -> JournalPlace {
    JournalPlace(segment: segment, line: line + lines, offset: offset)
  }
}

extension JournalPlace: Comparable {
  /// The line that comes first in the journal.
  public static func < (left: JournalPlace, right: JournalPlace) -> Bool {
    (left.segment, left.offset) < (right.segment, right.offset)
  }
}
