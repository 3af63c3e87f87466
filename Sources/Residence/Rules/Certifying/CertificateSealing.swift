/// A certificate that was asked for is approved and stamped, or declined.
///
/// - Requires: an open request, and somebody else than who asked; for declining, a ground of the policy.
/// - Refuses: one's own request, and whatever may not be certified on the day of stamping.
/// - Source: standing order of the desk; guidelines for the Dalian residence permit, special reminder 4.
extension Decision {
  mutating func sealCertificate(
    on file: inout Case, imprint: (Case, CertificateTerms) throws(Refusal) -> String
  ) throws(Refusal) {
    let index = request(of: file)
    if let index {
      let request = file.certificateRequests[index]
      if request.asked.by == actor.name { form.object(.ownEntry(actor.name)) }
      // The policy may have changed since it was asked for.
      requireCertified(request.purpose)
      requireValidity(request.validDays)
    }
    let request = file.certificateRequests.remove(at: try finish(index))
    let terms = request.terms(
      number: circumstances.nextNumbers().certificate, on: form.today, sealed: mark)
    file.certificates.append(SealedCertificate(terms: terms, pageHash: try imprint(file, terms)))
  }

  mutating func declineCertificate(of file: inout Case) throws(Refusal) {
    let index = request(of: file)
    let ground = form.option(.declineGround, among: policy.desk.supervision.declines)
    let reason = form.optional(.declineReason)
    let (place, why) = try finish(both(index, ground))
    file.certificateRequests[place].declined = Declining(ground: why, reason: reason, entered: mark)
  }

  /// The place of the request that is meant: the one that is named, or the only open one.
  private mutating func request(of file: Case) -> Int? {
    let open = file.openRequests
    let id: Int?
    if let only = open.first, open.count == 1, form.optional(.certificateRequest) == nil {
      id = only.id
    } else {
      id = form.code(.certificateRequest, among: open.map { String($0.id) }).flatMap { Int($0) }
    }
    return file.certificateRequests.firstIndex { $0.id == id }
  }
}
