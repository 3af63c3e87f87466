extension CheckFinding {
  /// Where it was found; empty for the disk.
  public var place: String {
    switch self {
    case .audit(let finding): finding.place
    case .mode(let path, _, _), .owner(let path, _, _), .leftover(let path): path.isEmpty ? "." : path
    case .unreadable(let fault): fault.path ?? "."
    case .space, .inodes: "."
    }
  }

  /// The finding for scripts.
  public var facts: [String: JSON] {
    var facts: [String: JSON]
    switch self {
    case .audit(let finding): facts = finding.facts
    case .mode(_, let found, let wanted):
      facts = ["finding": "mode", "found": .octal(found), "wanted": .octal(wanted)]
    case .owner(_, let found, let wanted):
      facts = ["finding": "owner", "found": .number(found), "wanted": .number(wanted)]
    case .leftover: facts = ["finding": "leftover"]
    case .unreadable: facts = ["finding": "unreadable"]
    case .space(let free): facts = ["finding": "space", "free": .number(free)]
    case .inodes(let free): facts = ["finding": "inodes", "free": .number(free)]
    }
    facts["file"] = facts["file"] ?? .string(place)
    facts["remedy"] = remedy.map { .string($0.rawValue) }
    return facts
  }
}

extension Repair {
  /// What came of it, for scripts.
  public var facts: [String: JSON] {
    var facts = finding.facts
    facts["repaired"] = .bool(entry != nil)
    facts["repair"] = entry.map { .number($0) }
    return facts
  }
}

extension CheckNote {
  /// The note for scripts.
  public var facts: [String: JSON] {
    switch self {
    case .audit(let note): note.facts
    case .repairsWithheld: ["note": "repairs-withheld"]
    case .network(let fileSystem): ["note": "network", "fileSystem": fileSystem.map(JSON.string) ?? .null]
    case .damagedIndex(let path): ["note": "damaged-index", "path": .string(path)]
    case .quarantined(let files, let bytes):
      ["note": "quarantined", "files": .number(files), "bytes": .number(bytes)]
    }
  }
}

extension CheckReport {
  /// How the folder is, for scripts.
  public var facts: JSON {
    var facts: [String: JSON] = [
      "cases": .number(cases), "findings": .number(findings.count), "freeBytes": .number(freeBytes),
    ]
    facts["freeFiles"] = freeFiles.map { .number($0) }
    facts["fileSystem"] = fileSystem.map(JSON.string)
    return .object(facts)
  }
}

extension JSON {
  fileprivate static func octal(_ mode: Int) -> JSON { .string(String(mode, radix: 8)) }
}

extension StoreFault {
  fileprivate var path: String? {
    switch self {
    case .syntax(let path, _), .shape(let path, _), .policy(let path, _), .noStation(let path),
      .occupied(let path):
      path
    case .file(let fault): fault.path
    default: nil
    }
  }
}
