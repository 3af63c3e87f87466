import Residence

/// The highest running number given in each year; a number is never given twice, even if its file is gone.
struct GivenNumbers: Codable, Equatable, Sendable {
  private(set) var cases: [Int: Int] = [:]
  private(set) var certificates: [Int: Int] = [:]
  private(set) var notices: [Int: Int] = [:]

  /// Takes every number that stands in a case.
  mutating func take(_ file: Case) {
    take(file.number)
    for certificate in file.certificates { take(certificate.terms.number) }
    for notice in file.notices { take(notice.number) }
  }

  /// Takes every number that others have been given.
  mutating func take(_ other: GivenNumbers) {
    cases.merge(other.cases, uniquingKeysWith: max)
    certificates.merge(other.certificates, uniquingKeysWith: max)
    notices.merge(other.notices, uniquingKeysWith: max)
  }

  mutating func take(_ number: CaseNumber) {
    cases[number.year] = max(cases[number.year] ?? 0, number.serial)
  }

  mutating func take(_ number: CertificateNumber) {
    certificates[number.year] = max(certificates[number.year] ?? 0, number.serial)
  }

  mutating func take(_ number: NoticeNumber) {
    notices[number.year] = max(notices[number.year] ?? 0, number.serial)
  }
}

/// Up to where all case files are known to be on the disk, and which numbers had been given by then.
///
/// A hint: without it the whole journal is read instead.
struct Checkpoint: Codable, Sendable {
  var position: JournalPosition
  var numbers: GivenNumbers
  /// The digest of the policy that was found sound: looking through all of it takes longer than opening.
  var soundPolicy: String?
  /// The digest of the policy that the journal knew to hold; a desk that works by another one says so there.
  var recordedPolicy: String?
}
