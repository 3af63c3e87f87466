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
    let changes = RegistrationEntries.changes(from: old, to: new)
    #expect(changes.map(\.field) == [.name, .room, .hostPhone])
    #expect(changes.map(\.old) == ["阿卜杜热合曼·买买提", "501", "041180000000"])
    #expect(changes.map(\.new) == ["欧阳娜娜", nil, "0411"])
    #expect(RegistrationEntries.changes(from: old, to: old).isEmpty)
  }
}
