internal import FoundationEssentials
import Glibc
public import Residence

/// What a restoration brought back.
public struct Restoration: Equatable, Sendable {
  /// The end of the journal.
  public internal(set) var head: JournalPosition = .start
  /// How many cases there are.
  public internal(set) var cases = 0
  /// The cases whose files were made from the journal.
  public internal(set) var rebuilt: [CaseNumber] = []
  /// The cases that were committed anew, because the journal breaks off before.
  public internal(set) var recommitted: [CaseNumber] = []
  /// What is not there as it was.
  public internal(set) var lost: [String] = []
}

extension Backup {
  /// Makes a station of the backup.
  ///
  /// It is made beside its place and moved there when it is whole, so nobody opens half a station.
  ///
  /// - Parameters:
  ///   - report: What verifying the backup has found.
  ///   - path: A folder that is not there yet or is empty.
  ///   - salvages: Whether a damaged backup is restored as far as it is whole.
  ///   - name: Who restores, for the entries that a salvage has to add.
  ///   - now: The moment.
  ///   - progress: Is told how far it is.
  /// - Returns: What was brought back, and what was not.
  /// - Throws: `StoreFault`; nothing is left behind then.
  public func restore(
    _ report: BackupReport, to path: String, salvages: Bool = false, by name: String, at now: Instant,
    progress: ProgressReport = { _, _ in }
  ) throws(StoreFault) -> Restoration {
    guard salvages || report.findings.isEmpty else {
      throw .backup(.damaged(path: folder.path, files: Set(report.findings.map(\.path)).count))
    }
    try requireRoom(at: path)
    let place = BackupPlace(path)
    let building = BackupPlace("\(place.path).restoring-\(getpid())")
    do throws(StoreFault) {
      let restoration = try fill(building, report, by: name, at: now, progress)
      guard rename(building.path, place.path) == 0 else {
        throw .file(.failed(operation: .rename, path: place.path, errno: errno))
      }
      do throws(FileFault) { try Folder(place.parent).sync() } catch { throw .file(error) }
      return restoration
    } catch {
      try? FileManager.default.removeItem(atPath: building.path)
      throw error
    }
  }

  /// Makes sure that a station can be restored to a folder, before the backup is verified at length.
  ///
  /// - Throws: `StoreFault` if there is something in the folder, or it lies in the backup.
  public func requireRoom(at path: String) throws(StoreFault) {
    let place = BackupPlace(path)
    guard !place.overlaps(folder.path) else {
      throw .backup(.overlapping(station: path, backup: folder.path))
    }
    do throws(FileFault) {
      if try Folder(place.path).list().isEmpty { return }
    } catch .failed(_, _, ENOENT) {
      return
    } catch {
      throw .file(error)
    }
    throw .occupied(path: place.path)
  }

  private func fill(
    _ building: BackupPlace, _ report: BackupReport, by name: String, at now: Instant,
    _ progress: ProgressReport
  ) throws(StoreFault) -> Restoration {
    let target: Folder
    do throws(FileFault) {
      try building.make()
      target = try Folder(building.path)
      try target.makeFolder(StationPath.journal, durable: true)
      try target.makeFolder(StationPath.cases, durable: true)
    } catch {
      throw .backup(.unwritable(folder: building.path, error))
    }
    let transfer = Transfer(source: folder, destination: target)
    var restoration = Restoration(head: report.reading.sound)
    try bringJournal(report, transfer)

    var inventory = report.reading.inventory
    let later = laterDocuments(report)
    for document in later.values { inventory.take(filesOf: document) }
    inventory.drop(later.keys)
    let brought = try transfer.bring(inventory, Journal(folder: folder), progress: progress)
    restoration.cases = inventory.cases.count + later.count
    restoration.rebuilt = brought.rebuilt
    restoration.lost = brought.lost.keys.sorted() + (try bringFiles(transfer))
    try transfer.settle()
    try transfer.confirm(brought, of: inventory, progress: progress)

    if !report.isJournalWhole {
      restoration.recommitted = later.keys.sorted()
      restoration.head = try recommit(later, in: target, by: name, at: now, progress)
      restoration.lost += try keepDamaged(report, transfer)
      try transfer.settle()
    }
    return restoration
  }

  /// Brings the journal as far as every line follows the one before.
  private func bringJournal(_ report: BackupReport, _ transfer: Transfer) throws(StoreFault) {
    for segment in manifest.segments {
      let (name, sound) = (segment.end.segment, report.reading.sound)
      guard report.isJournalWhole || name <= sound.segment else { return }
      let end = report.isJournalWhole || name < sound.segment ? segment.end.offset : sound.offset
      let digest = try transfer.bringSegment(name, from: 0, to: end)
      guard transfer.holdsSegment(name, upTo: end, as: digest) else {
        throw .backup(.notHeld(folder: transfer.destination.path, path: "\(Journal.path)/\(name)"))
      }
    }
  }

  /// Brings what the journal does not vouch for; in a salvage as it stands there, for somebody to put it right.
  private func bringFiles(_ transfer: Transfer) throws(StoreFault) -> [String] {
    var lost = [String]()
    for path in manifest.files.keys.sorted() {
      if let bytes = try? folder.read(path) {
        try transfer.put(bytes, at: path)
        if Digest(of: bytes) != manifest.files[path] { lost.append(path) }
      } else if unfinished == nil {
        lost.append(path)
      }
    }
    return lost
  }
}
