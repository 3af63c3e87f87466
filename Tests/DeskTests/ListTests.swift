import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

/// What every list does in the same way, whatever stands in it.
@Suite struct ListTests {
  /// A list with a word that finds some of its rows, and the words of one that it finds.
  enum Example: String, CaseIterable {
    case signIn, history, certificates, house, pick, palette, menu, queue, found

    /// A desk that shows the list.
    func bench() throws -> Bench {
      switch self {
      case .signIn: return try Scene.signIn.bench(.english, columns: 120)
      case .history: return try Scene.history.bench(.english, columns: 120)
      case .certificates:
        let bench = try Scene.casePage.bench(.english, columns: 120)
        for body in ["样例中学", "样例银行"] {
          let action = Action(
            .askForCertificate, [.purpose: "medical-insurance", .receivingBody: body, .validDays: "30"])
          let file = try bench.act(action, on: bench.file(1))
          try bench.act(Specimens.stamping, on: file, by: "supervisor")
        }
        bench.press("<F8>")
        return bench
      case .house: return try Scene.house.bench(.english, columns: 120)
      case .pick: return try Scene.pick.bench(.english, columns: 120)
      case .palette:
        let bench = try Scene.casePage.bench(.english, columns: 120)
        bench.press("<Ctrl-P>")
        return bench
      case .menu: return try Scene.permitMenu.bench(.english, columns: 120)
      case .queue: return try Scene.queue.bench(.english, columns: 120)
      case .found:
        let bench = try Scene.queue.bench(.english, columns: 120)
        bench.press("<F4>")
        return bench
      }
    }

    var isMenu: Bool { [.pick, .palette, .menu].contains(self) }

    /// What is typed, and a row that it finds.
    var words: (typed: String, row: String) {
      switch self {
      case .signIn: ("clerk", "clerk2")
      case .history: ("permit", "Apply for permit")
      case .certificates: ("银行", "样例银行")
      case .pick: ("zhu", "Zhuang")
      case .palette: ("permit", "Permit")
      case .menu: ("card", "Replace the card")
      case .queue, .found, .house: ("欧阳", "欧阳娜娜")
      }
    }
  }

  /// The numbers in a list's title: how many rows are shown, and of how many.
  private func counts(_ bench: Bench) throws -> (shown: Int, total: Int) {
    let title = try #require(bench.lines[0].split(separator: ":").last.map(String.init))
    let numbers = title.split { !$0.isNumber }.compactMap { Int($0) }
    let first = try #require(numbers.first)
    return (first, title.contains(" of ") ? numbers[1] : first)
  }

  /// The rows of the list on the screen.
  private func rows(_ bench: Bench) -> [String] {
    let heading = bench.lines.indices.first { row in
      bench.frame.grid[row, 2].style.underline && bench.frame.grid[row, 2].style.bold
    }
    return bench.lines[((heading ?? 0) + 1)..<(bench.lines.count - 2)].map { TypedText.trimmed($0) }
      .filter { line in
        !line.isEmpty && !Severity.allCases.contains { line.hasPrefix($0.title.en + ": ") }
          && !line.hasPrefix("no date: ")
      }
  }

  @Test(arguments: Example.allCases)
  func aFilterIsBegunAndUndoneByTheSameKeysAndTheTitleCountsTheRows(_ example: Example) throws {
    let bench = try example.bench()
    bench.desk(columns: 120, rows: 90)
    let all = try counts(bench)
    #expect(all.shown == all.total && rows(bench).count == all.total)
    let generation = bench.desk.generation
    bench.press("/\(example.words.typed)")
    let found = try counts(bench)
    #expect(found.total == all.total && (1..<all.total).contains(found.shown))
    #expect(rows(bench).count == found.shown)
    #expect(bench.text.contains(example.words.row))
    // The first Esc undoes the filter.
    bench.press("<Esc>")
    #expect(try counts(bench) == all && bench.desk.generation == generation)
    #expect(rows(bench).count == all.total)
    bench.press((example.isMenu ? "" : "/") + "qqqq")
    #expect(try counts(bench) == (0, all.total))
    #expect(bench.text.contains("Nothing matches; Esc undoes the filter."))
    bench.press("<Esc>")
    #expect(try counts(bench) == all && bench.desk.generation == generation)
    // The second one leaves.
    bench.press("<Esc>")
    #expect(example == .signIn || bench.desk.generation != generation)
  }

  @Test(arguments: Example.allCases)
  func whatIsSelectedStaysSelectedWhenTheFilterIsUndone(_ example: Example) throws {
    let bench = try example.bench()
    bench.press((example.isMenu ? "" : "/") + example.words.typed + "<Down>")
    let selected = try selectedRow(bench)
    bench.press("<Esc>")
    #expect(try selectedRow(bench) == selected)
    #expect(try counts(bench).shown > 1)
  }

  /// The row in reverse; a list shows it as wide as the screen.
  private func selectedRow(_ bench: Bench) throws -> String {
    let grid = bench.frame.grid
    let row = try #require((0..<grid.rows).first { grid[$0, 3].style.reverse })
    return bench.lines[row]
  }

  @Test func initialsAndFullWidthLettersFindToo() throws {
    let queue = try Example.queue.bench()
    queue.press("/oynn")
    #expect(try counts(queue).shown == 1 && queue.text.contains("欧阳娜娜"))
    let people = try Example.signIn.bench()
    people.press("/ｙｘｃ")
    #expect(try counts(people).shown == 1 && people.text.contains("样小窗"))
    let house = try Example.house.bench()
    house.press("/jtm")
    #expect(try counts(house).shown == 1 && house.text.contains("𠮷田明"))
    let history = try Example.history.bench()
    history.press("/sljzz")
    #expect(try counts(history).shown == 1 && history.text.contains("Apply for permit"))
    let menu = try Example.menu.bench()
    menu.press("zx")
    #expect(menu.text.contains("Cancel the permit"))
    let pick = try Example.pick.bench()
    pick.press("ｚｈｕ")
    #expect(pick.text.contains("Zhuang"))
  }

  @Test func everyWordHasToBeThereInWhateverOrder() throws {
    let bench = try Example.history.bench()
    bench.press("/permit supervisor")
    #expect(try counts(bench).shown == 0)
    bench.press("<Esc>/bureau　supervisor")
    #expect(try counts(bench).shown == 1)
  }

  @Test(arguments: [Example.queue, .found, .house])
  func theSelectedRowStaysUnderTheCursorWhenOthersChangeTheList(_ example: Example) throws {
    let bench = try example.bench()
    bench.press("<Down>")
    let row = bench.frame.cursor?.row
    let selected = try selectedRow(bench)
    let number = try #require(selected.split(separator: " ").first)
    // Somebody else comes in above, and somebody below.
    bench.now = Specimens.moment(9, daysLater: -40)
    try bench.act(Specimens.registration("丁样例", serial: 20))
    bench.now = Specimens.moment(10)
    try bench.act(Specimens.registration("甲样例", serial: 21))
    #expect(try selectedRow(bench).contains(number))
    #expect(row != nil)
    bench.press("<Enter>")
    #expect(bench.orders.last == CaseNumber(String(number)).map(Order.open))
  }

  @Test func whereTheSelectedCaseIsGoneTheNextOneIsSelected() throws {
    let bench = try Example.queue.bench()
    bench.press("<Down>")
    let gone = try #require(bench.file(3))
    #expect(try selectedRow(bench).contains(gone.number.text))
    try bench.act(Specimens.visit, on: gone, by: "police")
    #expect(try selectedRow(bench).contains("欧阳娜娜"))
    // Also where this desk took it out of the list itself, behind a page on top of the list.
    bench.press("<Home><Enter>")
    let own = try #require(bench.file(4))
    try bench.act(Specimens.visit, on: own, by: "police")
    bench.press("<Esc>")
    #expect(try selectedRow(bench).contains("欧阳娜娜") && counts(bench).total == 1)
  }

  @Test func aStampedCertificateComesIntoTheListAndMovesNobody() throws {
    let bench = try Example.certificates.bench()
    bench.press("<Down>")
    let selected = try selectedRow(bench)
    let file = try bench.act(Specimens.certificateRequest, on: bench.file(1))
    try bench.act(Specimens.stamping, on: file, by: "supervisor")
    #expect(try counts(bench).total == 4)
    #expect(try selectedRow(bench) == selected)
  }
}
