import Residence

/// What of a station no document names: its profile, its policy, its operators, and whatever else lies there.
struct SideFiles: Sendable {
  /// The digest of each file, by its path.
  private(set) var digests: [String: Digest] = [:]
  /// What is neither a file nor a folder, or cannot be read.
  private(set) var skipped: [String] = []

  /// The folder of the keys, which are copied only if that is asked for.
  static let keys = "keys/"

  /// What is brought by the journal, made anew, or of the moment.
  private static let excluded: Set = [
    StationPath.cases, StationPath.certificates, StationPath.attachments, StationPath.cache,
    StationPath.drafts, StationLock.path,
    BackupManifest.path, BackupManifest.unfinished,
  ]

  /// Looks through a station's folder.
  init(in folder: Folder, withKeys: Bool) throws(StoreFault) {
    do throws(FileFault) {
      for name in try folder.list() where !SideFiles.excluded.contains(name) {
        if name + "/" == SideFiles.keys, !withKeys { continue }
        take(name, in: folder)
      }
    } catch {
      throw .file(error)
    }
  }

  private mutating func take(_ path: String, in folder: Folder) {
    guard !Folder.isTemporary(path.split(separator: "/").last.map(String.init) ?? "") else { return }
    do throws(FileFault) {
      if let bytes = try folder.read(path) { digests[path] = Digest(of: bytes) }
    } catch .notRegular {
      guard let names = try? folder.list(path) else { return skipped.append(path) }
      let isJournal = path == StationPath.journal
      for name in names where !(isJournal && SegmentName.isSegment(name)) {
        take("\(path)/\(name)", in: folder)
      }
    } catch {
      skipped.append(path)
    }
  }
}
