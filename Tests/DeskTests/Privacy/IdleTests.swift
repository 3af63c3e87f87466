import Console
import DeskBench
import Residence
import Testing

@testable import Desk

/// A desk that nobody works at shows no number of anybody.
@Suite struct IdleTests {
  @Test(arguments: Scene.allCases)
  func noNumberIsLeftOnAnUnattendedScreen(_ scene: Scene) throws {
    let bench = try scene.bench(.english, columns: 200, rows: 60)
    bench.deliver(.idle)
    for line in bench.lines {
      let runs = line.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      #expect(!runs.contains { $0.count(where: \.isNumber) > 8 }, "\(line)")
    }
  }

  @Test func theNextKeyShowsEverythingAgain() throws {
    let bench = try Scene.casePage.bench(.english)
    let (before, file) = (bench.text, try #require(bench.file(1)))
    #expect(before.contains(file.identity.paperNumber))
    bench.deliver(.idle)
    #expect(!bench.text.contains(file.identity.paperNumber))
    #expect(bench.text.contains(Masked.paperNumber(file.identity.paperNumber)))
    #expect(displayWidth(bench.lines[5]) == 80)
    bench.press("<F12>")
    #expect(bench.text.contains(file.identity.paperNumber))
  }

  @Test func whatIsBeingTypedIsKept() throws {
    let bench = try Scene.registration.bench(.english)
    let before = bench.lines.filter { $0.contains("欧阳样例") }
    bench.deliver(.idle)
    bench.press("<Home>")
    #expect(bench.lines.filter { $0.contains("欧阳样例") } == before)
  }

  @Test func nobodyIsWaitedForWhereNothingCouldBeMasked() throws {
    let bench = try Scene.signIn.bench(.english)
    #expect(!bench.desk.masksWhenIdle)
    bench.signIn("clerk")
    #expect(bench.desk.masksWhenIdle)
    bench.deliver(.idle)
    #expect(!bench.desk.masksWhenIdle)
    bench.press("<Down>")
    #expect(bench.desk.masksWhenIdle)
    #expect(!(try Scene.home.bench(.english, isPlain: true).desk.masksWhenIdle))
  }
}
