/// One person, several stays: moving within the station's area, leaving and coming back.
///
/// - Requires: the new dwelling as the registration form asks for it, and its papers; papers of the person
///   are not asked for again.
/// - Refuses: a move to the same address; a move or departure before the person was last found there; the
///   return of somebody who died. A departure that was a mistake can be taken back.
/// - Source: the registration form of the temporary residence registration.
extension Decision {
  mutating func move(_ file: inout Case) throws(Refusal) {
    let read = readDwelling(of: file)
    for reason in dwellingPapers(handedIn: papersForDwelling(of: file)) { form.object(reason) }
    let stay = try finish(read)
    let members = file.stay?.presentMembers ?? []
    file.stay?.departure = Departure(
      on: stay.movedInOn, reason: .moved, destination: stay.address.line(under: policy), entered: mark)
    enter(stay, with: members, into: &file)
  }

  mutating func returnHere(_ file: inout Case) throws(Refusal) {
    let read = readDwelling(of: file)
    for reason in dwellingPapers(handedIn: papersForDwelling(of: file)) { form.object(reason) }
    enter(try finish(read), with: [], into: &file)
    // Whoever left before bringing what was missing, and has it now, is registered now.
    if file.openNotice(about: .registration) != nil {
      file.registered = mark
      settleNotices(about: .registration, of: &file)
    }
  }

  mutating func recordDeparture(of file: inout Case) throws(Refusal) {
    let on = form.pastDate(.departedOn, notBefore: file.lastSeenOn)
    let reason = form.code(.departureReason, among: DepartureReason.leaving.map(\.rawValue))
      .flatMap(DepartureReason.init(rawValue:))
    let destination = form.optional(.destination)
    let (day, why) = try finish(both(on, reason))
    file.stay?.departure = Departure(on: day, reason: why, destination: destination, entered: mark)
  }

  /// A departure that was entered by mistake is taken back, with its reason; what it said is kept.
  mutating func takeBackDeparture(of file: inout Case) throws(Refusal) {
    let departure = file.stay?.departure
    let (why, old) = try finish(both(form.required(.correctionReason), departure))
    file.stay?.departure = nil
    let changes: [Correction.Change] = [
      .init(field: .departedOn, old: old.on.text), .init(field: .departureReason, old: old.reason.rawValue),
      .init(field: .destination, old: old.destination),
    ]
    file.corrections.append(
      Correction(reason: why, changes: changes.filter { $0.old != nil }, entered: mark))
  }

  /// Reads the dwelling of a person who has a file.
  mutating func readDwelling(of file: Case) -> Stay? {
    let stay = RegistrationForm.stay(&form, under: policy)
    Agents.check(
      &form, paperNumber: file.identity.paperNumber, birthDate: file.identity.birthDate, under: policy)
    checkPapers()
    if let district = form.entry(.district) {
      let coverage = Coverage(
        register: file.identity.registerDivision, dwelling: district, under: policy)
      object(to: coverage, by: policy.coverage(coverage)?.registrationRefusedBy)
    }
    checkStep(from: file)
    return stay
  }

  /// Objects to a dwelling that cannot follow the one before: whoever moves goes to another address, and
  /// nobody moves in before the dwelling before began, or before it was left.
  private mutating func checkStep(from file: Case) {
    guard let departure = file.stay?.departure else {
      if RegistrationForm.address(&form, under: policy) == file.stay?.address {
        form.object(.addressUnchanged(by: .movingAndLeaving))
      }
      _ = form.pastDate(.movedInOn, notBefore: file.lastSeenOn)
      return
    }
    if departure.reason == .died { form.object(.neverComesBack(.died)) }
    _ = form.pastDate(.movedInOn, notBefore: departure.on)
  }

  /// Begins a stay, with those of the household who come along.
  ///
  /// The papers of the dwelling before go with it, those of the person stay in force.
  private func enter(_ stay: Stay, with members: [Member], into file: inout Case) {
    let kept = file.papersOfPerson(under: policy)
    let ofDwelling = file.materials.filter { !kept.contains($0) }
    file.stay?.materials = ofDwelling
    var stay = stay
    stay.entered = mark
    stay.after = Stay.Earlier(file)
    stay.members = members
    file.stays.append(stay)
    file.materials = kept + (file.openNotice(about: .dwelling)?.brought ?? [])
    takeIn(action.materials, into: &file)
    settleNotices(about: .dwelling, of: &file)
  }
}
