import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// Two people who may be one are looked at side by side before there are two files.
@Suite struct CompareTests {
  @Test func aLookAlikeIsShownBesideWhatIsTyped() throws {
    let bench = try Scene.compare.bench(.english)
    #expect(bench.lines[0].contains("The same person?"))
    #expect(bench.text.contains("YB-2026-000002"))
    #expect(bench.lines.contains { $0.contains("! Number") && $0.contains(Specimens.paperNumber(9)) })
    #expect(bench.file(5) == nil)
    #expect(
      bench.orders.contains(.open(CaseNumber(prefix: "YB", year: 2026, serial: 2))), "a look is recorded")
  }

  @Test func whoeverIsSomebodyElseIsRegisteredAndItIsWrittenDown() throws {
    let bench = try Scene.compare.bench(.english)
    bench.press("<F2>")
    #expect(bench.text.contains("Somebody else than") || bench.lines[0].contains("Register"))
    bench.press("<Ctrl-S>")
    let file = try #require(bench.file(5))
    #expect(file.distinctFrom == [CaseNumber(prefix: "YB", year: 2026, serial: 2)])
    // Nobody is asked again when the file is corrected.
    bench.press("<F6>改<Ctrl-S>")
    #expect(bench.file(5)?.revision == 2)
  }

  @Test func whoeverIsTheSameIsFoundInTheOtherFile() throws {
    let bench = try Scene.compare.bench(.english)
    bench.press("<Enter>")
    #expect(bench.lines[0].contains("欧阳娜娜  YB-2026-000002"))
    #expect(bench.file(5) == nil)
  }
}
