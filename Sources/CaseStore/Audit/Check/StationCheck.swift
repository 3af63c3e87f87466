import Glibc
public import Residence

/// Looks after the health of a station's folder, and mends what can be mended without losing anything.
///
/// It reads the journal and the case files, but neither pages nor pictures, and does not search the journal for
/// where a wrong file comes from; that is the audit's.
public struct StationCheck: Sendable {
  /// What the station is called and how it dates.
  public let station: Station
  /// Who signs in there, if that can be read.
  public let operators: [Operator]
  let folder: Folder
  var evidence: Evidence

  /// Opens a station to look at it.
  ///
  /// - Throws: `StoreFault` if the folder is no station or cannot be read.
  public init(of path: String) throws(StoreFault) {
    folder = try Folder.station(path)
    station = try folder.profile()
    operators = (try? folder.decode([Operator].self, at: StationPath.operators)) ?? []
    let opening = try? folder.decode(Checkpoint.self, at: StationPath.checkpoint)?.position
    evidence = Evidence(folder, opening: opening, readsEverything: false)
  }

  /// Looks at everything.
  ///
  /// - Parameter watch: Hears how far the check has come.
  /// - Returns: Everything that was found.
  /// - Throws: `StoreFault` if the journal or a folder cannot be read.
  public mutating func examine(watch: @escaping AuditWatch = { _ in }) throws(StoreFault) -> CheckReport {
    var report = CheckReport()
    do throws(FileFault) {
      var tour = FolderTour(folder, owner: try folder.itself().owner)
      try tour.visitAll()
      report.findings = tour.findings
      if tour.quarantined.files > 0 {
        report.notes.append(.quarantined(files: tour.quarantined.files, bytes: tour.quarantined.bytes))
      }
      try evidence.gather(watch)
    } catch {
      throw .file(error)
    }
    let audit = evidence.report(JournalSurvey.Found())
    report.cases = audit.cases
    report.notes += audit.notes.filter { !$0.isLeftover }.map(CheckNote.audit)
    report.findings += audit.findings.filter { !$0.isStray }.map(CheckFinding.audit)
    report.findings += unreadableFiles.map(CheckFinding.unreadable)
    report.notes += damagedIndexFiles.map(CheckNote.damagedIndex)
    if report.findings.contains(where: \.isDamageOfJournal) { report.notes.append(.repairsWithheld) }
    takeDisk(into: &report)
    return report
  }

  /// What is wrong with the policy and the list of operators.
  private var unreadableFiles: [StoreFault] {
    [
      fault { () throws(StoreFault) in
        let bytes = try folder.required(StationPath.policy)
        _ = try CaseStore.policy(bytes, as: Digest(of: bytes), isKnownSound: false)
      },
      fault { () throws(StoreFault) in
        let path = StationPath.operators
        _ = try JSON(reading: folder.required(path), at: path).value([Operator].self, at: path)
      },
    ].compactMap(\.self)
  }

  /// The files of the index that are there and cannot be used.
  private var damagedIndexFiles: [String] {
    let there = ((try? folder.list(StationPath.cache)) ?? []).map { "\(StationPath.cache)/\($0)" }
    return [StationPath.index, StationPath.indexChanges].filter {
      there.contains($0) && folder.snapshot(at: $0) == nil
    }
  }

  private func fault(_ body: () throws(StoreFault) -> Void) -> StoreFault? {
    do throws(StoreFault) { try body() } catch { return error }
    return nil
  }

  /// Less than this is hardly any room: a large attachment, or a day's work.
  private static let leastBytes = 256 << 20
  private static let leastFiles = 5_000

  private func takeDisk(into report: inout CheckReport) {
    report.fileSystem = Mount(of: folder.path)?.kind
    if !Watch.isReliable(folder.path) { report.notes.append(.network(fileSystem: report.fileSystem)) }
    var status = statvfs()
    guard statvfs(folder.path, &status) == 0 else { return }
    report.freeBytes = Int(clamping: status.f_bavail) * Int(clamping: status.f_frsize)
    if report.freeBytes < StationCheck.leastBytes { report.findings.append(.space(free: report.freeBytes)) }
    guard status.f_files > 0 else { return }
    let free = Int(clamping: status.f_favail)
    report.freeFiles = free
    if free < StationCheck.leastFiles { report.findings.append(.inodes(free: free)) }
  }
}

extension Folder {
  fileprivate func required(_ path: String) throws(StoreFault) -> [UInt8] {
    guard let bytes = try contents(of: path) else {
      throw .file(.failed(operation: .open, path: path, errno: ENOENT))
    }
    return bytes
  }
}

extension Finding {
  /// Whether the tour of the folder has found it already.
  fileprivate var isStray: Bool { if case .stray = self { true } else { false } }
}

extension AuditNote {
  /// Whether the tour of the folder has found it already.
  fileprivate var isLeftover: Bool { if case .leftover = self { true } else { false } }
}
