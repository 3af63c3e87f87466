import Residence

/// A backup that is there to be verified and restored.
public struct Backup: Sendable {
  let folder: Folder
  /// What it says of itself.
  public let manifest: BackupManifest
  /// What it was becoming when somebody was interrupted.
  let unfinished: BackupManifest?
  /// What was found wrong with the manifest.
  let finding: BackupFinding?

  /// Opens a backup.
  ///
  /// - Parameter path: The backup's folder.
  /// - Throws: `StoreFault.backup` if there is none, or what it says of itself was changed.
  public init(at path: String) throws(StoreFault) {
    folder = try Backup.folder(path)
    unfinished = try? folder.manifest(BackupManifest.unfinished)
    guard let manifest = try folder.manifest(BackupManifest.path) else {
      throw .backup(unfinished == nil ? .noBackup(path: path) : .unfinished(path: path))
    }
    self.manifest = manifest
    finding = nil
  }

  /// Opens whatever there is of a backup, or of a station's folder.
  ///
  /// - Parameter path: The folder.
  /// - Throws: `StoreFault` if the folder cannot be read, or nothing in it says what station it was.
  public init(salvaging path: String) throws(StoreFault) {
    let folder = try Backup.folder(path)
    self.folder = folder
    unfinished = try? folder.manifest(BackupManifest.unfinished)
    if let manifest = try? folder.manifest(BackupManifest.path) {
      self.manifest = manifest
      finding = nil
      return
    }
    guard let profile = try? folder.document(at: StationPath.station), let prefix = profile["prefix"]?.string
    else { throw .backup(.beyondSalvage(path: path)) }
    // Nothing vouches for anything but the journal for itself; it is taken as it stands there.
    var manifest = BackupManifest(
      station: prefix, head: .start, made: Instant(milliseconds: 0),
      files: try SideFiles(in: folder, withKeys: true).digests)
    for extent in try folder.extents() {
      let end = JournalPosition(segment: extent.segment, offset: extent.size, seq: 0, hash: nil)
      let path = "\(Journal.path)/\(extent.segment)"
      guard let digest = try? folder.digest(of: path, upTo: extent.size) else { continue }
      manifest.segments.append(BackupManifest.Segment(end: end, digest: digest))
    }
    self.manifest = manifest
    finding = .missing(path: BackupManifest.path)
  }

  private static func folder(_ path: String) throws(StoreFault) -> Folder {
    do throws(FileFault) {
      return try Folder(path)
    } catch .failed(_, _, 2) {
      throw .backup(.noBackup(path: path))
    } catch {
      throw .file(error)
    }
  }
}
