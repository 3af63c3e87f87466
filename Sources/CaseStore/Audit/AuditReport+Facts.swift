import Residence

extension AuditReport {
  /// How much was looked at, for scripts.
  public var facts: JSON {
    [
      "cases": .number(cases), "certificates": .number(pages), "entries": .number(entries),
      "erased": .number(erased), "findings": .number(findings.count), "pictures": .number(pictures),
      "segments": .number(segments), "head": ["seq": .number(head.seq), "digits": .string(head.digits)],
    ]
  }
}

extension AuditNote {
  /// The note for scripts.
  public var facts: [String: JSON] {
    switch self {
    case .timeWentBack(let place, let entry, let from, let to):
      [
        "note": "time-went-back", "file": .string(place.path), "line": .number(place.line),
        "entry": .number(entry), "from": .string(from), "to": .string(to),
      ]
    case .tornTail(let segment, let bytes):
      ["note": "torn-tail", "file": .string("\(Journal.path)/\(segment)"), "bytes": .number(bytes)]
    case .notYetWritten(let number, let last):
      [
        "note": "not-yet-written", "file": .string(StationPath.of(number)), "case": .string(number.text),
        "entry": .number(last.entry), "revision": .number(last.revision),
      ]
    case .leftover(let path): ["note": "leftover", "file": .string(path)]
    }
  }

  /// Where it was found.
  public var place: String {
    switch self {
    case .timeWentBack(let place, _, _, _): "\(place.path):\(place.line)"
    case .tornTail(let segment, _): "\(Journal.path)/\(segment)"
    case .notYetWritten(let number, _): StationPath.of(number)
    case .leftover(let path): path
    }
  }
}
