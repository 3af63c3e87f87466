/// The people of the household who live along.
///
/// - Requires: name, relation and day of birth; the number where there is a paper.
/// - Refuses: the resident, a name that is listed already, and striking one that is not.
/// - Source: the registration form of the temporary residence registration.
extension Decision {
  mutating func listMember(in file: inout Case) throws(Refusal) {
    let name = form.required(.memberName, limit: 30)
    if let name, file.stay?.presentMembers.contains(where: { $0.name == name }) == true {
      form.object(.memberListed(name))
    }
    let relation = form.code(.memberRelation, as: MemberRelation.self)
    let birthDate = form.pastDate(.memberBirthDate)
    let number = form.entry(.memberNumber) == nil ? nil : form.citizenNumber(.memberNumber)
    if let number, number == file.identity.paperNumber { form.object(.memberIsResident) }
    if let number, let birthDate, (try? CitizenNumber(reading: number))?.birthDate != birthDate {
      form.object(.contradiction(.memberBirthDate, .memberNumber))
    }
    let (who, (related, born)) = try finish(both(name, both(relation, birthDate)))
    let member = Member(name: who, relation: related, birthDate: born, paperNumber: number, entered: mark)
    file.stay?.members.append(member)
  }

  mutating func strikeMember(from file: inout Case) throws(Refusal) {
    let name = form.required(.memberName)
    if let name, file.stay?.presentMembers.contains(where: { $0.name == name }) != true {
      form.object(.memberUnknown(name))
    }
    let who = try finish(name)
    guard var stay = file.stay else { return }
    for index in stay.members.indices
    where stay.members[index].name == who && stay.members[index].struck == nil {
      stay.members[index].struck = mark
    }
    file.stay = stay
  }
}
