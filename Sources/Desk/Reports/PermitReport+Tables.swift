import Residence

extension PermitReport {
  /// What happened, why cards were replaced, and the rates with their definitions beneath.
  func tables(under policy: Policy) -> [ReportTable] {
    let rates = Rate.allCases.map { rate in
      let (part, whole) = parts(of: rate)
      return ReportTable.Row(rate.rawValue, rate.title, [.share(part, of: whole)])
    }
    let median = ReportTable.Row(
      "median-days", Bilingual(en: "Days from acceptance to issue, median", zh: "受理至发证天数（中位数）"),
      [.days(doubled: daysToIssue.doubledMedian)])
    let definition = Bilingual(
      en:
        "Median: half of the cards issued in the month took so many calendar days or fewer, the day of acceptance not counted.",
      zh: "中位数：当月签发的证件中，半数在该天数（自然日，受理当日不计）以内签发。")
    let source = policy.rule(.issueDeadline).map { [$0.cited] } ?? []
    return [
      ReportTable(
        "permits", Bilingual(en: "In the month", zh: "当月情况"), label: Bilingual(en: "Record", zh: "记录"),
        counts: Figure.allCases.map { ($0.rawValue, $0.title, figures[$0]) },
        notes: [
          Bilingual(
            en: "Issued, reissued and replaced: by the day of issue on the card.", zh: "发证、补领、换领均按证件签发日期统计。")
        ]),
      ReportTable(
        "replacements", Bilingual(en: "Why a replacement was asked for", zh: "换领原因"),
        label: Field.replacementReason.title,
        counts: policy.replacements.map { ($0.id, $0.name, replacements[$0.id]) }, total: true),
      ReportTable(
        "rates", Bilingual(en: "Rates", zh: "比率"), label: Bilingual(en: "Rate", zh: "指标"),
        columns: [ReportTable.Column("value", Bilingual(en: "Value", zh: "数值"))], rows: rates + [median],
        notes: Rate.allCases.map(\.definition) + [definition] + source),
    ]
  }
}
