public import Residence

/// What came of repairing something.
public struct Repair: Equatable, Sendable {
  /// What was wrong.
  public let finding: CheckFinding
  /// The entry of the journal that records the repair; nothing if it could not be done.
  public let entry: Int?
  /// Why it could not be done.
  public let fault: StoreFault?
}

extension StationCheck {
  /// Mends what can be mended: the person's consent to it.
  ///
  /// Under the station's lock. Whatever is replaced or moved is kept in `quarantine/`, under the number of the
  /// entry that records it; the journal itself is never changed, and nothing is mended by a journal that is damaged.
  ///
  /// - Parameters:
  ///   - report: What ``examine(watch:)`` has found.
  ///   - name: Who repairs.
  ///   - holder: Who is named to others who wait for the lock.
  ///   - now: The moment.
  /// - Returns: What came of every finding that has a remedy.
  /// - Throws: `StoreFault` if the lock cannot be had or the journal cannot be written.
  public mutating func repair(
    _ report: CheckReport, by name: String, holder: String, at now: Instant
  ) throws(StoreFault) -> [Repair] {
    guard !report.findings.contains(where: \.isDamageOfJournal) else { return [] }
    let findings = report.findings.filter { $0.remedy != nil }
    guard !findings.isEmpty else { return [] }
    let documents = try documents(for: findings)
    return try StationLock(folder: folder).withLock(
      patience: 5000, holder: holder, refusal: StoreFault.init
    ) { () throws(StoreFault) in
      do throws(FileFault) { try evidence.lookAgain() } catch { throw .file(error) }
      var workshop = try Workshop(folder, at: evidence.survey.position, by: name, now)
      var repairs = try workshop.setModes(findings)
      for finding in findings {
        guard let repair = try mend(finding, in: &workshop, documents) else { continue }
        repairs.append(repair)
      }
      return repairs
    }
  }

  /// The documents that are to be written; looked for before the lock is taken, as that may take long.
  private func documents(for findings: [CheckFinding]) throws(StoreFault) -> [Int: JSON] {
    let entries = findings.compactMap { finding -> Int? in
      guard case .audit(.caseFile(let number, _)) = finding else { return nil }
      return evidence.survey.ledger.cases[number]?.entry
    }
    do throws(FileFault) {
      return try evidence.survey.search(contents: Set(entries)) { _ in }.contents
    } catch {
      throw .file(error)
    }
  }

  private func mend(
    _ finding: CheckFinding, in workshop: inout Workshop, _ documents: [Int: JSON]
  ) throws(StoreFault) -> Repair? {
    switch finding {
    case .leftover(let path), .audit(.stray(let path, _)):
      return try workshop.moveAway(path, finding)
    case .audit(.caseFile(let number, _)):
      // What another desk has put right meanwhile needs no repair.
      guard evidence.suspects[.caseFile(number)] != nil, let committed = evidence.survey.ledger.cases[number],
        let document = documents[committed.entry]
      else { return nil }
      return try workshop.rewrite(number, with: document.pretty(), finding)
    default: return nil
    }
  }
}

extension CheckFinding {
  /// Whether the journal is not whole, so that nothing may be put right by it.
  public var isDamageOfJournal: Bool {
    switch self {
    case .audit(.journal), .audit(.blocked), .audit(.witness): true
    default: false
    }
  }
}
