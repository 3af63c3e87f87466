import Residence

/// Where things lie in a station's folder.
enum StationPath {
  static let station = "station.json"
  static let policy = "policy.json"
  static let operators = "operators.json"
  static let cases = "cases"
  static let certificates = "certificates"
  static let attachments = "attachments"
  static let journal = "journal"
  static let drafts = "drafts"
  static let inbox = "inbox"
  static let cache = "cache"
  static let index = "cache/index"
  static let indexChanges = "cache/index-changes"
  static let seal = "keys/seal.json"
  static let checkpoint = "cache/checkpoint.json"

  /// The files without which a folder is no station.
  static let required = [station, policy, operators]

  /// The file of a case, at most a thousand of them in a folder.
  static func of(_ number: CaseNumber) -> String {
    let thousand = String(number.serial / 1000)
    let padded = String(repeating: "0", count: max(0, 3 - thousand.count)) + thousand
    return "\(cases)/\(number.year)/\(padded)/\(number.text).json"
  }

  /// The folder that a file is in.
  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The case that belongs into a file, if the file's name is one of a case.
  static func number(of path: String) -> CaseNumber? {
    guard let name = path.split(separator: "/").last, name.hasSuffix(".json"),
      let number = CaseNumber(String(name.dropLast(5))), of(number) == path
    else { return nil }
    return number
  }

  /// What the page of a certificate may be called: first programs wrote texts, not PDFs.
  static func pageNames(of number: CertificateNumber) -> [String] {
    ["\(number.text).pdf", "\(number.text).txt"]
  }

  /// Where it may be, by each of these names.
  static func pages(of number: CertificateNumber) -> [String] {
    pageNames(of: number).map { "\(certificates)/\(number.year)/\($0)" }
  }

  /// The page of a certificate.
  static func of(_ number: CertificateNumber) -> String {
    "\(certificates)/\(number.year)/\(number.text).pdf"
  }

  /// Where an operator's unfinished forms are kept.
  static func drafts(of actor: Operator) -> String { "\(drafts)/\(actor.name)" }
}
