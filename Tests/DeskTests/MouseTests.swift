import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

@Suite struct MouseTests {
  @Test(arguments: [
    Scene.signIn, .home, .homePolice, .queue, .queueFull, .certificates, .history, .house, .pick, .palette,
    .permitMenu,
  ])
  func aClickSelectsTheRowOfAListAndOpensTheSelectedOne(_ scene: Scene) throws {
    let before = try scene.bench(.english).frame.grid
    let heading = try #require(before.firstHeading)
    let list = (heading + 1..<22).prefix { row in
      let isBlank = before.lines[row].allSatisfy { $0 == " " }
      return !isBlank && !before.lines[row].hasPrefix(" Overdue  ")
    }.filter { row in
      // The headings of the groups are no rows.
      !["Critically overdue: ", "Overdue: ", "Due soon: ", "Not due: "].contains {
        TypedText.trimmed(before.lines[row]).lowercased().hasPrefix($0.lowercased())
      }
    }
    let selected = try #require(list.first { before[$0, 1].style.reverse })
    for row in 2..<22 {
      let bench = try scene.bench(.english)
      bench.click(row: row, column: 5)
      if row == selected {
        let pressed = try scene.bench(.english)
        pressed.press("<Enter>")
        #expect(bench.frame == pressed.frame && bench.orders == pressed.orders)
      } else if list.contains(row) {
        let after = bench.frame.grid
        #expect(list.filter { after[$0, 1].style.reverse } == [row])
        // Nothing moves under the mouse.
        #expect(after.lines[2..<22] == before.lines[2..<22])
      } else {
        #expect(bench.frame.grid == before, "\(row)")
      }
    }
  }

  @Test func theSecondClickOnARowOpensIt() throws {
    let bench = try Scene.queue.bench(.english)
    bench.click(row: 6, column: 20)
    #expect(!bench.orders.contains { if case .open = $0 { true } else { false } })
    bench.click(row: 6, column: 40)
    guard case .open(let number) = bench.orders.last else {
      Issue.record("\(bench.orders)")
      return
    }
    #expect(try Scene.queue.bench(.english).lines[6].contains(number.text))
  }

  @Test func aCaseThatWasClickedStaysSelectedWhenAnotherDeskSaves() throws {
    let bench = try Scene.queue.bench(.english)
    bench.click(row: 6, column: 20)
    let row = bench.lines[6]
    bench.now = Specimens.moment(9, daysLater: -9)
    try bench.act(Specimens.registration("样早到", serial: 40))
    bench.now = Specimens.moment(9)
    bench.press("<Ctrl-L>")
    let cursor = try #require(bench.frame.cursor)
    #expect(cursor.row == 7 && bench.lines[7] == row)
  }

  @Test func aClickIntoTheListLeavesTheFilter() throws {
    let bench = try Scene.queueFiltered.bench(.english)
    bench.click(row: 4, column: 10)
    #expect(bench.frame.cursor?.row == 4)
    bench.click(row: 4, column: 10)
    #expect(bench.lines[0].contains("欧阳娜娜"))
  }

  @Test(arguments: [
    Scene.registration, .correction, .materials, .registrationRefused, .paperDetails, .move, .decision,
  ])
  func aClickOnALineOfAFormPutsTheFocusThere(_ scene: Scene) throws {
    let lines = try scene.bench(.english).lines
    let labels = (2..<21).filter { row in
      let line = lines[row]
      return line.hasPrefix(" *") || (line.hasPrefix("  ") && line.dropFirst(2).first?.isLetter == true)
    }
    try #require(!labels.isEmpty)
    for row in labels {
      let bench = try scene.bench(.english)
      let label = lines[row].dropFirst(2).prefix(14)
      bench.click(row: row, column: 3)
      let cursor = try #require(bench.frame.cursor)
      #expect(bench.lines[cursor.row].dropFirst(2).hasPrefix(label), "\(label)\n\(bench.text)")
    }
  }

  @Test func aFieldThatIsLeftByAClickIsCheckedAndKept() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F2>欧阳<Tab><Tab>1234")
    bench.click(row: 3, column: 30)
    #expect(bench.text.contains("! "))
    guard case .keepDraft = bench.orders.last else {
      Issue.record("\(bench.orders)")
      return
    }
    bench.press("样")
    #expect(bench.text.contains("欧阳样"))
  }

  @Test(arguments: Scene.allCases)
  func aClickOnACommandOfTheFooterIsItsKey(_ scene: Scene) throws {
    let language = scene.languageInTurn
    let shown = try scene.bench(language)
    let footer = shown.lines[23]
    for offer in shown.desk.offers {
      guard let key = offer.command.keys.first else { continue }
      let words = "\(key.name) \(offer.title[language])"
      guard let range = footer.firstRange(of: words) else { continue }
      let column = displayWidth(String(footer[..<range.lowerBound]))
      let (clicked, pressed) = try (scene.bench(language), scene.bench(language))
      pressed.press("<\(key.name)>")
      clicked.click(row: 23, column: column + displayWidth(words) - 1)
      #expect(clicked.frame == pressed.frame, "\(words)")
      #expect(clicked.orders == pressed.orders, "\(words)")
      clicked.click(row: 22, column: column)
    }
  }

  @Test(arguments: Scene.allCases)
  func aClickBesideEverythingDoesNothing(_ scene: Scene) throws {
    let bench = try scene.bench(.english)
    let (orders, generation, lines) = (bench.orders.count, bench.desk.generation, bench.lines.prefix(22))
    for (row, column) in [(0, 3), (1, 3), (22, 5), (23, 0), (23, 79), (30, 5), (5, 200)] {
      bench.click(row: row, column: column)
    }
    #expect(bench.orders.count == orders && bench.desk.generation == generation)
    #expect(bench.lines.prefix(22) == lines)
  }

  @Test func theWheelGoesThreeRows() throws {
    let list = try Scene.queueFull.bench(.english)
    list.press("<Home><WheelDown><WheelDown><WheelUp>")
    // Below the columns' heading stands that of the group.
    #expect(list.frame.cursor?.row == 8)
    let page = try Scene.visitList.bench(.english)
    let fourth = page.lines[5]
    page.press("<WheelDown>")
    #expect(page.lines[2] == fourth)
    let question = try Scene.discard.bench(.english)
    let before = question.frame
    question.press("<WheelDown><WheelUp>")
    #expect(question.frame == before)
  }

  @Test(arguments: Scene.allCases)
  func aClickThatWasMeantForAnotherScreenDoesNothing(_ scene: Scene) throws {
    let bench = try scene.bench(.english)
    let (orders, frame) = (bench.orders.count, bench.frame)
    for row in 0..<24 {
      for column in stride(from: 0, to: 80, by: 4) { bench.click(row: row, column: column, early: true) }
    }
    #expect(bench.orders.count == orders && bench.frame == frame)
  }

  @Test func whileSomethingIsWaitedForOnlyTheFooterCanBeClicked() throws {
    let bench = try Scene.waiting.bench(.english)
    let before = bench.frame
    bench.click(row: 6, column: 30)
    bench.press("<WheelDown>")
    #expect(bench.frame.grid.lines.prefix(20) == before.grid.lines.prefix(20))
    let column = try #require(bench.lines[23].firstRange(of: "Give up")).lowerBound
    bench.click(row: 23, column: bench.lines[23].distance(from: bench.lines[23].startIndex, to: column))
    #expect(bench.orders.last == .giveUp)
  }
}

extension Grid {
  /// The row that is underlined from end to end, as the heading of a list is.
  fileprivate var firstHeading: Int? {
    (0..<rows).first { row in (1..<columns - 1).allSatisfy { self[row, $0].style.underline } }
  }
}
