/// All that is missing is told at one time, on one numbered notice.
///
/// - Requires: papers that are missing and nothing else that is wrong; for a second notice about the same
///   matter the new fact that made it necessary.
/// - Refuses: a notice of nothing; a second one without a new fact, naming the first.
/// - Source: Decree 663, art. 9. The clock does not run while papers are missing: it starts at acceptance.
extension Decision {
  /// Opens the file of somebody whose papers are not complete; the person is not registered yet.
  mutating func registerIncompletely() throws(Refusal) -> Case {
    if form.code(.noticeAbout, as: Notice.Subject.self).map({ $0 != .registration }) == true {
      form.object(.stageForbids(residence: .unregistered, permit: .none, .giveNotice))
    }
    let read = readRegistration(of: nil)
    let missing = missingPapers(dwellingPapers())
    var file = newFile(try finish(read))
    file.notices = [notice(about: .registration, missing: missing, newFact: nil)]
    return file
  }

  mutating func giveNotice(on file: inout Case) throws(Refusal) {
    let subject = form.code(.noticeAbout, as: Notice.Subject.self)
    let subjects: Set<Notice.Subject> =
      switch file.stage.residence {
      case .incomplete: [.registration]
      case .left: [.dwelling]
      default: [.dwelling, .permit]
      }
    if let subject, !subjects.contains(subject) {
      form.object(
        .stageForbids(residence: file.stage.residence, permit: file.stage.permit, .giveNotice))
    }
    var changed = file
    var lacking = [Reason]()
    switch subject {
    case .registration:
      let read = readRegistration(of: file)
      lacking = dwellingPapers(handedIn: file.materials)
      read.map { update(&changed, to: $0) }
    case .dwelling:
      _ = readDwelling(of: file)
      lacking = dwellingPapers(handedIn: papersForDwelling(of: file))
    case .permit:
      if let reason = file.stage.objection(to: .applyForPermit) { form.object(reason) }
      checkPermitCoverage(of: file)
      checkPapers()
      let (_, missing) = HalfYearGrounds.application(
        &form, proofs: action.materials, of: file, under: policy)
      lacking = missing
      takeIn(action.materials, into: &changed)
    case .withdrawal, nil: break
    }
    let missing = missingPapers(lacking)
    let open = subject.flatMap { file.openNotice(about: $0) }
    let newFact = form.optional(.newFact)
    if let open, newFact == nil { form.object(.noticeGiven(open.number)) }
    let about = try finish(subject)
    var given = notice(about: about, missing: missing, newFact: newFact)
    // They belong to a dwelling that is not registered yet.
    if about == .dwelling { given.brought = (open?.brought ?? []) + action.materials }
    changed.notices.append(given)
    file = changed
  }

  /// Takes papers in; one that is brought again takes the place of what was handed in before.
  func takeIn(_ papers: [Material], into file: inout Case) {
    let kinds = Set(papers.map(\.kind))
    file.materials = file.materials.filter { !kinds.contains($0.kind) } + papers
  }

  /// Puts what the form says now in the place of what it said before the registration was complete.
  func update(_ file: inout Case, to read: Registration) {
    let before = file
    read.enter(into: &file)
    takeIn(action.materials, into: &file)
    let changes = RegistrationEntries.changes(from: before, to: file)
    if !changes.isEmpty { file.corrections.append(Correction(changes: changes, entered: mark)) }
  }

  /// The papers that count for a new dwelling: those of the person, and those brought when others were missing.
  func papersForDwelling(of file: Case) -> [Material] {
    file.papersOfPerson(under: policy) + (file.openNotice(about: .dwelling)?.brought ?? [])
  }

  /// Closes what was waited for, once it has been brought.
  func settleNotices(about subject: Notice.Subject, of file: inout Case) {
    for index in file.notices.indices
    where file.notices[index].about == subject && file.notices[index].settled == nil {
      file.notices[index].settled = mark
    }
  }

  func notice(
    about subject: Notice.Subject, missing: [MissingPaper] = [], ground: String? = nil, newFact: String? = nil
  ) -> Notice {
    Notice(
      number: circumstances.nextNumbers().notice, about: subject, missing: missing, ground: ground,
      newFact: newFact,
      given: mark)
  }

  /// What the reasons say is missing, each thing once.
  private mutating func missingPapers(_ reasons: [Reason]) -> [MissingPaper] {
    var missing = [MissingPaper]()
    for reason in reasons {
      let sets: [[String]] =
        switch reason {
        case .paperMissing(let sets), .proofMissing(_, let sets): sets
        case .paperTooShort(let kind, _): [[kind]]
        default: []
        }
      guard !sets.isEmpty, !missing.contains(where: { $0.anyOf == sets }) else { continue }
      missing.append(MissingPaper(anyOf: sets))
    }
    // Only where it is known what is asked for can nothing be missing.
    let isKnown =
      switch form.entry(.noticeAbout).flatMap(Notice.Subject.init(rawValue:)) {
      case .registration, .dwelling: form.entry(.lodging).flatMap(Lodging.init(rawValue:)) != nil
      case .permit: form.entry(.ground).flatMap { policy.ground($0) } != nil
      case .withdrawal, nil: false
      }
    if isKnown, missing.isEmpty { form.object(.nothingMissing) }
    return missing
  }
}
