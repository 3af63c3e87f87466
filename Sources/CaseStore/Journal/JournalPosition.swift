/// A place between two lines of the journal, up to which it was read and verified.
public struct JournalPosition: Codable, Hashable, Sendable {
  /// The file's name in `journal/`; empty before the very first segment.
  public let segment: String
  /// The bytes of that file that were read.
  public internal(set) var offset: Int
  /// The number of the last entry read; 0 before the first.
  public let seq: Int
  /// The hash of the last entry read; nil before the first.
  public let hash: Digest?

  /// Makes a position, as it was remembered.
  public init(segment: String, offset: Int, seq: Int, hash: Digest?) {
    self.segment = segment
    self.offset = offset
    self.seq = seq
    self.hash = hash
  }

  /// The place before the first entry.
  public static let start = JournalPosition(segment: "", offset: 0, seq: 0, hash: nil)
}

extension JournalPosition {
  func beginning(_ segment: String) -> JournalPosition {
    JournalPosition(segment: segment, offset: 0, seq: seq, hash: hash)
  }

  func after(_ entry: JournalEntry, length: Int) -> JournalPosition {
    JournalPosition(segment: segment, offset: offset + length, seq: entry.seq, hash: entry.hash)
  }
}
