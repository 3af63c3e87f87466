import Glibc

/// Goes through a station's folder and looks at what stands where, to whom it belongs, and who may read it.
struct FolderTour {
  private(set) var findings: [CheckFinding] = []
  /// What repairs and openings have put aside.
  private(set) var quarantined = (files: 0, bytes: 0)

  private let folder: Folder
  private let owner: Int
  private let now: Int

  /// How many seconds a file may be in the making.
  private static let patience = 600

  init(_ folder: Folder, owner: Int) {
    self.folder = folder
    self.owner = owner
    now = time(nil)
  }

  mutating func visitAll() throws(FileFault) {
    look(at: try folder.itself(), "", wanted: 0o700)
    visit(nil)
  }

  private mutating func visit(_ path: String?) {
    let entries: [FolderEntry]
    do throws(FileFault) {
      entries = try folder.entries(in: path)
    } catch {
      findings.append(.unreadable(.file(error)))
      return
    }
    for entry in entries { visit(entry, path.map { "\($0)/\(entry.name)" } ?? entry.name) }
  }

  private mutating func visit(_ entry: FolderEntry, _ path: String) {
    switch (Layout.place(of: path), entry.kind) {
    case (.folder, .folder), (.anything, .folder):
      look(at: entry, path, wanted: 0o700)
      visit(path)
    case (.file, .file), (.anything, .file):
      look(at: entry, path, wanted: 0o600)
      if path.split(separator: "/").dropLast().contains(Substring(Layout.quarantine)) {
        quarantined.files += 1
        quarantined.bytes += entry.size
      }
    // A case's file or a segment that is none is for those to say who want to read it.
    case (.file, _) where isRead(path): break
    case (.anything, _): break
    case (.temporary, .file):
      if now - entry.modified > FolderTour.patience { findings.append(.leftover(path: path)) }
    default: findings.append(.audit(.stray(path: path, entry.kind)))
    }
  }

  private func isRead(_ path: String) -> Bool {
    StationPath.number(of: path) != nil || Layout.certificate(of: path) != nil
      || path.hasPrefix("\(StationPath.journal)/")
  }

  private mutating func look(at entry: FolderEntry, _ path: String, wanted: Int) {
    if entry.owner != owner { findings.append(.owner(path: path, found: entry.owner, wanted: owner)) }
    if entry.mode != wanted { findings.append(.mode(path: path, found: entry.mode, wanted: wanted)) }
  }
}
