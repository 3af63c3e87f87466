import Residence

extension ReminderReport {
  /// What runs out, one in a row.
  func tables(under policy: Policy) -> [ReportTable] {
    let ahead = policy.desk.reminders
    let left = count - reminders.count
    let rest =
      left > 0
      ? [Bilingual(en: "\(left) later ones are not listed.", zh: "另有\(left)条较晚到期的未列出。")] : []
    return [
      ReportTable(
        "reminders", Bilingual(en: "What runs out", zh: "到期事项"), label: Bilingual(en: "Case", zh: "档案"),
        columns: [
          ReportTable.Column("day", Bilingual(en: "Day", zh: "日期")),
          ReportTable.Column("kind", Bilingual(en: "What", zh: "事项")),
          ReportTable.Column("name", Field.name.title),
          ReportTable.Column("community", Field.community.title),
        ],
        rows: reminders.map { reminder in
          func same(_ text: String) -> ReportTable.Value { .text(Bilingual(en: text, zh: text)) }
          return ReportTable.Row(
            reminder.number.text, Bilingual(en: reminder.number.text, zh: reminder.number.text),
            [
              same(reminder.day.text), .text(reminder.title(under: policy)), same(reminder.name),
              same(reminder.community),
            ])
        },
        notes: [
          Bilingual(
            en:
              "Looked ahead: certificates \(ahead.certificateDays) days, stays and papers of the dwelling \(ahead.stayDays), identity papers \(ahead.identityPaperDays).",
            zh:
              "提前天数：证明\(ahead.certificateDays)天，居住期限和住处材料\(ahead.stayDays)天，身份证件\(ahead.identityPaperDays)天。")
        ] + rest)
    ]
  }
}
