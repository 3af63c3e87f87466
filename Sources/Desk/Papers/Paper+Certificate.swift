public import Paper
public import Residence

extension Paper {
  /// The certificate: the information page under its wording, with purpose, receiving body, validity and the place of
  /// the seal.
  ///
  /// It says what this station has registered, as of which day; the police do not certify that somebody lives
  /// somewhere (公通字〔2016〕21号). One function makes the preview and what is sealed.
  ///
  /// - Parameters:
  ///   - file: the case, whose information page is shown as it stands on the screen.
  ///   - terms: what the certificate states beside it.
  ///   - station: the station.
  ///   - policy: the rules.
  ///   - operators: those whose names are known.
  ///   - journal: the end of the station's journal at the stamping: whoever holds the paper can tell later whether
  ///     the journal was shortened or rewritten. Nothing for a preview, whose number is not given yet either.
  /// - Returns: the paper.
  public static func certificate(
    of file: Case, _ terms: CertificateTerms, station: Station, under policy: Policy,
    operators: [Operator], journal: String?
  ) -> Paper {
    let purpose = policy.purpose(terms.purpose)?.name ?? Bilingual(en: terms.purpose, zh: terms.purpose)
    let later = "（盖章时编定 given when stamped）"
    let day = Bilingual(day: terms.validFrom)
    return Paper(
      title: Bilingual(en: "Certificate of Temporary Residence Registration", zh: "暂住人口登记证明"),
      number: Entry(Bilingual(en: "No.", zh: "编号"), journal == nil ? later : terms.number.text),
      issuer: station.name, day: terms.validFrom,
      blocks: [
        .wording(
          Bilingual(
            en:
              "The page below is an extract of what this station has registered as of \(day.en). Nothing else is certified.",
            zh: "以下信息页面截取自本所登记系统，为截至\(day.zh)的登记内容，不作其他证明。")),
        .screen(
          InformationPage.grid(
            of: file, under: policy, offsetMinutes: station.utcOffsetMinutes, in: .chinese)),
        .fields([
          Entry(Field.purpose.title, purpose), Entry(Field.receivingBody.title, terms.receivingBody),
          Entry(
            Bilingual(en: "Valid", zh: "有效期"),
            Bilingual(
              en: "\(terms.validFrom.text) to \(terms.validUntil.text)",
              zh: "\(Bilingual(day: terms.validFrom).zh)至\(Bilingual(day: terms.validUntil).zh)（含当日）")),
          Entry(
            Bilingual(en: "Prepared by", zh: "经办人"),
            operators.displayName(of: (terms.asked ?? terms.sealed).by)),
          Entry(
            Bilingual(en: "Approved by", zh: "批准人"),
            journal == nil ? later : operators.displayName(of: terms.sealed.by)),
          Entry(Bilingual(en: "Audit record", zh: "存证号"), journal ?? later),
        ]),
        .wording(
          Bilingual(
            en: "For the body and the purpose named above; not valid if altered, expired or voided.",
            zh: "仅供上列接收单位用于所列用途；涂改、逾期或作废的无效。")), .sealing,
      ],
      foot: [.certificatePurpose, .notCertified, .certificateVoiding].compactMap {
        policy.rule($0)?.cited
      },
      isSpecimen: station.stampsSpecimens)
  }
}
