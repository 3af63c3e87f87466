import Residence

extension QualityReport {
  /// Each check with what it found, and the rules on which the checks stand.
  func tables(unreadable: [String], under policy: Policy) -> [ReportTable] {
    let checks = QualityCheck.allCases.map { check in
      let finding = findings[check] ?? Finding()
      return ReportTable.Row(
        check.rawValue, check.title,
        [
          .count(finding.count), .text(Bilingual(en: check.rule.rawValue, zh: check.rule.rawValue)),
          .cases(finding.first),
        ])
    }
    let broken = ReportTable.Row(
      "unreadable", Bilingual(en: "Case file cannot be read", zh: "档案文件无法读取"),
      [
        .count(unreadable.count), .text(Bilingual([])),
        .text(
          Bilingual(unreadable.prefix(Finding.named).map { String($0.split(separator: "/").last ?? "") })),
      ])
    var rules = [RuleID]()
    for check in QualityCheck.allCases where !rules.contains(check.rule) { rules.append(check.rule) }
    let notes =
      [
        Bilingual(
          en:
            "Phone, room, pictures, visits, stays and papers of the dwelling: only of those who live here now. At most \(Finding.named) cases are named.",
          zh: "电话、室号、图片、核实、居住期限和住处材料仅检查目前在住人员；每项最多列出\(Finding.named)件。")
      ]
      + rules.compactMap { id in
        policy.rule(id).map {
          Bilingual(en: "\(id.rawValue): \($0.cited.en)", zh: "\(id.rawValue)：\($0.cited.zh)")
        }
      }
    return [
      ReportTable(
        "checks", Bilingual(en: "What is wrong or thin", zh: "错漏情况"),
        label: Bilingual(en: "Check", zh: "检查项"),
        columns: [
          ReportTable.Column("cases", Bilingual(en: "Cases", zh: "件数")),
          ReportTable.Column("rule", Bilingual(en: "Rule", zh: "规则")),
          ReportTable.Column("first", Bilingual(en: "The first of them", zh: "前几件")),
        ], rows: checks + [broken], notes: notes)
    ]
  }
}

extension Bilingual {
  /// Names that are the same in both languages, one after the other.
  fileprivate init(_ names: [String]) {
    let line = names.joined(separator: " ")
    self.init(en: line, zh: line)
  }
}
