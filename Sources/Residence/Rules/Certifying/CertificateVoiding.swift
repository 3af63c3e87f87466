/// A stamped certificate can be voided; its page stays retrievable.
///
/// - Requires: the certificate's number and a reason.
/// - Refuses: a number that this case has no certificate of, and one that is void already.
/// - Source: standing order of the desk.
extension Decision {
  mutating func voidCertificate(of file: inout Case) throws(Refusal) {
    let text = form.required(.certificateNumber).map { TypedText.folded($0).uppercased() }
    let reason = form.required(.voidReason)
    let index = text.flatMap { text in file.certificates.firstIndex { $0.terms.number.text == text } }
    if let text, index == nil { form.object(.malformed(.certificateNumber, .unknownCode(text))) }
    if let index, file.certificates[index].voided != nil {
      form.object(.alreadyVoided(file.certificates[index].terms.number))
    }
    let (place, why) = try finish(both(index, reason))
    file.certificates[place].voided = Voiding(reason: why, entered: mark)
  }
}
