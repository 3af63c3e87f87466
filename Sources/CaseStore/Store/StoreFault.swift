public import Residence

/// Why a station's folder cannot be used, or not now.
public enum StoreFault: Error, Equatable, Sendable {
  /// There is no station in this folder.
  case noStation(path: String)
  /// There is something in this folder already.
  case occupied(path: String)
  /// The folder was written by a newer program.
  case unknownFormat(Int)
  /// The folder was written by an older program, or is being brought to the present layout.
  case olderFormat(Int)
  /// The folder is mounted with an option under which two machines can hold its lock at once.
  case unsafeMount(path: String, option: String)
  /// The system refused a file operation.
  case file(FileFault)
  /// A file is not the JSON that it should be.
  case syntax(path: String, JSONFault)
  /// A file is JSON, but not of the right shape.
  case shape(path: String, JSONMismatch)
  /// A policy that can be read, but not worked with; the first of its faults.
  case policy(path: String, PolicyFault)
  /// A case's file is not what was committed last, and no crash can have left it so.
  case notFromJournal(path: String)
  /// Somebody else has written the document since it was read.
  case changedMeanwhile(path: String)
  /// The journal cannot be read or written.
  case journal(JournalFault)
  /// Another desk holds the lock, and has for longer than there was patience.
  case busy(holder: LockHolder)
  /// There is no such case.
  case unknownCase(String)
  /// A case has no such revision; the latest one that it has.
  case unknownRevision(Int, of: CaseNumber, latest: Int)
  /// What a revision of a case said was erased when it had been kept long enough.
  case erasedRevision(Int, of: CaseNumber)
  /// Something was to be shown although nobody is signed in.
  case nobodyIsSignedIn
  /// There is no such page.
  case unknownPage(String)
  /// The copy of a paper cannot be kept or shown.
  case attachment(AttachmentFault)
  /// Something in the inbox cannot be used, or not by this operator.
  case packet(PacketTrouble)
  /// The list of operators is not changed, or somebody on it works no more.
  case operators(OperatorFault)
  /// A backup cannot be made, trusted or restored.
  case backup(BackupFault)
}

extension StoreFault {
  /// A file that can be read, but whose values cannot be worked with.
  static func unusable(_ path: String, _ fault: (path: String, problem: String)) -> StoreFault {
    .shape(path: path, .invalid(path: fault.path, reason: fault.problem))
  }
}
