import Residence
import Testing

/// Cases of every stage that can be reached keep all that is in them.
struct CaseFilesTests {
  @Test func everyCaseIsTheSameAfterBeingWrittenAndRead() throws {
    for story in try Exploration.dalian.get().stories {
      guard let file = story.file else { continue }
      let again = try readBack(file)
      #expect(again == file)
      #expect(again.stage == file.stage)
    }
  }

  @Test func recordsAreInTheOrderOfTheirDaysAndOnlyTheCalendarsOwnNameNobody() throws {
    for story in try Exploration.dalian.get().stories {
      let records = story.file?.permit?.records(
        until: story.circumstances.today, under: story.policy, offsetMinutes: 480)
      guard let records else { continue }
      #expect(zip(records, records.dropFirst()).allSatisfy { $0.on <= $1.on })
      #expect(records.allSatisfy { ($0.by == nil) == ($0.kind == .suspension) })
    }
  }

  @Test func theFormOfEveryCaseIsReadBackToTheSamePersonAndDwelling() throws {
    for story in try Exploration.dalian.get().stories {
      guard let file = story.file, let stay = file.stay else { continue }
      var again = try Story(under: story.policy, on: "2026-11-23")
      again.now = story.now
      try again.take(
        Action(
          .register, RegistrationEntries.of(file),
          materials: Registrations.materials + Registrations.papers("host-register")))
      #expect(again.file?.identity == file.identity)
      #expect(again.file?.stay?.address == stay.address)
      #expect(again.file?.stay?.declarant == stay.declarant)
      #expect(again.file?.stay?.movedInOn == stay.movedInOn)
    }
  }
}
