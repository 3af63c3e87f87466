/// What a certificate can be asked for, and for how long.
///
/// - Requires: a purpose of the closed list, a receiving body, and between one day and the longest validity.
/// - Refuses: purposes that need no paper (the traffic police look up by themselves), that have ended (the
///   registration voucher, since 2021-09-01), or that the police do not certify, saying who can help.
/// - Source: guidelines for the Dalian residence permit, special reminder 1, 3 and 4; 公通字〔2016〕21号.
extension Decision {
  mutating func askForCertificate(on file: inout Case) throws(Refusal) {
    let purpose = form.code(.purpose, among: policy.purposes.map(\.id))
    if let purpose { requireCertified(purpose) }
    let body = form.required(.receivingBody, limit: 60)
    let days = form.number(.validDays)
    if let days { requireValidity(days) }
    let ((id, receiver), validity) = try finish(both(both(purpose, body), days))
    // Of all that were ever asked for on this file: one that was stamped is a certificate now.
    let before = file.certificateRequests.count + file.certificates.count
    file.certificateRequests.append(
      CertificateRequest(
        id: before + 1, purpose: id, receivingBody: receiver, validDays: validity, asked: mark))
  }

  /// Objects to a purpose for which nothing is certified on the day.
  mutating func requireCertified(_ purpose: String) {
    guard let rule = policy.purpose(purpose)?.refusedBy, policy.holds(rule, on: form.today) else { return }
    form.object(.purposeRefused(purpose, by: rule))
  }

  /// Objects to a validity that is too short or too long.
  mutating func requireValidity(_ days: Int) {
    let longest = policy.certificate.longestDays
    guard !(1...longest).contains(days) else { return }
    form.object(.outOfBounds(.validDays, days, least: 1, most: longest))
  }
}
