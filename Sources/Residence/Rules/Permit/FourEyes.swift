/// Nobody approves an own entry.
///
/// - Requires: somebody else than who took in or accepted the application.
/// - Refuses: the same person.
/// - Source: standing order of the desk.
extension Decision {
  mutating func forward(_ file: inout Case) throws(Refusal) {
    let entries = [file.permit?.applied.by, file.permit?.acceptance?.entered.by]
    if entries.contains(actor.name) { form.object(.ownEntry(actor.name)) }
    file.permit?.forwarding = try finish(Permit.Dated(on: form.today, entered: mark))
  }
}
