public import CaseStore
public import Paper
public import Residence

extension Paper {
  /// Where the community police go today: what waits for a visit, street by street.
  public static func visitList(_ listings: [Listing], in context: Context) -> Paper {
    let visits = listings.filter { $0.nextStep == .verify || $0.nextStep == .revisit }.sorted {
      ($0.address?.line(under: context.policy) ?? "", $0.number)
        < ($1.address?.line(under: context.policy) ?? "", $1.number)
    }
    return Paper(
      CasePaper.visitList.title, number: nil, in: context,
      foot: [.onSiteVerification, .confidentiality],
      blocks: [
        .fields([
          Entry(Bilingual(en: "To visit", zh: "待核实"), String(visits.count)),
          Entry(Bilingual(en: "Officer", zh: "民警"), context.actor?.displayName ?? "-"),
        ]),
        .table(
          columns: [
            Bilingual(en: "Address", zh: "地址"), Field.name.title, Field.phone.title,
            Bilingual(en: "Due", zh: "期限"), Bilingual(en: "Found", zh: "结果"),
          ],
          rows: visits.map { listing in
            [
              listing.address?.line(under: context.policy) ?? "-", listing.name, listing.phone ?? "-",
              listing.due?.text ?? "-", "",
            ]
          }),
      ])
  }

  /// Who looked at a file, for the resident: every line of its history, the oldest first.
  ///
  /// Source: Personal Information Protection Law, art. 44, 45; Decree 663, art. 17.
  public static func accessExtract(of file: Case, _ history: History, in context: Context) -> Paper {
    Paper(
      CasePaper.accessExtract.title, number: file.number.text, in: context,
      foot: [.confidentiality, .remedies],
      blocks: [
        .wording(addressed(to: file)),
        .wording(
          Bilingual(
            en: "These people have looked at your file or changed it, as the journal of this station has it:",
            zh: "本所日志记载的查阅或变更您登记信息的人员如下：")),
        .table(
          columns: [
            Bilingual(en: "When", zh: "时间"), Bilingual(en: "Who", zh: "人员"), Bilingual(en: "What", zh: "事项"),
          ],
          rows: history.lines.map { line in
            [context.time(line.mark.at), context.officer(line.mark.by), line.title.zh]
          }),
      ])
  }
}
