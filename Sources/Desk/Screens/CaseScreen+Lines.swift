import Console
import Residence

/// What stands below the information page of a case.
extension CaseScreen {
  /// What has happened to the case beside its registration.
  func lines(in context: Context) -> [Styled] {
    let language = context.language
    var lines = [Styled]()
    func section(_ title: Bilingual, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      if !lines.isEmpty { lines.append(Styled("")) }
      lines.append(Styled(title[language], style: .accent))
      lines += texts.flatMap { wrapped($0, to: context.columns - 4) }.map { Styled("  " + $0) }
    }
    section(
      Bilingual(en: "In hand", zh: "承办"),
      [file.holder].compactMap(\.self).map { holder in
        "\(context.officer(holder.officer))  \(context.time(holder.entered.at))"
      })
    section(
      Bilingual(en: "The supervisor", zh: "报审"),
      (file.sendingsBack.map { ($0.entered.at, $0.words(in: context)) }
        + file.escalations.map { ($0.entered.at, $0.words(in: context)) })
        .sorted { $0.0 < $1.0 }.map { $0.1[language] })
    section(Bilingual(en: "Notices", zh: "告知书"), file.notices.map { noticeLine($0, in: context) })
    section(
      Bilingual(en: "Living along", zh: "共同居住"),
      (file.stay?.presentMembers ?? []).map { memberLine($0, in: language) })
    section(
      Bilingual(en: "On-site verification", zh: "上门核实"),
      file.visits.map { visit in
        [visit.on.text, visit.outcome.title[language], visit.met, visit.remarks, visit.entered.by]
          .compactMap(\.self).joined(separator: "  ")
      })
    section(Bilingual(en: "Residence permit", zh: "居住证"), permitLines(in: context))
    section(
      Bilingual(en: "Certificates", zh: "已开证明"), file.certificates.map { certificateLine($0, in: context) })
    section(Field.materials.title, file.materials.map { $0.line(in: context) })
    section(
      Action.Kind.recordDeparture.title,
      [file.stay?.departure].compactMap(\.self).map { departure in
        [
          departure.on.text, departure.reason.title[language], departure.destination,
          context.officer(departure.entered.by),
        ].compactMap(\.self).joined(separator: "  ")
      })
    section(
      Bilingual(en: "Former dwellings", zh: "历史住址"),
      file.stays.dropLast().map { stay in
        let until = stay.departure?.on.text ?? ""
        return "\(stay.movedInOn.text) - \(until)  \(stay.address.line(under: context.policy))"
      })
    section(
      Bilingual(en: "Corrections", zh: "更正"),
      file.corrections.flatMap { correctionLines($0, in: context) })
    section(
      Bilingual(en: "Complaints", zh: "投诉"),
      file.complaints.map { "\($0.since.text)  \($0.against)  \($0.paper)  \($0.account)  \($0.entered.by)" })
    section(
      Field.remark.title,
      file.remarks.map { "\(context.time($0.entered.at))  \($0.entered.by)  \($0.text)" })
    return lines
  }

  private func correctionLines(_ correction: Correction, in context: Context) -> [String] {
    let head = [context.time(correction.entered.at), correction.entered.by, correction.reason ?? ""]
    return [head.joined(separator: "  ")] + correction.lines(in: context).map { "  " + $0 }
  }

  private func noticeLine(_ notice: Notice, in context: Context) -> String {
    let state =
      notice.about == .withdrawal
      ? Bilingual(en: "", zh: "")
      : notice.settled == nil
        ? Bilingual(en: "open: \(notice.missing.count) missing", zh: "待补\(notice.missing.count)项")
        : Bilingual(en: "settled", zh: "已补齐")
    let language = context.language
    return
      "\(notice.number.text)  \(context.time(notice.given.at))  \(notice.about.title[language])  \(state[language])"
  }

  private func memberLine(_ member: Member, in language: Language) -> String {
    [member.name, member.relation.title[language], member.birthDate.text, member.paperNumber]
      .compactMap(\.self).joined(separator: "  ")
  }

  private func certificateLine(_ certificate: SealedCertificate, in context: Context) -> String {
    let terms = certificate.terms
    let purpose = context.policy.purpose(terms.purpose)?.name[context.language] ?? terms.purpose
    let void = certificate.voided.map {
      let (when, officer) = (context.time($0.entered.at), context.officer($0.entered.by))
      return Bilingual(
        en: "  VOID: \($0.reason) (\(when), \(officer))", zh: "  作废：\($0.reason)（\(when)，\(officer)）")[
          context.language]
    }
    return
      "\(terms.number.text)  \(purpose)  \(terms.receivingBody)  \(terms.validFrom.text) - \(terms.validUntil.text)"
      + (void ?? "")
  }

  private func permitLines(in context: Context) -> [String] {
    guard let permit = file.permit else { return [] }
    let language = context.language
    let ground = context.policy.ground(permit.application.ground)?.name[language] ?? permit.application.ground
    var lines = [
      "\(context.time(permit.applied.at))  \(ground)  \(permit.application.since.text)  \(permit.applied.by)"
    ]
    if let card = permit.card {
      lines.append(
        Bilingual(
          en: "Card \(card.number), issued \(card.issuedOn.text)",
          zh: "证件\(card.number)，\(card.issuedOn.text)签发")[
            language])
    }
    if let use = permit.use(in: context) { lines.append(use.words[language]) }
    if file.stage.permit == .held, let shown = permit.cardAddress,
      shown != file.stay?.address.line(under: context.policy)
    {
      lines.append(
        Bilingual(en: "The card shows another address than the registration", zh: "证件地址与登记住址不一致")[language])
    }
    lines += file.deadlines(in: context).filter { $0.period == .issue }
      .map { $0.title[language] + Bilingual(en: ": ", zh: "：")[language] + $0.words[language] }
    return lines
      + permit.records(in: context).map {
        "\($0.on.text)  \($0.kind.title[language])  \($0.by ?? "")"
      }
  }
}
