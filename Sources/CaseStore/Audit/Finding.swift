public import Residence

/// Something in a station's folder that is not as the journal says: facts, for others to put into words.
public enum Finding: Equatable, Sendable {
  /// Lines of the journal are not as they were written.
  case journal(JournalFinding)
  /// The journal is not the one that somebody remembers.
  case witness(Witness, WitnessFinding)
  /// A checkpoint that was to be compared proves nothing.
  case note(NoteFault)
  /// The file of a case is not what was committed last.
  case caseFile(CaseNumber, CaseFinding)
  /// The page of a certificate is not what was handed out.
  case page(CertificateNumber, KeptFinding)
  /// The picture of a paper is not what was kept.
  case picture(Attachment, KeptFinding)
  /// A file whose changes are recorded is not what was recorded last.
  case recorded(RecordedFile, RecordedFinding)
  /// Something that does not belong where it stands.
  case stray(path: String, FileKind)
  /// A segment of the journal is no plain file.
  case blocked(FileFault)
}

/// What is wrong with lines of the journal; each with the line to look at.
public enum JournalFinding: Equatable, Sendable {
  /// So many lines are not what was once written; the first is where this entry should stand.
  case edited(JournalPlace, lines: Int, entry: Int, JournalDamage)
  /// Entries are gone from before a line.
  case missing(ClosedRange<Int>, before: JournalPlace)
  /// Entries are gone, and no segment of their months is there.
  case missingSegment(ClosedRange<Int>, after: String?, before: JournalPlace)
  /// Entries stand behind later ones.
  case misplaced(ClosedRange<Int>, JournalPlace)
  /// Entries stand there once more.
  case repeated(ClosedRange<Int>, JournalPlace)
  /// Another entry of a number that was given already.
  case rival(Int, JournalPlace)
  /// An entry was written after another one than stands before it.
  case unlinked(Int, JournalPlace)

  /// The line to look at.
  public var place: JournalPlace {
    switch self {
    case .edited(let place, _, _, _), .missing(_, let place), .missingSegment(_, _, let place),
      .misplaced(_, let place), .repeated(_, let place), .rival(_, let place), .unlinked(_, let place):
      place
    }
  }
}

/// A revision of a case, and the entry that committed it.
public struct CommittedRevision: Hashable, Sendable {
  /// The revision.
  public let revision: Int
  /// The entry's number.
  public let entry: Int

  /// Names a revision.
  public init(revision: Int, entry: Int) {
    self.revision = revision
    self.entry = entry
  }
}

/// What is wrong with the file of a case.
public enum CaseFinding: Equatable, Sendable {
  /// Nobody ever committed what stands there.
  case edited(last: CommittedRevision)
  /// It is an older revision.
  case rolledBack(to: CommittedRevision, last: CommittedRevision)
  /// It is the file of another case.
  case ofAnother(CaseNumber, CommittedRevision)
  /// It says that it is a later revision than the journal's last.
  case ahead(revision: Int, last: CommittedRevision)
  /// It is not there.
  case missing(last: CommittedRevision)
  /// The journal knows no such case.
  case withoutEntry
  /// It cannot be read.
  case unreadable(FileFault)
}

/// What is wrong with a page or a picture.
public enum KeptFinding: Equatable, Sendable {
  /// It is not there, although this entry refers to it.
  case missing(entry: Int)
  /// It is not what this entry refers to.
  case changed(entry: Int)
  /// No entry refers to it.
  case withoutEntry
  /// It cannot be read.
  case unreadable(FileFault)
}

/// What is wrong with a file whose changes are recorded.
public enum RecordedFinding: Equatable, Sendable {
  /// It is not what this entry recorded.
  case changed(entry: Int)
  /// It is not there, although this entry recorded it.
  case missing(entry: Int)
  /// This entry was made from another version than the entry before it recorded.
  case replaced(entry: Int, last: Int)
  /// It cannot be read.
  case unreadable(FileFault)
}

/// An entry that is remembered outside the journal.
public struct Witness: Hashable, Sendable {
  /// Who remembers it.
  public let source: Source
  /// The number of the entry.
  public let seq: Int
  /// The first digits of its hash, or all of them.
  public let digits: String

  /// Who remembers.
  public enum Source: String, Sendable {
    /// A signed checkpoint.
    case checkpoint
    /// The paper of a certificate.
    case paper
    /// The station's own note of how far it had got, which anyone who can write there can change.
    case opening
  }

  /// Remembers an entry.
  public init(_ source: Source, seq: Int, digits: String) {
    self.source = source
    self.seq = seq
    self.digits = digits
  }
}

/// How the journal contradicts a witness.
public enum WitnessFinding: Equatable, Sendable {
  /// It ends before that entry.
  case shortened(last: Int)
  /// That entry is another one.
  case rewritten
  /// That entry is missing or cannot be read.
  case unproven
}
