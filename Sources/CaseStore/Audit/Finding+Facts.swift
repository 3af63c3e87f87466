import Residence

extension Finding {
  /// Where it was found: a path in the station's folder, of the journal with the line.
  public var place: String {
    switch self {
    case .journal(let finding): "\(finding.place.path):\(finding.place.line)"
    case .witness, .note: Journal.path
    case .caseFile(let number, _): StationPath.of(number)
    case .page(let number, _): StationPath.of(number)
    case .picture(let attachment, _): attachment.path
    case .recorded(let file, _): file.path
    case .stray(let path, _): path
    case .blocked(let fault): fault.path ?? Journal.path
    }
  }

  /// The finding for scripts: a name that stays, and what there is to know.
  public var facts: [String: JSON] {
    var facts: [String: JSON]
    switch self {
    case .journal(let finding):
      facts = finding.facts
      facts["file"] = .string(finding.place.path)
      facts["line"] = .number(finding.place.line)
      facts["offset"] = .number(finding.place.offset)
      return facts
    case .witness(let witness, let finding):
      facts = finding.facts
      facts["witness"] = .string(witness.source.rawValue)
      facts["entry"] = .number(witness.seq)
    case .note: facts = ["finding": "checkpoint-invalid"]
    case .caseFile(let number, let finding):
      facts = finding.facts
      facts["case"] = .string(number.text)
    case .page(let number, let finding):
      facts = finding.facts(of: "page")
      facts["certificate"] = .string(number.text)
    case .picture(_, let finding): facts = finding.facts(of: "picture")
    case .recorded(let file, let finding): facts = finding.facts(of: file.rawValue)
    case .stray(_, let kind): facts = ["finding": "stray", "kind": .string(kind.rawValue)]
    case .blocked: facts = ["finding": "segment-blocked"]
    }
    facts["file"] = .string(place)
    return facts
  }
}

extension JournalFinding {
  fileprivate var facts: [String: JSON] {
    switch self {
    case .edited(_, let lines, let entry, _):
      ["finding": "line-edited", "lines": .number(lines), "entry": .number(entry)]
    case .missing(let entries, _): ["finding": "entries-missing", "entries": .range(entries)]
    case .missingSegment(let entries, _, _): ["finding": "segment-missing", "entries": .range(entries)]
    case .misplaced(let entries, _): ["finding": "entries-misplaced", "entries": .range(entries)]
    case .repeated(let entries, _): ["finding": "entries-repeated", "entries": .range(entries)]
    case .rival(let entry, _): ["finding": "entry-rival", "entry": .number(entry)]
    case .unlinked(let entry, _): ["finding": "entry-unlinked", "entry": .number(entry)]
    }
  }
}

extension WitnessFinding {
  fileprivate var facts: [String: JSON] {
    switch self {
    case .shortened(let last): ["finding": "journal-shortened", "last": .number(last)]
    case .rewritten: ["finding": "journal-rewritten"]
    case .unproven: ["finding": "entry-unproven"]
    }
  }
}

extension CaseFinding {
  fileprivate var facts: [String: JSON] {
    switch self {
    case .edited(let last): ["finding": "case-edited"].with(last)
    case .rolledBack(let older, let last):
      ["finding": "case-rolled-back", "found": .object([:].with(older))].with(last)
    case .ofAnother(let number, let revision):
      ["finding": "case-of-another", "found": .object(["case": .string(number.text)].with(revision))]
    case .ahead(let revision, let last):
      ["finding": "case-ahead", "found": ["revision": .number(revision)]].with(last)
    case .missing(let last): ["finding": "case-missing"].with(last)
    case .withoutEntry: ["finding": "case-without-entry"]
    case .unreadable: ["finding": "case-unreadable"]
    }
  }
}

extension KeptFinding {
  fileprivate func facts(of kept: String) -> [String: JSON] {
    switch self {
    case .missing(let entry): ["finding": .string("\(kept)-missing"), "entry": .number(entry)]
    case .changed(let entry): ["finding": .string("\(kept)-changed"), "entry": .number(entry)]
    case .withoutEntry: ["finding": .string("\(kept)-without-entry")]
    case .unreadable: ["finding": .string("\(kept)-unreadable")]
    }
  }
}

extension RecordedFinding {
  fileprivate func facts(of file: String) -> [String: JSON] {
    switch self {
    case .changed(let entry): ["finding": .string("\(file)-changed"), "entry": .number(entry)]
    case .missing(let entry): ["finding": .string("\(file)-missing"), "entry": .number(entry)]
    case .replaced(let entry, let last):
      ["finding": .string("\(file)-replaced"), "entry": .number(entry), "last": .number(last)]
    case .unreadable: ["finding": .string("\(file)-unreadable")]
    }
  }
}

extension [String: JSON] {
  fileprivate func with(_ revision: CommittedRevision) -> [String: JSON] {
    merging(["revision": .number(revision.revision), "entry": .number(revision.entry)]) { $1 }
  }
}

extension JSON {
  /// A whole number.
  static func number(_ value: Int) -> JSON { .number(String(value)) }

  fileprivate static func range(_ entries: ClosedRange<Int>) -> JSON {
    .array([.number(entries.lowerBound), .number(entries.upperBound)])
  }
}

extension FileFault {
  /// The file or folder that it is about, if it is about one.
  var path: String? {
    switch self {
    case .failed(_, let path, _), .invalidPath(let path), .symbolicLink(let path), .notRegular(let path),
      .tooLarge(let path, _), .alreadyExists(let path):
      path
    case .busy: nil
    }
  }
}
