import Console
import Desk
import DeskBench
import Residence
import Synchronization
import Testing

/// What every screen says: everything that it shows, in the order in which it shows it, and nothing that only a
/// screen understands.
@Suite struct SpokenOrderTests {
  @Test(arguments: Scene.allCases, Language.allCases)
  func everythingThatIsShownIsSaidInItsOrder(_ scene: Scene, _ language: Language) throws {
    let spoken = words(in: try everything(saidIn: scene, language).joined())
    var rest = spoken[...]
    for shown in try shown(in: scene, language) {
      let found = try #require(rest.firstRange(of: words(in: shown)), "\(shown) is not said, or not then")
      rest = rest[found.upperBound...]
    }
  }

  @Test(arguments: Scene.allCases, Language.allCases)
  func theTitleComesBeforeTheNoticeAndTheNoticeBeforeWhatIsAsked(_ scene: Scene, _ language: Language) throws
  {
    let listener = try Listener(scene, language)
    let frame = frame(of: listener.bench)
    let title = words(in: listener.said.first ?? "")
    #expect(!title.isEmpty && words(in: frame.lines[0]).hasPrefix(title))
    // How far a page is scrolled stands there as well.
    let notice = words(in: frame.lines[frame.rows - 2].replacing(/\d+-\d+\/\d+\s*$/, with: ""))
    guard !notice.isEmpty else { return }
    let place = try #require(listener.said.firstIndex { words(in: $0) == notice })
    #expect(place > 0)
    if listener.prompt != nil { #expect(place < listener.said.count - 1) }
  }

  @Test(arguments: Scene.allCases, Language.allCases)
  func nothingIsSaidThatOnlyAScreenUnderstands(_ scene: Scene, _ language: Language) throws {
    for line in try everything(saidIn: scene, language) {
      for scalar in line.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control, "\(line)")
        #expect(!(0x2500...0x259F).contains(scalar.value), "box drawing: \(line)")
      }
      #expect(!line.isEmpty && !line.contains("  "), "padding: \(line)")
    }
  }

  @Test(arguments: Scene.allCases)
  func comingToAScreenSaysNothingTwice(_ scene: Scene) throws {
    let listener = try Listener(scene)
    let said = listener.said
    // A line that only answers does not have the screen read again.
    let again = listener.type(":nothing is called so")
    #expect(again.count <= 2 && again.first?.hasPrefix("Not understood") == true, "\(again)")
    #expect(again.count == 1 || again.last == said.last)
  }

  /// The news and then everything that can be listed.
  private func everything(saidIn scene: Scene, _ language: Language) throws -> [String] {
    let place = "\(scene) \(language)"
    if let known = Self.heard.withLock({ $0[place] }) { return known }
    let listener = try Listener(scene, language)
    var lines = listener.said
    var isOver = false
    while !isOver {
      let listed = listener.type(":l")
      lines += listed
      isOver = !listed.contains { $0.hasSuffix(":l goes on.") || $0.hasSuffix(":l继续。") }
    }
    let all = lines
    Self.heard.withLock { $0[place] = all }
    return all
  }

  /// What was said in a scene, which takes long to listen to.
  private static let heard = Mutex<[String: [String]]>([:])

  /// What a screen shows that is wide and tall enough for nearly everything.
  private func frame(of bench: Bench) -> Grid {
    bench.desk(columns: 200, rows: 64)
    defer { bench.desk(columns: 600, rows: 24) }
    return bench.frame.grid
  }

  /// The parts of the content that are no hint about keys.
  private func shown(in scene: Scene, _ language: Language) throws -> [String] {
    // The advice about a long wait lies over the form; the form is looked at in the other scenes. Of a report's tables
    // each row is said with what its columns are called, and a row of zeros not at all.
    guard ![.waiting, .waitingLong, .waitingJournal, .batchProgress, .report].contains(scene) else {
      return []
    }
    let grid = frame(of: try scene.bench(language, isPlain: true))
    let content = columnByColumn(grid.lines.dropFirst(2).dropLast(2), language)[...]
    let isForm = content.last?.firstMatch(of: /\s\d+\/\d+\s*$/) != nil
    // Everything that is wrong is said one by one, with its rule; on a screen it is named above as well.
    let told = content.dropLast(isForm ? 1 : 0).filter { !$0.contains("Enter") }
    return told.filter { $0.firstMatch(of: /^ ! .*(to put right:|需要更正)/) == nil }.flatMap { line in
      // What is cut is not said as it is shown.
      line.split(separator: /\s\s|~\s?/).map(String.init).filter { part in
        !words(in: part).isEmpty && part.firstMatch(of: /^\s*\d+-\d+\/\d+\s*$/) == nil
      }
    }
  }

  /// The lines of a packet's page, on which the papers stand beside what was filled in: one column is said after the
  /// other.
  private func columnByColumn(_ lines: ArraySlice<String>, _ language: Language) -> [String] {
    let papers = Bilingual(en: "Papers that came", zh: "提交的材料")[language]
    guard let top = lines.firstIndex(where: { $0.contains("  " + papers) }),
      let column = lines[top].firstRange(of: papers).map({
        displayWidth(String(lines[top][..<$0.lowerBound]))
      })
    else { return Array(lines) }
    let end = lines[top...].firstIndex { $0.allSatisfy { $0 == " " } } ?? lines.endIndex
    let halves = lines[top..<end].map { line in
      let place = line.indices.first { displayWidth(String(line[..<$0])) >= column } ?? line.endIndex
      return (left: String(line[..<place]), right: String(line[place...]))
    }
    return lines[..<top] + halves.map(\.left) + halves.map(\.right) + lines[end...]
  }

  private func words(in text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}
