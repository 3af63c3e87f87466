/// Decides an action: the case as it is afterwards, or a refusal with every reason.
///
/// Pure: it looks at nothing but its arguments. The revision of the answer is one higher than before.
///
/// - Parameters:
///   - action: what is to be done, with the entries as they were written.
///   - current: the case as it is, or nothing for a registration.
///   - actor: who does it.
///   - circumstances: the moment, the rules and the free numbers.
///   - imprint: makes the page of a certificate with these terms and returns the SHA-256 of its bytes.
/// - Returns: the case after the action.
/// - Throws: `Refusal` with all reasons at once.
public func decide(
  _ action: Action, on current: Case?, by actor: Operator, in circumstances: Circumstances,
  imprint: (Case, CertificateTerms) -> String
) throws(Refusal) -> Case {
  let stage = current?.stage ?? Stage(.unregistered)
  if let reason = objection(to: action.kind, in: stage, by: actor.role, under: circumstances.policy) {
    throw Refusal([reason])
  }
  var decision = Decision(action, by: actor, in: circumstances)
  guard var changed = current else { return try decision.register() }
  try decision.change(&changed, imprint: imprint)
  changed.revision += 1
  changed.changed = decision.mark
  return changed
}

private struct Decision {
  let action: Action
  let actor: Operator
  let circumstances: Circumstances
  var form: Reading

  init(_ action: Action, by actor: Operator, in circumstances: Circumstances) {
    self.action = action
    self.actor = actor
    self.circumstances = circumstances
    form = Reading(action, today: circumstances.today)
  }

  var mark: Mark { Mark(by: actor.name, at: circumstances.now) }

  var policy: Policy { circumstances.policy }

  /// Ends the reading of the form: what was read, or everything that was wrong.
  ///
  /// Mutating, so that a value which is read in the call's own argument is read before the form is judged.
  mutating func finish<Value>(_ value: Value?) throws(Refusal) -> Value {
    guard let value, form.reasons.isEmpty else { throw Refusal(form.reasons) }
    return value
  }

  mutating func register() throws(Refusal) -> Case {
    let identity = RegistrationForm.identity(&form)
    let stay = RegistrationForm.stay(&form, under: policy)
    checkPapers()
    checkDuplicate(except: nil)
    checkCoverage()
    let (person, dwelling) = try finish(both(identity, stay))
    return Case(
      number: circumstances.nextCase, registered: mark, identity: person, stay: dwelling,
      materials: action.materials)
  }

  mutating func change(_ file: inout Case, imprint: (Case, CertificateTerms) -> String) throws(Refusal) {
    switch action.kind {
    case .register: throw Refusal([.alreadyRegistered(file.number)])
    case .correct: try correct(&file)
    case .remark:
      let text = form.required(.remark)
      file.remarks.append(Remark(text: try finish(text), entered: mark))
    case .logVisit: file.visits.append(try visit(to: file))
    case .recordDeparture:
      let departure = try departure(from: file)
      file.stays[file.stays.count - 1].departure = departure
    case .sealCertificate:
      let terms = try finish(
        Certification.terms(
          &form, number: circumstances.nextCertificate, sealed: mark, under: policy))
      file.certificates.append(SealedCertificate(terms: terms, pageHash: imprint(file, terms)))
    case .applyForPermit: try apply(&file)
    case .acceptPermit: try accept(&file)
    case .forwardPermit:
      if file.permit?.acceptance?.entered.by == actor.name { form.object(.ownEntry(actor.name)) }
      file.permit?.forwarding = try finish(Permit.Dated(on: form.today, entered: mark))
    case .issuePermit: try issue(&file)
    case .handOutPermit: try handOut(&file)
    }
  }

  // MARK: Registration

  private mutating func correct(_ file: inout Case) throws(Refusal) {
    let identity = RegistrationForm.identity(&form)
    let stay = RegistrationForm.stay(&form, under: policy)
    let reason = form.required(.correctionReason)
    checkPapers()
    checkDuplicate(except: file.number)
    checkCoverage()
    var corrected = file
    if let identity, var stay, let old = file.stay {
      stay.departure = old.departure
      corrected.identity = identity
      corrected.stays[corrected.stays.count - 1] = stay
      corrected.materials = action.materials
      if corrected == file { form.object(.nothingChanged) }
    }
    let (_, _) = try finish(both(identity, stay))
    let changed = RegistrationEntries.changed(from: file, to: corrected)
    corrected.corrections.append(
      Correction(reason: try finish(reason), fields: changed, entered: mark))
    file = corrected
  }

  private mutating func checkPapers() {
    guard let lodging = form.entry(.lodging).flatMap(Lodging.init(rawValue:)),
      let rule = policy.lodging(lodging)
    else { return }
    let declarant = form.entry(.declarant).flatMap(DeclarantKind.init(rawValue:))
    for requirement in Papers.missing(rule.papers, from: action.materials, declarant: declarant) {
      form.object(.paperMissing(lodging, requirement.anyOf))
    }
  }

  private mutating func checkDuplicate(except own: CaseNumber?) {
    guard let typed = form.entry(.paperNumber), let paper = try? CitizenNumber(reading: typed) else { return }
    for number in circumstances.casesOfPaper(paper.text) where number != own {
      form.object(.alreadyRegistered(number))
    }
  }

  private mutating func checkCoverage() {
    guard let division = form.entry(.registerDivision), let district = form.entry(.district) else { return }
    let coverage = Coverage(register: TypedText.folded(division), dwelling: district, under: policy)
    if coverage == .sameDistrict { form.object(.notCovered(coverage)) }
  }

  // MARK: Visits and departures

  private mutating func visit(to file: Case) throws(Refusal) -> Visit {
    let on = form.pastDate(.visitedOn)
    if let on, let movedIn = file.stay?.movedInOn, on < movedIn {
      form.object(.tooEarly(.visitedOn, notBefore: movedIn))
    }
    let outcome = form.code(.outcome, as: VisitOutcome.self)
    let met = outcome == .livesThere ? form.required(.met, limit: 60) : form.optional(.met, limit: 60)
    let remarks = form.optional(.visitRemarks)
    let (address, (day, found)) = try finish(both(file.stay?.address, both(on, outcome)))
    return Visit(
      address: address, on: day, outcome: found, met: met, remarks: remarks, entered: mark)
  }

  private mutating func departure(from file: Case) throws(Refusal) -> Departure {
    let on = form.pastDate(.departedOn)
    if let on, let movedIn = file.stay?.movedInOn, on < movedIn {
      form.object(.tooEarly(.departedOn, notBefore: movedIn))
    }
    let reason = form.code(.departureReason, as: DepartureReason.self)
    let destination = form.optional(.destination)
    let (day, why) = try finish(both(on, reason))
    return Departure(on: day, reason: why, destination: destination, entered: mark)
  }

  // MARK: The permit

  private mutating func apply(_ file: inout Case) throws(Refusal) {
    let coverage = file.coverage(under: policy)
    if coverage != .outsideCity { form.object(.notCovered(coverage)) }
    let application = HalfYearGrounds.application(
      &form, proofs: action.materials, handedIn: file.materials, under: policy)
    file.permit = Permit(application: try finish(application), applied: mark)
  }

  private mutating func accept(_ file: inout Case) throws(Refusal) {
    let on = form.pastDate(.acceptedOn)
    let applied = file.permit?.applied.at.civilDate(offsetMinutes: circumstances.utcOffsetMinutes)
    if let on, let applied, on < applied { form.object(.tooEarly(.acceptedOn, notBefore: applied)) }
    file.permit?.acceptance = Permit.Dated(on: try finish(on), entered: mark)
  }

  private mutating func issue(_ file: inout Case) throws(Refusal) {
    let number = form.required(.cardNumber, limit: 30).map(TypedText.folded)
    let on = form.pastDate(.issuedOn)
    if let on, let forwarded = file.permit?.forwarding?.on, on < forwarded {
      form.object(.tooEarly(.issuedOn, notBefore: forwarded))
    }
    let (card, day) = try finish(both(number, on))
    file.permit?.card = Permit.Card(number: card, issuedOn: day, entered: mark)
  }

  private mutating func handOut(_ file: inout Case) throws(Refusal) {
    let on = form.pastDate(.handedOutOn)
    if let on, let issued = file.permit?.card?.issuedOn, on < issued {
      form.object(.tooEarly(.handedOutOn, notBefore: issued))
    }
    let collector = form.required(.collector, limit: 60)
    let paper = form.required(.identifiedBy, limit: 60).map(TypedText.folded)
    let (day, (who, identified)) = try finish(both(on, both(collector, paper)))
    file.permit?.handOut = Permit.HandOut(
      on: day, collector: who, identifiedBy: identified, entered: mark)
  }
}

private func both<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
  guard let first, let second else { return nil }
  return (first, second)
}
