import Residence
import Testing

/// Whatever a correction changes is written down with its old and its new value.
struct CorrectionTraceTests {
  private static let old = Material(
    kind: "old-permit", originalSeen: true, copyKept: false, issuer: "样例所",
    from: CivilDate(dayNumber: 20_000), until: CivilDate(dayNumber: 21_000), file: "a.jpg")

  /// The paper with one thing about it changed.
  private static let changes: [(name: String, paper: Material)] = {
    func changed(_ change: (inout Material) -> Void) -> Material {
      var paper = old
      change(&paper)
      return paper
    }
    return [
      ("original not seen", changed { $0.originalSeen = false }),
      ("copy kept", changed { $0.copyKept = true }),
      ("other half", changed { ($0.originalSeen, $0.copyKept) = (false, true) }),
      ("issuer", changed { $0.issuer = nil }), ("from", changed { $0.from = nil }),
      ("until", changed { $0.until = nil }), ("file", changed { $0.file = "b.jpg" }),
    ]
  }()

  private func corrected(_ before: [Material], _ after: [Material]) throws -> Case {
    var story = try Story(under: Policies.dalian(), on: "2024-11-04")
    let days: [Field: String?] = [.arrivedOn: "2024-01-01", .movedInOn: "2024-01-01"]
    try story.take(Registrations.action(days, materials: Registrations.undated + before))
    try story.take(
      Registrations.action(days, materials: Registrations.undated + after, kind: .correct))
    return try #require(story.file)
  }

  @Test(arguments: changes.map(\.name))
  func aChangedPaperLeavesATrace(_ name: String) throws {
    let paper = try #require(Self.changes.first { $0.name == name }?.paper)
    let file = try corrected([Self.old], [paper])
    #expect(file.materials.last == paper)
    let change = try #require(file.corrections.last?.changes.first)
    #expect(change.field == .materials && change.old != change.new)
  }

  @Test func aFirstDayThatBecomesALastDayLeavesATrace() throws {
    let day = Self.old.until
    let file = try corrected(
      [Material(kind: "old-permit", from: day)], [Material(kind: "old-permit", until: day)])
    #expect(file.corrections.last?.changes.map(\.field) == [.materials])
  }

  @Test func aPaperThatIsNoLongerThereLeavesATrace() throws {
    #expect(try corrected([Self.old], []).corrections.last?.changes.map(\.field) == [.materials])
  }

  @Test func noCorrectionIsRecordedWithoutAChange() throws {
    for step in try Exploration.dalian.get().steps where step.action.kind == .correct {
      #expect(step.after.corrections.last?.changes.isEmpty == false)
    }
  }
}
