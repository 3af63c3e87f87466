import Console
import Residence
import Specimens

@testable import Paper

/// Papers of a made-up station, and made-up contents for them.
enum Samples {
  static let issuer = Specimens.station.name
  static let day = Specimens.today

  /// The rules at the foot of most papers.
  static let foot = (1...4).map {
    Bilingual(
      en: "Rule \($0): what is asked for is told at one time, and no more is asked (Decree 663, article 9).",
      zh: "规则\($0)：一次性告知全部材料，不得另行要求（居住证暂行条例第九条）。")
  }

  static func paper(
    _ blocks: [Paper.Block], foot: [Bilingual] = foot, isSpecimen: Bool = true
  ) -> Paper {
    Paper(
      title: Bilingual(en: "Sample Paper", zh: "样例文书"),
      number: Paper.Entry(Bilingual(en: "No.", zh: "编号"), same("YB-2026-000001")), issuer: issuer, day: day,
      blocks: blocks, foot: foot, isSpecimen: isSpecimen)
  }

  static func same(_ text: String) -> Bilingual { Bilingual(en: text, zh: text) }

  /// A screen with text in both widths and in two styles.
  static func screen(rows: Int) -> Grid {
    var grid = Grid(columns: 76, rows: rows)
    for row in 0..<rows {
      grid.put("姓名", row: row, column: 0, style: .muted)
      grid.put("阿卜杜热合曼·买买提 No. \(row)", row: row, column: 17)
    }
    return grid
  }

  /// One block of each kind, as a paper of many pages needs them.
  static let blocks: [Paper.Block] = [
    .wording(Bilingual(en: "What stands below is registered.", zh: "下列信息为本所登记内容。")),
    .heading(Bilingual(en: "Person", zh: "人员")),
    .fields([
      Paper.Entry(Bilingual(en: "Name", zh: "姓名"), same("𠮷田明")),
      Paper.Entry(Bilingual(en: "Sex", zh: "性别"), Bilingual(en: "male", zh: "男")),
      Paper.Entry(
        Bilingual(en: "Present address", zh: "现住址"), same(String(repeating: "样例市样例区样例街道", count: 9))),
    ]),
    .screen(screen(rows: 12)), .list([same("身份证"), Bilingual(en: "Lease", zh: "租赁合同")]),
    .table(
      columns: [
        Bilingual(en: "When", zh: "时间"), Bilingual(en: "Who", zh: "人员"), Bilingual(en: "Found", zh: "结果"),
      ],
      rows: [["2026-11-23", "样社区", ""], ["2026-11-22", "样小窗", ""]]),
    .signatures([Bilingual(en: "Declarant", zh: "申报人签名")]), .sealing,
  ]

  /// A paper whose blocks were thrown by dice; every text in it occurs once.
  static func paper(thrownBy dice: inout Dice) -> Paper {
    var serial = 0
    func text(_ dice: inout Dice, most: Int = 60) -> String {
      serial += 1
      let words = ["样例街道", "residence ", "欧阳娜娜", "·买买提", "登记", "𠮷", "12号楼", "long-word", "，", "（一）"]
      let count = Int.random(in: 0...most, using: &dice)
      return "§\(serial)§" + (0..<count).map { _ in words.randomElement(using: &dice) ?? "" }.joined()
    }
    func both(_ dice: inout Dice) -> Bilingual { Bilingual(en: text(&dice), zh: text(&dice)) }
    func some<Value>(_ most: Int, _ dice: inout Dice, _ make: (inout Dice) -> Value) -> [Value] {
      (0...Int.random(in: 0..<most, using: &dice)).map { _ in make(&dice) }
    }
    let blocks = some(9, &dice) { dice -> Paper.Block in
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: .wording(both(&dice))
      case 1: .heading(Bilingual(en: text(&dice, most: 2), zh: text(&dice, most: 2)))
      case 2:
        .fields(
          some(20, &dice) { dice in
            Paper.Entry(Bilingual(en: text(&dice, most: 1), zh: text(&dice, most: 1)), both(&dice))
          })
      case 3: .screen(screen(rows: Int.random(in: 1...90, using: &dice)))
      case 4: .list(some(40, &dice, both))
      case 5:
        .table(
          columns: (1...3).map { Bilingual(en: "C\($0)", zh: "列\($0)") },
          rows: some(90, &dice) { dice in (1...3).map { text(&dice, most: $0 * $0 * $0) } })
      case 6: .signatures(some(3, &dice) { Bilingual(en: text(&$0, most: 2), zh: text(&$0, most: 2)) })
      default: .table(columns: [same("备注")], rows: [[text(&dice, most: 3000)]])
      }
    }
    return paper(blocks, foot: some(12, &dice, both))
  }
}
