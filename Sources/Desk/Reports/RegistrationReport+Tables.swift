import Residence

extension RegistrationReport {
  /// The monthly table: who was registered, who lived here at the end, who left.
  func tables(until day: CivilDate, under policy: Policy) -> [ReportTable] {
    let registered = registered.tables(
      "registered", Bilingual(en: "Registered in the month", zh: "当月登记"), under: policy,
      notes: [
        Bilingual(
          en:
            "Registered: files whose registration was completed in the month; one that waits for papers is not counted.",
          zh: "当月登记：当月完成登记的档案；材料待补齐的不计入。")
      ])
    let present = present.tables(
      "present", Bilingual(en: "Living here on \(day.text)", zh: "\(day.text)在住"),
      under: policy,
      notes: [
        Bilingual(
          en:
            "Living here: files with a dwelling on that day that had not been left; household members without a file of their own are not counted.",
          zh: "在住：该日有住处且未离开的档案；未单独建档的共同居住人不计入。")
      ])
    let left = ReportTable(
      "left", Bilingual(en: "Left in the month", zh: "当月离开"), label: Field.departureReason.title,
      counts: DepartureReason.leaving.map { ($0.rawValue, $0.title, departures[$0]) }, total: true)
    return registered + present + [left]
  }
}

extension RegistrationReport.Breakdown {
  /// The same people in four tables.
  fileprivate func tables(_ id: String, _ title: Bilingual, under policy: Policy, notes: [Bilingual])
    -> [ReportTable]
  {
    func named(_ part: Bilingual) -> Bilingual {
      Bilingual(en: "\(title.en), \(part.en)", zh: "\(title.zh)，\(part.zh)")
    }
    func table(
      _ part: String, _ words: Bilingual, _ label: Bilingual,
      _ counts: [(id: String, title: Bilingual, count: Int)]
    ) -> ReportTable {
      ReportTable("\(id)-by-\(part)", named(words), label: label, counts: counts, total: true)
    }
    return [
      byReason("\(id)-by-reason", named(Bilingual(en: "by reason and sex", zh: "按事由和性别")), notes: notes),
      table(
        "term", Bilingual(en: "by intended stay", zh: "按拟居住时间"), Field.intendedStay.title,
        IntendedStay.allCases.map { ($0.rawValue, $0.title, terms[$0]) }),
      table(
        "origin", Bilingual(en: "by household register", zh: "按户籍地"),
        Bilingual(en: "Province, own by city", zh: "省份（本省按市）"),
        origins.keys.sorted().map { origin in
          (origin.code.isEmpty ? "unknown" : origin.code, origin.title, origins[origin])
        }),
      table(
        "lodging", Bilingual(en: "by lodging", zh: "按居住处所"), Field.lodging.title,
        Lodging.allCases.map { ($0.rawValue, policy.name(of: $0), lodgings[$0]) }),
    ]
  }

  private func byReason(_ id: String, _ title: Bilingual, notes: [Bilingual]) -> ReportTable {
    func values(_ count: (Sex) -> Int) -> [ReportTable.Value] {
      let counts = Sex.allCases.map(count)
      return (counts + [counts.reduce(0, +)]).map { .count($0) }
    }
    return ReportTable(
      id, title, label: Field.stayReason.title,
      columns: Sex.allCases.map { ReportTable.Column($0.rawValue, $0.title) }
        + [ReportTable.Column("total", .total)],
      rows: StayReason.allCases.map { reason in
        ReportTable.Row(
          reason.rawValue, reason.title,
          values { reasons[RegistrationReport.ReasonAndSex(reason: reason, sex: $0)] })
      },
      total: ReportTable.Row(.total, values { sex in reasons.total { $0.sex == sex } }), notes: notes)
  }
}

extension Policy {
  /// What a lodging is called in this city.
  fileprivate func name(of lodging: Lodging) -> Bilingual {
    self.lodging(lodging)?.name ?? Bilingual(en: lodging.rawValue, zh: lodging.rawValue)
  }
}

extension Origin {
  /// The name of the province or city, as it is written in Chinese.
  fileprivate var title: Bilingual {
    name.map { Bilingual(en: $0, zh: $0) } ?? Bilingual(en: "unknown", zh: "不详")
  }
}
