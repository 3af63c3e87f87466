public import Residence

extension StationBackup {
  /// What else a backup is to do.
  public struct Options: Sendable {
    /// Whether the folder of the keys is copied.
    public var withKeys = false
    /// Whether everything is compared, not only what has changed.
    public var copiesAll = false

    /// Leaves the keys out and copies what has changed.
    public init() {}
  }

  /// What a backup did.
  public struct Summary: Equatable, Sendable {
    /// Up to where the journal is in it.
    public let head: JournalPosition
    /// How many cases were written.
    public var cases = 0
    /// How many other files were written.
    public var files = 0
    /// The cases whose files are other than the journal says; the backup has what the journal says.
    public var strayed: [CaseNumber] = []
    /// What the station no longer has as it was.
    public var lost: [String] = []
    /// What is neither file nor folder, or cannot be read.
    public var skipped: [String] = []
    /// Whether station and backup would be lost with one disk.
    public var isOnSameDisk = false
    /// Whether the backup's file system lets others read it.
    public var isOpenToOthers = false
  }
}
