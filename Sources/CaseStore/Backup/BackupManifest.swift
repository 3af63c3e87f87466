public import Residence

/// What a backup says of itself: of which station it is, up to where, and what else is in it.
///
/// It is written last, so a folder with it holds a whole backup. The journal vouches for cases, pages and
/// pictures; the digests here vouch for the journal and for everything else.
public struct BackupManifest: Codable, Equatable, Sendable {
  /// The layout of the backup.
  public var format = BackupManifest.currentFormat
  /// The letters before the station's running numbers.
  public let station: String
  /// Up to where the journal is in it.
  public let head: JournalPosition
  /// When it was made.
  public let made: Instant
  /// Each file of the journal; none while the backup is being made.
  var segments: [Segment] = []
  /// Each file that the journal does not vouch for.
  var files: [String: Digest]
  /// What the station itself no longer had when the backup was made.
  var lost: [String: Digest] = [:]

  /// A file of the journal.
  struct Segment: Codable, Equatable, Sendable {
    /// The place after its last line.
    let end: JournalPosition
    /// The digest of its bytes up to there.
    let digest: Digest
  }

  /// The layout that this program writes.
  public static let currentFormat = 1
  /// Where a backup says what it is.
  static let path = "backup.json"
  /// Where it says what it is becoming, while it is being made.
  static let unfinished = "backup.unfinished.json"

  /// How long the files of the journal are.
  var extents: [JournalExtent] {
    segments.map { JournalExtent(segment: $0.end.segment, size: $0.end.offset) }
  }

  /// What is remembered of a file of the journal.
  func segment(_ name: String) -> Segment? { segments.first { $0.end.segment == name } }
}

extension BackupManifest {
  /// Reads a manifest, of which not a byte may have been changed.
  init(reading bytes: [UInt8], at path: String) throws(StoreFault) {
    guard let document = try? JSON(reading: bytes), var members = document.object,
      let digest = members.removeValue(forKey: "digest")?.string, document.pretty() == bytes,
      digest == Digest(of: JSON.object(members).compact()).hex
    else { throw .backup(.changed(path: path)) }
    if let format = members["format"]?.integer, format > BackupManifest.currentFormat {
      throw .backup(.unknownFormat(format))
    }
    self = try JSON.object(members).value(BackupManifest.self, at: path)
  }

  /// The manifest's file, with a digest of itself.
  func bytes(at path: String) throws(StoreFault) -> [UInt8] {
    let plain = try JSON.of(self, at: path)
    var members = plain.object ?? [:]
    members["digest"] = .string(Digest(of: plain.compact()).hex)
    return JSON.object(members).pretty()
  }
}

extension Folder {
  /// The manifest at a path of a backup; nothing if there is none.
  func manifest(_ path: String) throws(StoreFault) -> BackupManifest? {
    guard let bytes = try contents(of: path) else { return nil }
    return try BackupManifest(reading: bytes, at: "\(self.path)/\(path)")
  }
}
