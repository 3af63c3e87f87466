import Console
import DeskBench
import Foundation
import Specimens
import Testing

extension EndToEndTests {
  /// What terminals show of a day's work is what was painted: two emulators that know nothing of each other say so.
  @Suite struct EmulatorTests {
    private static let needsPyte = ConditionTrait.enabled(
      if: PyteScreen.isInstalled, "pyte is not installed: pip install pyte")

    @Test(needsPyte, arguments: Soak.isOn ? 1...6 : 1...1)
    func pyteShowsEveryCellOfTheDay(seed: UInt64) throws {
      let stage = try PyteStage(on: .xterm)
      let sizes = RandomSizes(seed: seed, rarity: Soak.isOn ? 2 : 8)
      try RecordedDay().play(on: stage, comparing: Soak.isOn ? .everyKey : .everyLine, sizes: sizes)
      try expectWork(in: stage.leave())
    }

    @Test(arguments: Soak.isOn ? 11...13 : 11...11)
    func tmuxShowsEveryRowOfTheDay(seed: UInt64) throws {
      let stage = try TmuxStage()
      let sizes = RandomSizes(seed: seed, rarity: Soak.isOn ? 3 : 20)
      let day = try RecordedDay(chapters: Soak.isOn ? .max : 9)
      try day.play(on: stage, comparing: Soak.isOn ? .everyKey : .everyLine, sizes: sizes)
      let cases = try stage.leave()
      if Soak.isOn { try expectWork(in: cases) }
      #expect(cases.last?.object("identity")["name"] == "欧阳样例")
    }

    @Test(needsPyte, arguments: [TerminalKind.linux, .screen, .colourless])
    func otherTerminalsShowTheMorning(kind: TerminalKind) throws {
      let stage = try PyteStage(on: kind)
      let day = try RecordedDay(chapters: Soak.isOn ? .max : 4)
      try day.play(on: stage, sizes: RandomSizes(seed: 21, rarity: 8))
      #expect(try !stage.leave().isEmpty)
    }

    @Test(needsPyte) func afterAStormOfSizesTheLastOneIsShown() throws {
      var dice = Dice(31)
      let sizes = (0..<100).map { _ in
        RandomSizes.Size(
          columns: Int.random(in: 1...250, using: &dice), rows: Int.random(in: 1...70, using: &dice))
      }
      let stage = try PyteStage(on: .xterm)
      try RecordedDay(chapters: 3).play(on: stage)
      try stage.resize(sizes + [RandomSizes.Size(columns: 100, rows: 30)])
      try #expect([stage.painting.columns, stage.painting.rows] == [100, 30])
      try stage.check("after the storm")
      _ = try stage.leave()
    }

    /// Where terminals cannot be kept from going on to the next row, ncurses puts the last cell of all in by a trick,
    /// which cut a wide character before it in two.
    @Test(needsPyte) func aWideCharacterBesideTheLastCellStaysWhole() throws {
      let stage = try PyteStage(on: .screen)
      try stage.press(.enter)
      for columns in 60...120 {
        try stage.resize(columns: columns, rows: 16)
        try stage.check("\(columns) columns")
      }
      _ = try stage.leave()
    }

    /// The day was worked, not only looked at.
    private func expectWork(in cases: [Document], sourceLocation: SourceLocation = #_sourceLocation) throws {
      let file = try #require(cases.last, sourceLocation: sourceLocation)
      let visits = file.objects("visits").map { $0["outcome"] as String? }
      let stamp = file.objects("certificates").last?.object("terms").object("sealed")
      #expect(file.object("identity")["name"] == "欧阳样例", sourceLocation: sourceLocation)
      #expect(file.object("identity")["formerName"] == "Nguyễn Văn ẫu", sourceLocation: sourceLocation)
      #expect(visits == ["lives-there"] && stamp?["by"] == "supervisor", sourceLocation: sourceLocation)
      #expect(file["revision"] == 6, sourceLocation: sourceLocation)
    }
  }
}
