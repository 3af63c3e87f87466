import Residence
import Testing

/// An action is written as a short object, in batches and in packets alike.
struct ActionTests {
  @Test func anActionIsItsKindAndItsEntries() throws {
    let visit = Action(.logVisit, [.visitedOn: "2026-11-22"])
    #expect(try json(visit) == #"{"entries":{"visited-on":"2026-11-22"},"kind":"log-visit"}"#)
    let text = #"{"kind":"log-visit","entries":{"visited-on":"2026-11-22"}}"#
    #expect(try value(Action.self, of: text) == visit)
  }

  @Test func anActionMayHaveNoEntries() throws {
    #expect(try value(Action.self, of: #"{"kind":"forward-permit"}"#) == Action(.forwardPermit))
    #expect(try readBack(Action(.forwardPermit)) == Action(.forwardPermit))
  }

  @Test func aFilledFormSurvives() throws {
    let action = try Registrations.action()
    #expect(try readBack(action) == action)
  }

  @Test(arguments: [
    #"{"entries":{}}"#, #"{"kind":"erase"}"#, #"{"kind":"remark","entries":{"no-field":"x"}}"#,
    #"{"kind":"remark","entries":{"remark":1}}"#,
  ])
  func otherTextsAreNoAction(_ text: String) {
    #expect(throws: DecodingError.self) { try value(Action.self, of: text) }
  }
}
