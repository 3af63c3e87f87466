import Residence

/// What is in a backup, and what of it is not as it was.
public struct BackupReport: Sendable {
  /// Everything that is wrong.
  public internal(set) var findings: [BackupFinding] = []
  /// How many pages and pictures there are.
  public var files: Int { reading.inventory.kept.count }
  /// How many cases there are.
  public var cases: Int { reading.inventory.cases.count }
  /// The number of the journal's last entry.
  public var entries: Int { reading.ends.last?.seq ?? 0 }
  /// What the station had lost already when the backup was made.
  public let lost: [String]
  /// Whether making a newer backup was interrupted; this one is whole all the same.
  public let isInterrupted: Bool

  let reading: JournalReading
  /// Whether the journal is as it was written.
  var isJournalWhole: Bool { reading.damage.isEmpty && reading.fault == nil }
}

extension Backup {
  /// Reads the whole backup: the journal, line by line, and every file against it.
  ///
  /// - Parameter progress: Is told how far it is.
  /// - Returns: Everything that was found.
  public func verify(progress: ProgressReport = { _, _ in }) -> BackupReport {
    let reading = JournalReading(
      folder, from: .start, to: manifest.extents, isWhole: finding == nil, progress: progress)
    var report = BackupReport(
      lost: manifest.lost.keys.sorted(), isInterrupted: unfinished != nil, reading: reading)
    report.findings = [finding].compactMap(\.self) + fileFindings + journalFindings(reading)
    let (isWhole, underWay) = (report.isJournalWhole, casesUnderWay)
    Parallel.forEach(of: reading.inventory.kept.sorted { $0.key < $1.key }, progress: progress) { file in
      isLost(file.key) ? nil : self.finding(at: file.key) { $0 == file.value }
    } take: { _, finding in
      if let finding { report.findings.append(finding) }
    }
    Parallel.forEach(of: reading.inventory.cases.sorted { $0.key < $1.key }, progress: progress) { item in
      let (path, document) = (StationPath.of(item.key), item.value)
      return self.finding(at: path) { found in
        guard let found else { return document.isErased || isLost(path) }
        return found == document.digest || underWay.contains(item.key.text)
          || !isWhole && newer(item.key, than: document) != nil
      }
    } take: { _, finding in
      if let finding { report.findings.append(finding) }
    }
    return report
  }

  /// The document in a case's file, if it is a later one than the journal knows.
  ///
  /// Where the journal is damaged, the line of the last document may be what was hit.
  func newer(_ number: CaseNumber, than known: Inventory.Document?) -> JSON? {
    let path = StationPath.of(number)
    guard let document = try? folder.document(at: path), document.revision > known?.revision ?? 0,
      (try? document.file(at: path)) != nil
    else { return nil }
    return document
  }

  private func isLost(_ path: String) -> Bool { manifest.lost[path] != nil }

  private func finding(at path: String, _ isRight: (Digest?) -> Bool) -> BackupFinding? {
    do throws(FileFault) {
      let found = try folder.readBack(path).map { Digest(of: $0) }
      if isRight(found) { return nil }
      return found == nil ? .missing(path: path) : .changed(path: path)
    } catch {
      return .unreadable(path: path)
    }
  }

  /// What is wrong with the files that the journal does not vouch for.
  private var fileFindings: [BackupFinding] {
    manifest.files.sorted { $0.key < $1.key }.compactMap { path, digest in
      // A run that was interrupted may have brought the newer one, or taken it away.
      finding(at: path) { found in found == digest || unfinished.map { $0.files[path] == found } ?? false }
    }
  }

  private func journalFindings(_ reading: JournalReading) -> [BackupFinding] {
    let broken = reading.damage.map { place in
      BackupFinding.journal(path: "\(Journal.path)/\(place.segment)", offset: place.offset)
    }
    let changed = manifest.segments.compactMap { segment -> BackupFinding? in
      let path = "\(Journal.path)/\(segment.end.segment)"
      guard !broken.contains(where: { $0.path == path }) else { return nil }
      do throws(FileFault) {
        let digest = try folder.digest(of: path, upTo: segment.end.offset)
        return digest == segment.digest ? nil : .changed(path: path)
      } catch {
        return .unreadable(path: path)
      }
    }
    return broken + changed
  }

  /// The cases whose files a run that was interrupted may have been writing: what they were stands in the journal.
  private var casesUnderWay: Set<String> {
    var cases = Set<String>()
    guard unfinished != nil else { return [] }
    _ = try? Journal(folder: folder).forEachEntry(from: manifest.head) { entry, _ in
      if let number = entry.case, entry.documentHash != nil { cases.insert(number) }
      return true
    }
    return cases
  }
}
