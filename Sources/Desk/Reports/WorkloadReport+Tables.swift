import Residence

extension WorkloadReport {
  /// What each officer did, which deadlines were kept, and what waits.
  func tables(operators: [Operator]) -> [ReportTable] {
    [done(operators), kept, keptByOfficer(operators), waitingNow]
  }

  private func done(_ operators: [Operator]) -> ReportTable {
    func row(_ count: (Duty) -> Int) -> [ReportTable.Value] { Duty.allCases.map { .count(count($0)) } }
    return ReportTable(
      "work", Bilingual(en: "Done by officer", zh: "按人员统计"), label: Bilingual(en: "Officer", zh: "人员"),
      columns: Duty.allCases.map { ReportTable.Column($0.rawValue, $0.title) },
      rows: officers.map { officer in
        ReportTable.Row(
          officer, Bilingual(operator: officer, among: operators),
          row { work[Work(officer: officer, duty: $0)] })
      }, total: ReportTable.Row(.total, row { duty in work.total { $0.duty == duty } }),
      notes: [
        Bilingual(
          en: "Asked, Stamped, Declined: certificates. Accept., Forw., Cards: residence permits.",
          zh: "申请证明、盖章、不予办理指居住登记证明；受理、报送、发放指居住证。")
      ])
  }

  private static let columns = [
    ReportTable.Column("kept", Bilingual(en: "Kept", zh: "按期")),
    ReportTable.Column("missed", Bilingual(en: "Missed", zh: "逾期")),
    ReportTable.Column("rate", Bilingual(en: "Rate", zh: "按期率")),
  ]

  private func values(_ period: Deadline.Period, by officer: String? = nil) -> [ReportTable.Value] {
    let kept = count(of: period, isKept: true, by: officer)
    let missed = count(of: period, isKept: false, by: officer)
    return [.count(kept), .count(missed), .share(kept, of: kept + missed)]
  }

  private var kept: ReportTable {
    ReportTable(
      "deadlines", Bilingual(en: "Deadlines of the steps taken in the month", zh: "当月办理事项的时限"),
      label: Bilingual(en: "Step", zh: "事项"), columns: WorkloadReport.columns,
      rows: Deadline.Period.allCases.map { ReportTable.Row($0.rawValue, $0.title, values($0)) },
      notes: [
        Bilingual(
          en:
            "Kept: the step was taken by the last day that the queue showed for it; the rate is kept to all steps taken.",
          zh: "按期：在待办列表所示期限内办理；按期率为按期件数÷办理总数。")
      ])
  }

  private func keptByOfficer(_ operators: [Operator]) -> ReportTable {
    let rows = officers.flatMap { officer in
      Deadline.Period.allCases.filter { period in
        count(of: period, isKept: true, by: officer) + count(of: period, isKept: false, by: officer) > 0
      }.map { period in
        let name = Bilingual(operator: officer, among: operators)
        return ReportTable.Row(
          "\(officer)/\(period.rawValue)",
          Bilingual(en: "\(name.en): \(period.title.en)", zh: "\(name.zh)：\(period.title.zh)"),
          values(period, by: officer))
      }
    }
    return ReportTable(
      "deadlines-by-officer", Bilingual(en: "The same by officer", zh: "按人员统计时限"),
      label: Bilingual(en: "Officer and step", zh: "人员和事项"), columns: WorkloadReport.columns, rows: rows)
  }

  private var waitingNow: ReportTable {
    ReportTable(
      "waiting", Bilingual(en: "Waiting now", zh: "目前待办"), label: Bilingual(en: "Step", zh: "事项"),
      columns: [
        ReportTable.Column("cases", Bilingual(en: "Cases", zh: "件数")),
        ReportTable.Column("overdue", Bilingual(en: "Overdue", zh: "逾期")),
        ReportTable.Column("median-days", Bilingual(en: "Median days", zh: "天数中位数")),
        ReportTable.Column("oldest-days", Bilingual(en: "Oldest", zh: "最长天数")),
      ],
      rows: NextStep.allCases.map { step in
        let waiting = waiting[step]
        return ReportTable.Row(
          step.rawValue, step.title,
          [
            .count(waiting?.ages.total ?? 0), .count(waiting?.overdue ?? 0),
            .days(doubled: waiting?.ages.doubledMedian),
            .days(doubled: waiting?.ages.largest.map { $0 * 2 }),
          ])
      },
      notes: [
        Bilingual(
          en: "Days: since the day from which the period runs, or the notice was given; as of today.",
          zh: "天数：自期限起算日或告知日起，截至今日。")
      ])
  }
}

extension Bilingual {
  /// How colleagues call an officer.
  fileprivate init(operator name: String, among operators: [Operator]) {
    let shown = operators.displayName(of: name)
    self.init(en: shown, zh: shown)
  }
}
