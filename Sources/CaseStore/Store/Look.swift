public import Residence

/// Something that shows personal data, and therefore leaves a line in the journal.
public enum Look: Equatable, Sendable {
  /// A case was opened.
  case file(CaseNumber)
  /// A certificate of a case was shown as it was handed out.
  case page(CertificateNumber, of: CaseNumber)
  /// The list of all cases was printed.
  case list
  /// The journal was printed, as a whole or of one case.
  case log(of: CaseNumber?)

  /// The case that was looked at, if it was one.
  var number: CaseNumber? {
    switch self {
    case .file(let number), .page(_, let number): number
    case .list, .log: nil
    }
  }

  var action: JSON {
    switch self {
    case .file: ["kind": "look"]
    case .page(let number, _): ["certificate": .string(number.text), "kind": "look"]
    case .list: ["kind": "list"]
    case .log(let number?): ["kind": "log", "of": .string(number.text)]
    case .log: ["kind": "log"]
    }
  }

  /// How looks are called in the journal.
  static let kinds: Set = ["look", "list", "log"]
}
