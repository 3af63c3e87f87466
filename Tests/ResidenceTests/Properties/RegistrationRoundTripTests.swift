import Residence
import Testing

/// The form that a case fills in again says what was registered.
struct RegistrationRoundTripTests {
  private static let policies = [Result { try Policies.dalian() }, Result { try Policies.binlan() }]

  private func walk(_ city: Int, _ look: (Story, inout MadeUpForms) throws -> Void) throws {
    let policy = try Self.policies[city].get()
    var forms = MadeUpForms(policy: policy, today: try day("2026-11-23"), seed: Chance(UInt64(21 + city)))
    for _ in 0..<150 {
      var story = try Story(under: policy, on: "2026-11-23")
      try story.take(forms.next())
      try look(story, &forms)
    }
  }

  @Test(arguments: 0...1)
  func theEntriesOfARegisteredCaseRegisterTheSamePersonAndStay(_ city: Int) throws {
    try walk(city) { story, _ in
      let file = try #require(story.file)
      var again = story
      again.file = nil
      try again.take(Action(.register, RegistrationEntries.of(file), materials: file.materials))
      #expect(again.file?.identity == file.identity)
      #expect(again.file?.stays == file.stays)
      #expect(again.file?.materials == file.materials)
      #expect(again.file.map(RegistrationEntries.of) == RegistrationEntries.of(file))
    }
  }

  @Test(arguments: 0...1)
  func correctingNothingChangesNothing(_ city: Int) throws {
    try walk(city) { story, _ in
      let file = try #require(story.file)
      let same = Action(.correct, RegistrationEntries.of(file), materials: file.materials)
      #expect(story.reasons(same) == [.nothingChanged])
    }
  }

  @Test(arguments: 0...1)
  func aCorrectionListsExactlyTheFieldsThatDiffer(_ city: Int) throws {
    try walk(city) { story, forms in
      let before = try #require(story.file)
      var story = story
      try story.take(forms.next(.correct))
      let after = try #require(story.file)
      let (old, new) = (RegistrationEntries.of(before), RegistrationEntries.of(after))
      let changes = try #require(after.corrections.last?.changes).filter { $0.field != .materials }
      #expect(Set(changes.map(\.field)) == Set(Field.allCases.filter { old[$0] != new[$0] }))
      #expect(changes.allSatisfy { $0.old == old[$0.field] && $0.new == new[$0.field] })
    }
  }
}
