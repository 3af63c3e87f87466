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
  /// A paper about a case, or about many, was printed or written to a file.
  case print(paper: String, of: CaseNumber?)
  /// The list of all cases was printed.
  case list
  /// A report was made of all cases, of a month or as of then, and what for if that was asked.
  case report(ReportKind, CivilMonth, purpose: String?)
  /// The journal was printed, as a whole or of one case.
  case log(of: CaseNumber?)

  /// The case that was looked at, if it was one.
  var number: CaseNumber? {
    switch self {
    case .file(let number), .page(_, let number), .revision(_, let number), .comparison(_, _, let number),
      .export(let number, _):
      number
    case .print(_, let number): number
    case .list, .report, .log: nil
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
    case .print(let paper, _): ["kind": "print", "paper": .string(paper)]
    case .list: ["kind": "list"]
    case .report(let kind, let month, let purpose):
      JSON.object(
        ["kind": "report", "month": .string(month.text), "report": .string(kind.rawValue)]
          .merging(purpose.map { ["purpose": .string($0)] } ?? [:]) { $1 })
    case .log(let number?): ["kind": "log", "of": .string(number.text)]
    case .log: ["kind": "log"]
    }
  }

  /// How looks are called in the journal.
  static let kinds: Set = ["look", "list", "log", "compare", "export", "print", "report"]
}
