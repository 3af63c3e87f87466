import CaseStore
public import Certificate
public import Residence

/// Puts the information page of a case under the wording and the seal.
public enum CertificatePreview {
  /// The stamped page of a certificate with these terms.
  ///
  /// The same function makes the preview and the bytes that are handed out.
  public static func page(
    of file: Case, _ terms: CertificateTerms, station: Station, under policy: Policy,
    isProvisional: Bool = false
  ) -> StampedPage {
    let purpose = policy.purpose(terms.purpose)?.name ?? Bilingual(en: terms.purpose, zh: terms.purpose)
    let information = InformationPage.grid(
      of: file, under: policy, offsetMinutes: station.utcOffsetMinutes, in: .chinese)
    return StampedPage(
      information: information, terms: terms, purpose: purpose, station: station, isProvisional: isProvisional
    )
  }

  /// The page as it would be stamped now, or every reason why it would not.
  static func page(of file: Case, _ action: Action, in context: Context) throws(Refusal) -> StampedPage {
    guard let actor = context.actor else { throw Refusal([.roleMayNot(.window, action.kind)]) }
    let circumstances = context.register.circumstances(
      at: context.now, station: context.station, policy: context.policy)
    let sealed = try decide(action, on: file, by: actor, in: circumstances) { _, _ in "" }
    guard let terms = sealed.certificates.last?.terms else { throw Refusal([.missing(.purpose)]) }
    return page(of: file, terms, station: context.station, under: context.policy, isProvisional: true)
  }
}
