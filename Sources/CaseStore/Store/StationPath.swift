import Residence

/// Where things lie in a station's folder.
enum StationPath {
  static let station = "station.json"
  static let policy = "policy.json"
  static let operators = "operators.json"
  static let cases = "cases"
  static let journal = "journal"
  static let checkpoint = "cache/checkpoint.json"

  /// The file of a case, at most a thousand of them in a folder.
  static func of(_ number: CaseNumber) -> String {
    let thousand = String(number.serial / 1000)
    let padded = String(repeating: "0", count: max(0, 3 - thousand.count)) + thousand
    return "\(cases)/\(number.year)/\(padded)/\(number.text).json"
  }

  /// The page of a certificate.
  static func of(_ number: CertificateNumber) -> String {
    "certificates/\(number.year)/\(number.text).txt"
  }

  /// What an operator was typing.
  static func draft(of actor: Operator) -> String { "drafts/\(actor.name)/draft.json" }
}
