/// A case is taken in hand, assigned to an officer, or given back to everybody.
///
/// - Requires: an officer who is known here, works on cases, and looks after the case's community.
/// - Refuses: taking a case for somebody else, unless a supervisor assigns it; the officer who has it already;
///   releasing what nobody has in hand.
/// - Source: standing order of the desk.
extension Decision {
  mutating func assign(_ file: inout Case) throws(Refusal) {
    let name = form.required(.officer)
    let officer = name.flatMap { name in circumstances.officers.first { $0.name == name } }
    if let name, officer == nil { form.object(.unknownOfficer(name)) }
    if let officer { checkHolder(officer, of: file) }
    let holder = try finish(officer)
    file.holding = Holding(officer: holder.name, role: holder.role, entered: mark)
  }

  mutating func release(_ file: inout Case) throws(Refusal) {
    if file.holding == nil { form.object(.notHeld) }
    _ = try finish(file.holding)
    file.holding = nil
  }

  private mutating func checkHolder(_ officer: Operator, of file: Case) {
    if officer.name != actor.name, actor.role != .supervisor { form.object(.onlyForOneself) }
    if !policy.hasCaseWork(officer.role) || officer.disabled != nil {
      form.object(.hasNoCaseWork(officer.name))
    }
    if let community = file.stay?.address.community, !officer.communities.isEmpty,
      !officer.communities.contains(community)
    {
      form.object(.outsideArea(community))
    }
    if file.holding?.officer == officer.name { form.object(.alreadyHeld(officer.name)) }
  }
}
