import Console
import Residence
import Specimens
import Testing

@testable import Paper

/// A paper as plain text: what a terminal shows, and what a code's hash binds.
@Suite struct PaperTextTests {
  @Test(arguments: 0..<20)
  func noLineIsWiderThanATerminal(seed: Int) {
    var dice = Dice(UInt64(seed))
    for line in Samples.paper(thrownBy: &dice).lines {
      #expect(displayWidth(line) <= Paper.columns, "\(line)")
    }
  }

  @Test func whatIsLongIsWrappedWhereverItStands() {
    let long = Samples.same(String(repeating: "很长的名称 long ", count: 30))
    var paper = Samples.paper([
      .heading(long), .fields([Paper.Entry(long, long)]), .signatures([long]), .closing, .sealing,
      .table(columns: [long, long], rows: [[long.zh, long.zh]]), .list([long]), .wording(long),
    ])
    paper.title = long
    paper.issuer = long
    paper.number = Paper.Entry(long, long)
    for line in paper.lines { #expect(displayWidth(line) <= Paper.columns, "\(line)") }
  }

  @Test func everyBlockIsSaid() {
    let text = Samples.paper(Samples.blocks).lines.joined(separator: "\n")
    for words in [
      "样例文书", "Sample Paper", "样章 SPECIMEN", "编号 No. YB-2026-000001", "样板街派出所", "下列信息为本所登记内容。",
      "【人员】Person", "姓名 Name", "男 male", "阿卜杜热合曼·买买提 No. 11", "2. 租赁合同 Lease", "时间 When | 人员 Who",
      "2026-11-22 | 样小窗", "申报人签名 Declarant: ___", "2026年11月23日", "4. 规则4",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func onlyASpecimenSaysSo() {
    #expect(!Samples.paper(Samples.blocks, isSpecimen: false).lines.contains { $0.contains("SPECIMEN") })
  }

  @Test func everyBlockChangesTheText() {
    let text = Samples.paper(Samples.blocks).lines
    for index in Samples.blocks.indices {
      var fewer = Samples.blocks
      fewer.remove(at: index)
      #expect(Samples.paper(fewer).lines != text, "block \(index)")
    }
  }
}
