public import CaseStore
public import Certificate
public import Residence

/// Puts the information page of a case under the wording and the seal.
public enum CertificatePreview {
  /// The stamped page of a certificate with these terms.
  ///
  /// The same function makes the preview and the bytes that are handed out; a preview has no head of the journal
  /// yet, as others go on writing until it is stamped.
  public static func page(
    of file: Case, _ terms: CertificateTerms, station: Station, under policy: Policy,
    head: JournalHead? = nil
  ) -> StampedPage {
    let purpose = policy.purpose(terms.purpose)?.name ?? Bilingual(en: terms.purpose, zh: terms.purpose)
    let information = InformationPage.grid(
      of: file, under: policy, offsetMinutes: station.utcOffsetMinutes, in: .chinese)
    return StampedPage(
      information: information, terms: terms, purpose: purpose, station: station, journal: head?.text)
  }
}
