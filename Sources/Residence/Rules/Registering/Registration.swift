/// Registering a person: once, with everything that the form and the lodging ask for.
///
/// - Requires: a complete form, the papers of the lodging, and a person who has no file here.
/// - Refuses: everything that is missing or wrong, at one time.
/// - Source: guidelines for the Dalian residence permit, (2) 1; Decree 663, art. 9.
extension Decision {
  mutating func register() throws(Refusal) -> Case {
    let read = readRegistration(of: nil)
    for reason in dwellingPapers() { form.object(reason) }
    return newFile(try finish(read))
  }

  /// Finishes a registration that had waited for papers: from today on the person is registered.
  mutating func completeRegistration(of file: inout Case) throws(Refusal) {
    let read = readRegistration(of: file)
    for reason in dwellingPapers(handedIn: file.materials) { form.object(reason) }
    update(&file, to: try finish(read))
    file.registered = mark
    settleNotices(about: .registration, of: &file)
  }

  /// Reads the form of a person and a dwelling, and objects to what is wrong with either.
  mutating func readRegistration(of file: Case?) -> Registration? {
    let identity = RegistrationForm.identity(&form)
    let stay = RegistrationForm.stay(&form, under: policy)
    Agents.check(&form, paperNumber: typedNumber, birthDate: form.pastDate(.birthDate), under: policy)
    if let born = form.pastDate(.birthDate), let arrived = form.pastDate(.arrivedOn), arrived < born {
      form.object(.outOfOrder(.birthDate, .arrivedOn))
    }
    checkPapers()
    checkDuplicate(except: file?.number)
    let distinctFrom = distinctFrom(except: file?.number)
    checkCoverage()
    if file == nil { checkArea() }
    guard let identity, let stay else { return nil }
    return Registration(identity: identity, stay: stay, distinctFrom: distinctFrom)
  }

  /// Whoever is bound to an area registers there only.
  private mutating func checkArea() {
    guard let community = form.entry(.community) else { return }
    let scope = Scope(of: actor, under: policy)
    if let reason = scope.objection(to: action.kind, in: TypedText.folded(community)) { form.object(reason) }
  }

  func newFile(_ read: Registration) -> Case {
    var file = Case(
      number: circumstances.nextNumbers().case, registered: mark, identity: read.identity, stay: read.stay,
      materials: action.materials)
    file.distinctFrom = read.distinctFrom
    return file
  }
}

/// What a registration form says: the person, the dwelling, and whom the person was compared with.
struct Registration {
  let identity: Identity
  let stay: Stay
  let distinctFrom: [CaseNumber]

  /// Puts it in the place of what a case says; what the form does not ask stays.
  func enter(into file: inout Case) {
    file.identity = identity
    file.distinctFrom = distinctFrom
    guard let old = file.stay else { return }
    var stay = stay
    stay.members = old.members
    stay.entered = old.entered
    stay.after = old.after
    stay.departure = old.departure
    stay.materials = old.materials
    file.stay = stay
  }
}
