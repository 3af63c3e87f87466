public import CaseStore
public import Paper
public import Residence

extension Paper {
  /// Where the community police go today: what waits for a visit, street by street, with room for what they find.
  public static func visitList(in context: Context) -> Paper {
    let communities = context.actor?.communities ?? []
    let visits = VisitStop.all(in: context)
    return Paper(
      CasePaper.visitList.title, number: nil, in: context,
      foot: [.onSiteVerification, .confidentiality],
      blocks: [
        .fields([
          Entry(Bilingual(en: "Day", zh: "日期"), Bilingual(day: context.today)),
          Entry(Bilingual(en: "To visit", zh: "待核实"), String(visits.count)),
          Entry(
            Bilingual(en: "Communities", zh: "社区"),
            communities.isEmpty ? "-" : communities.joined(separator: "、")),
          Entry(Bilingual(en: "Printed by", zh: "打印人"), context.actor?.displayName ?? "-"),
        ]),
        .table(
          columns: [
            Bilingual(en: "Address", zh: "地址"), Bilingual(en: "Resident", zh: "人员"),
            Bilingual(en: "Due", zh: "期限"), Bilingual(en: "Found", zh: "结果"),
            Bilingual(en: "Met, remarks", zh: "接触人、备注"),
          ],
          rows: visits.map { visit in
            [
              visit.address,
              [visit.listing.number.text, visit.listing.name, visit.listing.phone].compactMap(\.self)
                .joined(separator: "\n"), due(visit.listing, in: context), "□居住 □离开\n□查无 □地址不符", "",
            ]
          }),
        .signatures([Bilingual(en: "Visited by", zh: "核实民警签名")]),
      ])
  }

  private static func due(_ listing: Listing, in context: Context) -> String {
    guard let due = listing.due else { return "-" }
    let late = context.today.days(since: due)
    let again = listing.nextStep == .revisit ? ["再访 again"] : []
    return ([due.text] + (late > 0 ? ["逾期\(late)天 late"] : []) + again).joined(separator: "\n")
  }

  /// Who looked at a file, for the resident: every line of its history, the oldest first.
  ///
  /// Source: Personal Information Protection Law, art. 44, 45; Decree 663, art. 17.
  public static func accessExtract(of file: Case, _ history: History, in context: Context) -> Paper {
    Paper(
      CasePaper.accessExtract.title, number: Entry(of: file), in: context,
      foot: [.personalInformation, .confidentiality, .remedies],
      blocks: [
        addressed(to: file.identity.name),
        .wording(
          Bilingual(
            en: "According to this station's journal, these people viewed or changed your file:",
            zh: "本所日志记载的查阅、变更您登记信息的记录如下：")),
        .fields([
          Entry(Bilingual(en: "As of", zh: "截至"), context.time(context.now)),
          Entry(Bilingual(en: "Entries", zh: "记录条数"), String(history.lines.count)),
        ]),
        .table(
          columns: [
            Bilingual(en: "When", zh: "时间"), Bilingual(en: "Who", zh: "人员"), Bilingual(en: "What", zh: "事项"),
          ],
          rows: history.lines.map { line in
            [
              context.time(line.mark.at), context.officerAndRole(line.mark.by),
              line.title(under: context.policy).both,
            ]
          }),
        .wording(
          Bilingual(
            en: "If you doubt that a look was needed, tell the head of this station.",
            zh: "对其中的查阅有疑问的，可向本所负责人反映。")), .closing,
      ])
  }
}
