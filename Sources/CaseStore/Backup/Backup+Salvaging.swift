import Residence

extension Backup {
  /// The last documents of the cases that were saved after the journal breaks off, as far as they are whole.
  ///
  /// They are found in the lines behind the damage, and in the cases' files, whose lines may be what was hit.
  func laterDocuments(_ report: BackupReport) -> [CaseNumber: JSON] {
    guard !report.isJournalWhole else { return [:] }
    let (reading, journal) = (report.reading, Journal(folder: folder))
    var later = [CaseNumber: JSON]()
    let inFiles = ((try? folder.casePaths()) ?? []).compactMap { StationPath.number(of: $0) }
    for number in Set(reading.inventory.cases.keys).union(inFiles) {
      let known = reading.inventory.cases[number]
      if let document = newer(number, than: known) {
        later[number] = document
      } else if let known, !known.place.isBefore(reading.sound) {
        later[number] = journal.document(at: known.place, as: known.digest)
      }
    }
    return later
  }

  /// Commits documents to the salvaged journal, so that it and the files agree again.
  ///
  /// - Returns: Where the journal ends then.
  func recommit(
    _ documents: [CaseNumber: JSON], in target: Folder, by name: String, at now: Instant,
    _ progress: ProgressReport
  ) throws(StoreFault) -> JournalPosition {
    var journal = Journal(folder: target)
    do throws(JournalFault) { _ = try journal.readNew(repairTail: true) } catch { throw .journal(error) }
    let commits = Recommit(folder: target, action: ["kind": "salvage"], by: name, at: now)
    let numbers = documents.keys.sorted()
    try commits.commit(numbers, to: &journal, progress: progress) { (number) throws(StoreFault) in
      documents[number]
    }
    return journal.position
  }

  /// Keeps the segments of the journal that were not brought as they were, for people who want to read them.
  ///
  /// - Returns: Those segments.
  func keepDamaged(_ report: BackupReport, _ transfer: Transfer) throws(StoreFault) -> [String] {
    var lost = [String]()
    for end in manifest.segments.map(\.end) where end.isBehind(report.reading.sound) {
      let path = "\(Journal.path)/\(end.segment)"
      lost.append(path)
      let size = ((try? folder.extents()) ?? []).first { $0.segment == end.segment }?.size
      guard let size else { continue }
      do throws(StoreFault) {
        _ = try transfer.bringSegment(
          end.segment, from: 0, to: size, into: "quarantine/journal-\(end.segment)")
      } catch .file {
        // What cannot be read cannot be kept either.
        continue
      }
    }
    return lost
  }
}

extension JournalPosition {
  /// Whether there is something between another position and this one.
  fileprivate func isBehind(_ other: JournalPosition) -> Bool {
    (other.segment, other.offset) < (segment, offset)
  }
}
