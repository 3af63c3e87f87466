/// The numbers that are free, and given next.
public struct NextNumbers: Equatable, Sendable {
  /// The number that the next case gets.
  public var `case`: CaseNumber
  /// The number that the next certificate gets.
  public var certificate: CertificateNumber
  /// The number that the next notice gets.
  public var notice: NoticeNumber

  /// Names the numbers.
  public init(case: CaseNumber, certificate: CertificateNumber, notice: NoticeNumber) {
    self.case = `case`
    self.certificate = certificate
    self.notice = notice
  }
}
