/// Why a station's folder cannot be used, or not now.
public enum StoreFault: Error, Equatable, Sendable {
  /// There is no station in this folder.
  case noStation(path: String)
  /// There is something in this folder already.
  case occupied(path: String)
  /// The folder was written by a newer program.
  case unknownFormat(Int)
  /// The system refused a file operation.
  case file(FileFault)
  /// A file is not the JSON that it should be.
  case syntax(path: String, JSONFault)
  /// A file is JSON, but not of the right shape.
  case shape(path: String, JSONMismatch)
  /// The journal cannot be read or written.
  case journal(JournalFault)
  /// Another desk has held the lock for too long.
  case busy(holder: String)
  /// There is no such case.
  case unknownCase(String)
  /// There is no such page.
  case unknownPage(String)
}
