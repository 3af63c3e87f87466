/// Decides an action: the case as it is afterwards, or a refusal with every reason.
///
/// Pure: it looks at nothing but its arguments. The revision of the answer is one higher than before.
///
/// - Parameters:
///   - action: what is to be done, with the entries as they were written.
///   - current: the case as it is, or nothing where a file is opened.
///   - actor: who does it.
///   - circumstances: the moment, the rules and the free numbers.
///   - imprint: makes the page of a certificate with these terms and returns the SHA-256 of its bytes; refuses
///     where the page cannot be printed or sealed.
/// - Returns: the case after the action.
/// - Throws: `Refusal` with all reasons at once.
public func decide(
  _ action: Action, on current: Case?, by actor: Operator, in circumstances: Circumstances,
  imprint: (Case, CertificateTerms) throws(Refusal) -> String
) throws(Refusal) -> Case {
  if let reason = objection(to: action.kind, on: current, by: actor, under: circumstances.policy) {
    throw Refusal([reason])
  }
  var decision = Decision(action, by: actor, in: circumstances)
  guard var changed = current else { return try decision.open() }
  try decision.change(&changed, imprint: imprint)
  changed.revision += 1
  changed.changed = decision.mark
  return changed
}

/// One action on its way through the rules; each rule is an extension in a file of its own.
struct Decision {
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

  /// Opens the file of somebody who has none.
  mutating func open() throws(Refusal) -> Case {
    switch action.kind {
    case .giveNotice: try registerIncompletely()
    default: try register()
    }
  }

  mutating func change(
    _ file: inout Case, imprint: (Case, CertificateTerms) throws(Refusal) -> String
  ) throws(Refusal) {
    switch action.kind {
    case .register: throw Refusal([.alreadyRegistered(file.number)])
    case .giveNotice: try giveNotice(on: &file)
    case .completeRegistration: try completeRegistration(of: &file)
    case .correct: try correct(&file)
    case .addPapers: try addPapers(to: &file)
    case .listMember: try listMember(in: &file)
    case .strikeMember: try strikeMember(from: &file)
    case .logVisit: try logVisit(to: &file)
    case .move: try move(&file)
    case .recordDeparture: try recordDeparture(of: &file)
    case .takeBackDeparture: try takeBackDeparture(of: &file)
    case .returnHere: try returnHere(&file)
    case .askForCertificate: try askForCertificate(on: &file)
    case .sealCertificate: try sealCertificate(on: &file, imprint: imprint)
    case .declineCertificate: try declineCertificate(of: &file)
    case .voidCertificate: try voidCertificate(of: &file)
    case .applyForPermit: try apply(&file)
    case .acceptPermit: try accept(&file)
    case .forwardPermit: try forward(&file)
    case .extendPermit: try extend(&file)
    case .signPermit: try sign(&file)
    case .producePermit: try produce(&file)
    case .handOutPermit: try handOut(&file)
    case .endorsePermit: try endorse(&file)
    case .changePermitAddress: try changePermitAddress(of: &file)
    case .replacePermit: try replace(&file)
    case .reissuePermit: try reissue(&file)
    case .cancelPermit: try cancel(&file)
    case .withdrawPermit: try withdraw(&file)
    case .assign: try assign(&file)
    case .release: try release(&file)
    case .sendBack: try sendBack(&file)
    case .resubmit: try resubmit(&file)
    case .escalate: try escalate(&file)
    case .decideEscalation: try decideEscalation(of: &file)
    case .recordComplaint: try recordComplaint(in: &file)
    case .remark:
      let text = form.required(.remark)
      file.remarks.append(Remark(text: try finish(text), entered: mark))
    }
  }
}

/// Two values that were both read, or nothing.
func both<First, Second>(_ first: First?, _ second: Second?) -> (First, Second)? {
  guard let first, let second else { return nil }
  return (first, second)
}
