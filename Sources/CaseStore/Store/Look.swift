public import Residence

/// Something that shows personal data, and therefore leaves a line in the journal.
public enum Look: Equatable, Sendable {
  /// A case was opened.
  case file(CaseNumber)
  /// A certificate of a case was shown as it was handed out.
  case page(CertificateNumber, of: CaseNumber)
  /// An earlier revision of a case was shown as it was then.
  case revision(Int, of: CaseNumber)
  /// Two revisions of a case were compared.
  case comparison(Int, Int, of: CaseNumber)
  /// A case was written out with its whole history, for a purpose.
  case export(CaseNumber, purpose: String)
  /// A list about many cases was written out, for a purpose.
  case exportOfMany(String, purpose: String)
  /// A paper about a case, or about many, was printed or written to a file.
  case print(paper: String, of: CaseNumber?)
  /// The list of all cases was printed.
  case list
  /// A report was made of all cases, of a month or as of then, and what for if that was asked.
  case report(ReportKind, CivilMonth, purpose: String?)
  /// The journal was printed, as a whole or of one case.
  case log(of: CaseNumber?)
  // Intake packets: looks, and what was done with them before there was a case to say it of.
  /// A packet was opened, perhaps of somebody who has a case.
  case packet(PacketName, of: CaseNumber?)
  /// A packet was brought into the inbox.
  case delivery(PacketName)
  /// A packet was taken in to a case.
  case takingIn(PacketName, of: CaseNumber)
  /// A packet went back with everything that is missing.
  case givingBack(PacketName)
  /// What came with a packet was erased.
  case erasure(PacketName)
  /// Somebody's masked numbers were shown in a list, for one of the policy's reasons.
  case reveal(CaseNumber, reason: String)
  /// The traffic-police window looked somebody up, for one of the policy's purposes.
  ///
  /// Who has a file here can be told who asked. Of somebody without one nothing is kept, not even a digest of the
  /// number: there are so few possible numbers that anybody could try them all against it.
  case lookUp(found: CaseNumber?, purpose: String)
  /// Somebody tried what they may not.
  case refused(RefusedAttempt)

  /// The case that was looked at, if it was one.
  var number: CaseNumber? {
    switch self {
    case .file(let number), .page(_, let number), .revision(_, let number), .comparison(_, _, let number),
      .export(let number, _), .reveal(let number, _):
      number
    case .print(_, let number), .packet(_, let number), .lookUp(let number, _): number
    case .takingIn(_, let number): number
    case .refused(let attempt): attempt.number
    case .delivery, .givingBack, .erasure, .list, .report, .log, .exportOfMany: nil
    }
  }

  var action: JSON {
    switch self {
    case .file: ["kind": "look"]
    case .page(let number, _): ["certificate": .string(number.text), "kind": "look"]
    case .revision(let revision, _): ["kind": "look", "revision": .number(String(revision))]
    case .comparison(let old, let new, _):
      ["kind": "compare", "revisions": [.number(String(old)), .number(String(new))]]
    case .export(_, let purpose): ["kind": "export", "purpose": .string(purpose)]
    case .exportOfMany(let what, let purpose):
      ["kind": "export", "purpose": .string(purpose), "what": .string(what)]
    case .print(let paper, _): ["kind": "print", "paper": .string(paper)]
    case .list: ["kind": "list"]
    case .report(let kind, let month, let purpose):
      JSON.object(
        ["kind": "report", "month": .string(month.text), "report": .string(kind.rawValue)]
          .merging(purpose.map { ["purpose": .string($0)] } ?? [:]) { $1 })
    case .log(let number?): ["kind": "log", "of": .string(number.text)]
    case .log: ["kind": "log"]
    case .packet(let name, _): ["kind": "look", "packet": .string(name.text)]
    case .delivery(let name): Look.step("delivered", of: name)
    case .takingIn(let name, _): Look.step("taken-in", of: name)
    case .givingBack(let name): Look.step("returned", of: name)
    case .erasure(let name): Look.step("erased", of: name)
    case .reveal(_, let reason): ["kind": "reveal", "reason": .string(reason)]
    case .lookUp(let number, let purpose):
      ["found": .bool(number != nil), "kind": .string(Look.lookUpKind), "purpose": .string(purpose)]
    case .refused(let attempt):
      ["kind": "refused", "reasons": .array(attempt.reasons.map(JSON.string)), "what": .string(attempt.what)]
    }
  }

  /// What was done with a packet, which is no look.
  private static func step(_ step: String, of name: PacketName) -> JSON {
    ["kind": "packet", "packet": .string(name.text), "step": .string(step)]
  }

  /// How looks are called in the journal.
  static let kinds: Set = [
    "look", "list", "log", "compare", "export", "print", "report", "reveal", lookUpKind, "refused",
  ]
  static let lookUpKind = "look-up"
}
