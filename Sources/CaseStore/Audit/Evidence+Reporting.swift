import Residence

extension Evidence {
  /// Puts together what was found, with where in the journal stands what is in the wrong place.
  func report(_ origins: JournalSurvey.Found) -> AuditReport {
    var report = AuditReport(head: JournalHead(survey.position))
    let ledger = survey.ledger
    report.entries = ledger.entries
    report.segments = survey.segments.count + survey.blocked.count
    report.cases = ledger.cases.count
    report.pages = ledger.pages.count
    report.pictures = ledger.pictures.count
    report.erased = ledger.erased
    report.findings = journalFindings(origins)
    for file in RecordedFile.allCases {
      report.findings += ledger.replacements(of: file).map {
        .recorded(file, .replaced(entry: $0.entry, last: $0.last))
      }
    }
    report.notes = journalNotes
    for (item, state) in suspects.sorted(by: { $0.key.path < $1.key.path }) {
      if let note = note(on: item, state, origins) {
        report.notes.append(note)
      } else if let finding = finding(about: item, state, origins) {
        report.findings.append(finding)
      }
    }
    return report
  }

  /// What is wrong with the journal.
  func journalFindings(_ origins: JournalSurvey.Found) -> [Finding] {
    let rivals = Set(origins.hashes.filter { $0.value.count > 1 }.keys)
    return survey.blocked.sorted { $0.key < $1.key }.map { .blocked($0.value) }
      + survey.chain.findings(rivals: rivals).map(Finding.journal)
      + witnesses.compactMap { witness in contradiction(of: witness).map { .witness(witness, $0) } }
  }

  private var journalNotes: [AuditNote] {
    let steps = survey.times.steps.map {
      AuditNote.timeWentBack($0.place, entry: $0.entry, from: $0.from, to: $0.to)
    }
    guard survey.tail > 0 else { return steps }
    return steps + [.tornTail(segment: survey.position.segment, bytes: survey.tail)]
  }

  private func contradiction(of witness: Witness) -> WitnessFinding? {
    if let hash = survey.ledger.remembered[witness.seq] {
      return hash.hex.hasPrefix(witness.digits) ? nil : .rewritten
    }
    let last = survey.chain.top
    return witness.seq > last ? .shortened(last: last) : .unproven
  }

  /// What is not wrong but only on its way, or left behind.
  private func note(on item: Item, _ state: State, _ origins: JournalSurvey.Found) -> AuditNote? {
    switch item {
    case .other(let path): return Layout.place(of: path) == .temporary ? .leftover(path: path) : nil
    case .caseFile(let number):
      guard let last = survey.ledger.cases[number], mayLag(last.entry) else { return nil }
      let isBehind =
        switch state {
        case .missing: true
        // After a power cut a file may have lost its bytes; whoever edits one leaves a document.
        case .content(let digest):
          origins.documents[digest]?.0 == number || (try? folder.document(at: item.path)) == nil
        default: false
        }
      return isBehind ? .notYetWritten(number, last.named) : nil
    default: return nil
    }
  }

  /// What is wrong with a suspicious item.
  func finding(about item: Item, _ state: State, _ origins: JournalSurvey.Found) -> Finding? {
    let ledger = survey.ledger
    switch item {
    case .caseFile(let number):
      return .caseFile(number, finding(aboutCase: number, state, ledger.cases[number]?.named, origins))
    case .page(let number):
      return .page(number, finding(aboutKept: state, entry: ledger.pages[number]?.entry))
    case .picture(let picture):
      return picture.attachment.map {
        .picture($0, finding(aboutKept: state, entry: ledger.pictures[picture]))
      }
    case .recorded(let file):
      return ledger.recorded(file).map { .recorded(file, finding(aboutRecorded: state, entry: $0.entry)) }
    case .other(let path):
      return .stray(path: path, (try? folder.entry(at: path))?.kind ?? .nameless)
    }
  }

  private func finding(
    aboutCase number: CaseNumber, _ state: State, _ last: CommittedRevision?, _ origins: JournalSurvey.Found
  ) -> CaseFinding {
    switch state {
    case .blocked(let fault): return .unreadable(fault)
    case .content(let digest):
      if let (origin, revision) = origins.documents[digest] {
        guard origin == number, let last else { return .ofAnother(origin, revision) }
        return .rolledBack(to: revision, last: last)
      }
      guard let last else { return .withoutEntry }
      let document = (try? folder.document(at: StationPath.of(number))) ?? .null
      let isItself = document["number"]?.string == number.text
      return isItself && document.revision > last.revision
        ? .ahead(revision: document.revision, last: last) : .edited(last: last)
    case .missing, .unread: return last.map { .missing(last: $0) } ?? .withoutEntry
    }
  }

  private func finding(aboutRecorded state: State, entry: Int) -> RecordedFinding {
    switch state {
    case .blocked(let fault): .unreadable(fault)
    case .missing: .missing(entry: entry)
    case .content, .unread: .changed(entry: entry)
    }
  }

  private func finding(aboutKept state: State, entry: Int?) -> KeptFinding {
    switch (state, entry) {
    case (.blocked(let fault), _): .unreadable(fault)
    case (_, nil): .withoutEntry
    case (.missing, let entry?): .missing(entry: entry)
    case (_, let entry?): .changed(entry: entry)
    }
  }
}

extension Ledger.Committed {
  /// The revision, as it is named to people.
  var named: CommittedRevision { CommittedRevision(revision: Int(revision), entry: entry) }
}

extension Chain {
  /// The highest number of an entry.
  var top: Int {
    pieces.reduce(0) { top, piece in
      if case .run(let run) = piece { max(top, run.entries.upperBound) } else { top }
    }
  }
}
