import Residence
import Testing

/// Complaint: the duplicate check is skipped on some path.
struct DuplicateCheckComplaintTests {
  private static let ways = ["plain", "lower", "wide", "wide-lower", "old", "spaced", "padded"]

  /// A number of a man born on 1990-01-01 that ends on X.
  private static let number: String = {
    let bodies = stride(from: 101, to: 999, by: 2).map { "21020219900101\($0)" }
    let body = bodies.first { MadeUpNumbers.check($0) == "X" } ?? ""
    return body + "X"
  }()

  private static func typed(_ way: String) -> String {
    switch way {
    case "lower": number.lowercased()
    case "wide": MadeUpNumbers.fullWidth(number)
    case "wide-lower": MadeUpNumbers.fullWidth(number.lowercased())
    case "old": String(number.prefix(6) + number.dropFirst(8).prefix(9))
    case "spaced": "\(number.prefix(6)) \(number.dropFirst(6).prefix(8)) \(number.suffix(4))"
    case "padded": "\t\(number)\u{3000}"
    default: number
    }
  }

  /// The file of somebody else.
  private func other(_ changes: [Field: String?]) throws -> Case {
    var story = try Story(under: Policies.dalian(), on: "2026-11-23")
    story.serial = 7
    try story.take(Registrations.action(changes.merging([.name: "样他人"]) { $1 }))
    return try #require(story.file)
  }

  @Test(arguments: FormPath.allCases, ways)
  func aNumberThatHasAFileIsFoundOnEveryPathHoweverItIsTyped(_ path: FormPath, way: String) throws {
    let other = try other([.paperNumber: Self.number])
    let story = try path.story(beside: [other])
    let found = story.reasons(try path.action([.paperNumber: Self.typed(way)]))
    #expect(found == [.alreadyRegistered(other.number)])
    #expect(found.map(\.rule) == [.oneFilePerPerson])
  }

  @Test(
    arguments: FormPath.allCases,
    ["ABC200001010123", "abc200001010123", "ＡＢｃ２０００01010123", "abc 2000 0101 0123"])
  func anOldNumberOfAPermanentResidentIsFoundHoweverItIsTyped(_ path: FormPath, typed: String) throws {
    let paper: [Field: String?] = [.paper: "permanent-resident-card"]
    let other = try other(paper.merging([.paperNumber: "ABC200001010123"]) { $1 })
    let action = try path.action(paper.merging([.paperNumber: typed]) { $1 })
    #expect(try path.story(beside: [other]).reasons(action) == [.alreadyRegistered(other.number)])
  }

  @Test(arguments: [FormPath.secondNotice, .complete, .correct])
  func aFileIsNotTheDuplicateOfItself(_ path: FormPath) throws {
    var story = try path.story()
    story.known = [try #require(story.file)]
    #expect(story.reasons(try path.action([:])).isEmpty)
  }

  @Test(arguments: FormPath.allCases, Registrations.required.filter { ![.paper, .paperNumber].contains($0) })
  func theDuplicateIsNamedEvenIfSomethingElseIsMissing(_ path: FormPath, field: Field) throws {
    let other = try other([.paperNumber: Self.number])
    let action = try path.action([.paperNumber: Self.number, field: nil])
    let found = try path.story(beside: [other]).reasons(action)
    #expect(found.contains(.alreadyRegistered(other.number)))
    #expect(found.contains(.missing(field)))
  }

  @Test(arguments: FormPath.allCases)
  func aMistypedNumberOfTheSamePersonIsFoundOnEveryPath(_ path: FormPath) throws {
    let name = try Registrations.valid()[.name]
    var story = try Story(under: Policies.dalian(), on: "2026-11-23")
    story.serial = 7
    try story.take(Registrations.action([.paperNumber: Registrations.number("21020219900101003")]))
    let similar = try #require(story.file)
    #expect(similar.identity.name == name)
    let found = try path.story(beside: [similar]).reasons(path.action([:]))
    #expect(found == [.similarPerson(similar.number)])
    let compared = try path.action([.distinctFrom: similar.number.text])
    #expect(try path.story(beside: [similar]).reasons(compared).isEmpty)
  }

  @Test func nobodyElsesActionTakesANumber() throws {
    for step in try Exploration.dalian.get().steps {
      let forms: Set<Action.Kind> = [.register, .giveNotice, .completeRegistration, .correct]
      guard let before = step.before, !forms.contains(step.action.kind) else { continue }
      #expect(step.after.identity == before.identity, "\(step.action.kind)")
    }
  }
}
