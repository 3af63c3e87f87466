/// Why a backup cannot be made, trusted or restored.
public enum BackupFault: Error, Equatable, Sendable {
  /// The station and its backup would lie in one another, and be lost together.
  case overlapping(station: String, backup: String)
  /// There is something in the folder that is no backup.
  case occupied(path: String)
  /// There is no backup in the folder.
  case noBackup(path: String)
  /// The first backup into the folder was never finished.
  case unfinished(path: String)
  /// The backup was written by a newer program.
  case unknownFormat(Int)
  /// The backup is one of another station.
  case otherStation(path: String, found: String, wanted: String)
  /// The backup's last entry is not in the station's journal: one of the two is not what it was.
  case foreign(path: String, entry: Int)
  /// What the backup says of itself was changed.
  case changed(path: String)
  /// The system refused to write into the folder.
  case unwritable(folder: String, FileFault)
  /// What was written to the disk does not come back from it.
  case notHeld(folder: String, path: String)
  /// Parts of the backup are not what they were.
  case damaged(path: String, files: Int)
  /// The station has changed since the backup that was to stand in for it.
  case outdated(path: String, entry: Int, journal: Int)
  /// Not even a salvage can make a station of what is there.
  case beyondSalvage(path: String)
}

/// A part of a backup that is not what it was.
public enum BackupFinding: Hashable, Sendable {
  /// A file is not there.
  case missing(path: String)
  /// A file has other bytes.
  case changed(path: String)
  /// The system refused to read a file.
  case unreadable(path: String)
  /// The journal was not as it was written, from this byte of a segment on.
  case journal(path: String, offset: Int)

  /// The file.
  public var path: String {
    switch self {
    case .missing(let path), .changed(let path), .unreadable(let path), .journal(let path, _): path
    }
  }
}
