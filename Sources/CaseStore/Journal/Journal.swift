import Glibc

/// The station's journal: every change and every look, one line each, hash-chained, in monthly files.
///
/// Its line is the commit: what is in the journal happened, what is not did not. A value of this type is one
/// reader's place in it. Reading needs no lock; appending and repairing need the station's lock, which the
/// caller takes.
///
/// A line counts once its newline is written. What follows the last newline was never committed: a fragment, or
/// zeros, be they written ahead or left by a power cut. Everything else that is not as it was written is damage:
/// it is named, and never repaired.
public struct Journal: Sendable {
  /// The place up to which this journal was read and verified, or written.
  public internal(set) var position: JournalPosition
  /// Whether an append could not be confirmed, so that this journal takes no more.
  public internal(set) var isReadOnly = false

  /// How many durable appends came one after the other, without a rest.
  var burst = 0

  /// The end of the journal, if it is known and kept open.
  var end: JournalEnd?

  let folder: Folder
  let calls: WriteCalls
  private let keepsOpen: Bool

  /// Begins to follow a journal; reads nothing yet.
  ///
  /// - Parameters:
  ///   - folder: The station's folder; the journal is in its folder `journal`.
  ///   - position: Where to go on; nil for the beginning.
  public init(folder: Folder, from position: JournalPosition? = nil) {
    self.init(folder: folder, from: position, calls: .system, keepsOpen: false)
  }

  /// Begins to follow a journal.
  ///
  /// - Parameters:
  ///   - folder: The station's folder.
  ///   - position: Where to go on; nil for the beginning.
  ///   - calls: The calls an append rests on.
  ///   - keepsOpen: Whether to keep the last segment open, which is for whoever follows a journal on a local disk.
  init(
    folder: Folder, from position: JournalPosition?, calls: WriteCalls = .system, keepsOpen: Bool
  ) {
    self.folder = folder
    self.position = position ?? .start
    self.calls = calls
    self.keepsOpen = keepsOpen
  }

  /// Looks where the end of the journal is, before it is read up to there.
  mutating func findEnd() {
    guard keepsOpen, end?.isLast(position.segment, in: folder) != true else { return }
    end = JournalEnd(of: self)
  }

  /// Whether everything there is has been read; false where only reading can tell.
  var isSurelyAtEnd: Bool { end?.isReached(at: position, in: folder) ?? false }
}

/// The calls an append rests on, so that tests can let each of them fail.
struct WriteCalls: Sendable {
  var write: @Sendable (_ file: Int32, UnsafeRawBufferPointer, _ offset: Int) -> Int
  var sync: @Sendable (_ file: Int32) -> Int32
  var truncate: @Sendable (_ file: Int32, _ size: Int) -> Int32

  static let system = WriteCalls(
    write: { pwrite($0, $1.baseAddress, $1.count, off_t($2)) },
    sync: { fdatasync($0) },
    truncate: { ftruncate($0, off_t($1)) })
}
