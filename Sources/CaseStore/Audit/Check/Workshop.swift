import Residence

/// Mends a station's folder under its lock, and records every repair before it is done.
struct Workshop {
  private let folder: Folder
  private var journal: Journal
  private let name: String
  private let now: Instant

  /// Begins at the end of the journal; a line that was never finished is cut, as by every writer.
  init(_ folder: Folder, at position: JournalPosition, by name: String, _ now: Instant) throws(StoreFault) {
    self.folder = folder
    self.name = name
    self.now = now
    journal = Journal(folder: folder, from: position.segment.isEmpty ? nil : position)
    do throws(JournalFault) { _ = try journal.readNew(repairTail: true) } catch { throw .journal(error) }
  }

  /// Puts modes and owners right; there may be very many, so one line records them all.
  mutating func setModes(_ findings: [CheckFinding]) throws(StoreFault) -> [Repair] {
    let wrong = findings.filter { $0.remedy == .setMode || $0.remedy == .setOwner }
    guard !wrong.isEmpty else { return [] }
    let entry = try record(["kind": "repair", "modes": .number(String(wrong.count))], of: nil)
    return wrong.map { finding in
      attempt(finding, entry) { () throws(FileFault) in
        switch finding {
        case .mode(let path, _, let wanted): try folder.setMode(wanted, of: path.isEmpty ? nil : path)
        case .owner(let path, _, let wanted): try folder.setOwner(wanted, of: path.isEmpty ? nil : path)
        default: break
        }
      }
    }
  }

  /// Moves something that is in the way to the quarantine.
  mutating func moveAway(_ path: String, _ finding: CheckFinding) throws(StoreFault) -> Repair? {
    guard (try? folder.entry(at: path)) != nil else { return nil }
    let kept = keptPath(of: path)
    let entry = try record(
      ["kind": "repair", "path": .string(path), "was": digest(of: path), "kept": .string(kept)], of: nil)
    return attempt(finding, entry) { () throws(FileFault) in
      try folder.move(path, to: kept)
      try close(kept)
    }
  }

  /// Writes a case's file as it was committed last.
  mutating func rewrite(
    _ number: CaseNumber, with bytes: [UInt8], _ finding: CheckFinding
  ) throws(StoreFault) -> Repair {
    let path = StationPath.of(number)
    let kept = keptPath(of: path)
    let was = digest(of: path)
    let isKept: Bool
    do throws(FileFault) {
      isKept = try folder.keep(path, as: kept)
      if isKept { try close(kept) }
    } catch {
      return Repair(finding: finding, entry: nil, fault: .file(error))
    }
    var action: [String: JSON] = [
      "kind": "repair", "path": .string(path), "was": was, "is": .string(Digest(of: bytes).hex),
    ]
    if isKept { action["kept"] = .string(kept) }
    let entry = try record(.object(action), of: number)
    return attempt(finding, entry) { () throws(FileFault) in
      try folder.replace(path, with: bytes, durable: true)
    }
  }

  private func attempt(_ finding: CheckFinding, _ entry: Int, _ body: () throws(FileFault) -> Void) -> Repair
  {
    do throws(FileFault) {
      try body()
      return Repair(finding: finding, entry: entry, fault: nil)
    } catch {
      return Repair(finding: finding, entry: nil, fault: .file(error))
    }
  }

  /// Whatever is kept is for the station's account alone.
  private func close(_ path: String) throws(FileFault) {
    if let entry = try folder.entry(at: path), entry.kind == .file { try folder.setMode(0o600, of: path) }
  }

  /// Under the number of the entry that will record the repair.
  private func keptPath(of path: String) -> String {
    "\(Layout.quarantine)/\(journal.position.seq + 1)/\(path)"
  }

  /// The digest of a file; null for what is none.
  private func digest(of path: String) -> JSON {
    let bytes = (try? folder.read(path)) ?? nil
    return bytes.map { .string(Digest(of: $0).hex) } ?? .null
  }

  private mutating func record(_ action: JSON, of number: CaseNumber?) throws(StoreFault) -> Int {
    let line = JournalDraft(at: now.text, by: name, action: action, case: number?.text)
    do throws(JournalFault) { try journal.append([line], durable: true) } catch { throw .journal(error) }
    return journal.position.seq
  }
}
