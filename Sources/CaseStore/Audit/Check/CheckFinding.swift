/// Something about a station's folder that is not as it should be, and what can be done about it.
public enum CheckFinding: Equatable, Sendable {
  /// The folder is not what the journal says.
  case audit(Finding)
  /// Others than the station's account may read or write it, or the account itself may not.
  case mode(path: String, found: Int, wanted: Int)
  /// It belongs to another account than the station.
  case owner(path: String, found: Int, wanted: Int)
  /// A file that somebody was writing when he was interrupted.
  case leftover(path: String)
  /// One of the station's own files cannot be read or worked with.
  case unreadable(StoreFault)
  /// There is hardly any room left on the disk.
  case space(free: Int)
  /// The disk hardly takes any more files.
  case inodes(free: Int)
}

/// What a repair does about a finding.
public enum Remedy: String, Sendable {
  /// Sets the mode.
  case setMode = "set-mode"
  /// Gives the file to the station's account, which only root can.
  case setOwner = "set-owner"
  /// Moves it to the quarantine.
  case moveAway = "move-away"
  /// Writes the last committed document to the case's file.
  case rewrite
}

extension CheckFinding {
  /// What a repair does about it; nothing if only a person can do something.
  ///
  /// A file that is ahead of the journal is never rewritten from it: then it is the journal that has lost something.
  public var remedy: Remedy? {
    switch self {
    case .mode: .setMode
    case .owner: .setOwner
    case .leftover: .moveAway
    // At the top it may be anything, a mounted disk's lost+found say.
    case .audit(.stray(let path, _)): path.utf8.contains(UInt8(ascii: "/")) ? .moveAway : nil
    case .audit(.caseFile(_, let finding)): finding.canBeRewritten ? .rewrite : nil
    case .audit, .unreadable, .space, .inodes: nil
    }
  }
}

extension CaseFinding {
  fileprivate var canBeRewritten: Bool {
    switch self {
    case .edited, .rolledBack, .missing, .unreadable(.symbolicLink), .unreadable(.notRegular): true
    case .ofAnother, .ahead, .withoutEntry, .unreadable: false
    }
  }
}

/// Something that a check mentions and does not find fault with.
public enum CheckNote: Equatable, Sendable {
  /// What an audit would mention.
  case audit(AuditNote)
  /// The journal is damaged, so nothing is repaired by it.
  case repairsWithheld
  /// The station lies on a file system that does not report what others change; nil if it could not be told.
  case network(fileSystem: String?)
  /// A file of the index is not as it was written.
  case damagedIndex(path: String)
  /// So many files of so many bytes are kept from repairs.
  case quarantined(files: Int, bytes: Int)
}

/// What a check has found.
public struct CheckReport: Equatable, Sendable {
  /// What is wrong.
  public internal(set) var findings: [CheckFinding] = []
  /// What is worth knowing.
  public internal(set) var notes: [CheckNote] = []
  /// How many cases the journal knows.
  public internal(set) var cases = 0
  /// How many bytes are left on the disk.
  public internal(set) var freeBytes = 0
  /// How many files the disk still takes; nothing where it does not count them.
  public internal(set) var freeFiles: Int?
  /// The kind of file system.
  public internal(set) var fileSystem: String?

  /// Whether nothing is wrong.
  public var isHealthy: Bool { findings.isEmpty }
}
