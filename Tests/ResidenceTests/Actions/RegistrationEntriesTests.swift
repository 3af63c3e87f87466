import Residence
import Testing

/// A case fills its own form in again.
struct RegistrationEntriesTests {
  @Test func theFormOfACaseIsWhatWasRegistered() throws {
    #expect(RegistrationEntries.of(try Cases.registered()) == (try Registrations.valid()))
  }

  @Test func theChangedFieldsAreFoundInTheOrderOfTheForm() throws {
    let old = try Cases.registered()
    var new = old
    new.identity.name = "欧阳娜娜"
    new.stays[0].address.room = nil
    new.stays[0].host?.phone = "0411"
    new.materials.removeLast()
    #expect(RegistrationEntries.changed(from: old, to: new) == [.name, .room, .hostPhone, .materials])
    #expect(RegistrationEntries.changed(from: old, to: old).isEmpty)
  }
}
