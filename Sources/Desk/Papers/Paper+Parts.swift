internal import Paper
internal import Residence

extension Paper {
  /// A paper of the station.
  ///
  /// - Parameters:
  ///   - title: what it is called.
  ///   - number: the number that it bears.
  ///   - context: what the desk knows.
  ///   - day: the day of what it tells; today for what is told as it is today.
  ///   - rules: those that it stands on, and the resident's rights.
  ///   - blocks: what it says.
  init(
    _ title: Bilingual, number: Entry?, in context: Context, on day: CivilDate? = nil, foot rules: [RuleID],
    blocks: [Block]
  ) {
    self.init(
      title: title, number: number, issuer: context.station.name, day: day ?? context.today, blocks: blocks,
      foot: rules.compactMap { context.policy.rule($0)?.cited } + context.station.whereToTurn(for: rules),
      isSpecimen: context.station.stampsSpecimens)
  }

  /// To whom a paper is given.
  static func addressed(to name: String) -> Block { .wording(Bilingual(en: "\(name)：", zh: "\(name)：")) }

  /// Who signs for a paper that a resident takes along.
  static let receivedAndOfficer = Block.signatures([
    Bilingual(en: "Received by", zh: "签收人签名"), Bilingual(en: "Officer", zh: "经办人签名"),
  ])
}

extension Paper.Entry {
  /// A field as it was registered, under its own name; a dash for nothing.
  init(_ field: Field, _ value: String?, in context: Context) {
    self.init(field.title, value.map { field.shown($0, under: context.policy) } ?? .dash)
  }

  /// A value that is the same in both languages.
  init(_ label: Bilingual, _ value: String) {
    self.init(label, Bilingual(en: value, zh: value))
  }

  /// The number of the file in which a paper's facts stand.
  init(of file: Case) { self.init(Bilingual(en: "File No.", zh: "档案号"), file.number.text) }

  /// Who a paper is about, as far as it tells them from others of the same name.
  static func person(_ file: Case, in context: Context) -> [Paper.Entry] {
    [
      Paper.Entry(.name, file.identity.name, in: context),
      Paper.Entry(.paperNumber, file.identity.paperNumber, in: context),
    ]
  }
}

extension Policy.Rule {
  /// What the rule says, and where it stands.
  var cited: Bilingual {
    Bilingual(en: "\(text.en) (\(source.en))", zh: "\(text.zh)（\(source.zh)）")
  }
}

extension Station {
  /// Where a resident can turn, as far as the station has entered it.
  fileprivate func whereToTurn(for rules: [RuleID]) -> [Bilingual] {
    var turns = [Bilingual]()
    if rules.contains(.remedies), let reviewBody {
      turns.append(
        Bilingual(en: "Reconsideration: \(reviewBody.en)", zh: "行政复议机关：\(reviewBody.zh)"))
    }
    let place = [address, phone].compactMap(\.self).joined(separator: "  ")
    if !place.isEmpty {
      turns.append(Bilingual(en: "This station: \(place)", zh: "本所地址、电话：\(place)"))
    }
    return turns
  }
}

extension Bilingual {
  static let dash = Bilingual(en: "-", zh: "-")
}

extension Deadline {
  /// How the last day is found, for whoever has only the paper.
  var counting: Bilingual {
    let (last, end) = (Bilingual(day: counted), Bilingual(day: due))
    guard counted != due else {
      return Bilingual(
        en: "\(days) days, the day of acceptance not counted, end on \(last.en).",
        zh: "自受理次日起算\(days)日，至\(last.zh)止。")
    }
    return Bilingual(
      en:
        "\(days) days, the day of acceptance not counted, end on \(last.en), which is not worked: \(end.en).",
      zh: "自受理次日起算\(days)日，至\(last.zh)；该日为休息日，顺延至\(end.zh)。")
  }
}
