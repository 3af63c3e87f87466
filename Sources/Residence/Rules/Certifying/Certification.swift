/// What a certificate can be stamped for, and for how long.
///
/// - Requires: a purpose of the closed list, a receiving body, and between one day and the longest validity.
/// - Refuses: purposes that need no paper (the traffic police look up by themselves), that have ended (the
///   registration voucher, since 2021-09-01), or that the police do not certify, saying who can help.
/// - Source: guidelines for the Dalian residence permit, special reminder 1, 3 and 4; 公通字〔2016〕21号.
enum Certification {
  /// Reads the terms of a certificate, or nothing if something is missing or refused.
  static func terms(
    _ form: inout Reading, number: CertificateNumber, sealed: Mark, under policy: Policy
  ) -> CertificateTerms? {
    let purpose = form.code(.purpose, among: policy.purposes.map(\.id)).flatMap { policy.purpose($0) }
    if let purpose, let rule = purpose.refusedBy, policy.holds(rule, on: form.today) {
      form.object(.purposeRefused(purpose.id, by: rule))
    }
    let body = form.required(.receivingBody, limit: 60)
    let days = form.number(.validDays)
    let longest = policy.certificate.longestDays
    if let days, !(1...longest).contains(days) {
      form.object(.outOfBounds(.validDays, days, least: 1, most: longest))
    }
    guard let purpose, let body, let days else { return nil }
    return CertificateTerms(
      number: number, purpose: purpose.id, receivingBody: body, validFrom: form.today,
      validUntil: form.today.adding(days: days), sealed: sealed)
  }
}

extension Decision {
  mutating func sealCertificate(
    on file: inout Case, imprint: (Case, CertificateTerms) -> String
  ) throws(Refusal) {
    let terms = try finish(
      Certification.terms(&form, number: circumstances.nextNumbers().certificate, sealed: mark, under: policy)
    )
    file.certificates.append(SealedCertificate(terms: terms, pageHash: imprint(file, terms)))
  }
}
