/// A step that was taken, with the day by which it was due.
public struct StepTaken: Hashable, Sendable {
  /// Which period the step ended.
  public let period: Deadline.Period
  /// The day on which it was taken.
  public let on: CivilDate
  /// Who took it.
  public let by: String
  /// The last day of the period.
  public let due: CivilDate

  /// Whether it was taken in time.
  public var isKept: Bool { on <= due }
}

extension Case {
  /// Every step that was taken under a deadline.
  ///
  /// The deadline is the one that the queue showed then: the case is put back to the moment before the step, and asked
  /// for what ran (``deadlines(under:offsetMinutes:)``).
  public func stepsTaken(under policy: Policy, offsetMinutes: Int) -> [StepTaken] {
    var steps = [StepTaken]()
    func day(_ mark: Mark) -> CivilDate { mark.at.civilDate(offsetMinutes: offsetMinutes) }
    func take(_ periods: Set<Deadline.Period>, _ on: CivilDate, _ mark: Mark, from before: Case?) {
      let running = before?.deadlines(under: policy, offsetMinutes: offsetMinutes) ?? []
      for deadline in running where periods.contains(deadline.period) {
        steps.append(StepTaken(period: deadline.period, on: on, by: mark.by, due: deadline.due))
      }
    }
    for (index, visit) in visits.enumerated() {
      take([.verification, .revisit], visit.on, visit.entered, from: beforeVisit(index))
    }
    for request in settledRequests {
      take(
        [.sealing], day(request.settled), request.settled,
        from: verified { $0.certificateRequests = [request.asked] })
    }
    for permit in formerPermits + [permit].compactMap(\.self) {
      if let acceptance = permit.firstAcceptance {
        let applied = Permit(application: permit.application, applied: permit.applied)
        take([.acceptance], acceptance.on, acceptance.entered, from: verified { $0.permit = applied })
      }
      for run in permit.cardRuns {
        if let acceptance = run.acceptance {
          let deadline = policy.issueDeadline(acceptedOn: acceptance.on, days: run.extended?.days)
          steps.append(
            StepTaken(
              period: .issue, on: run.card.issuedOn, by: run.card.entered.by, due: deadline.due))
        }
        if let handOut = run.handOut {
          var produced = permit
          (produced.card, produced.handOut, produced.end) = (run.card, nil, nil)
          take([.collection], handOut.on, handOut.entered, from: verified { $0.permit = produced })
        }
      }
      if let end = permit.end, end.kind == .cancelled {
        take([.cancellation], end.on, end.entered, from: beforeEnd(of: permit, end))
      }
    }
    for sentBack in sendingsBack {
      guard let settled = sentBack.settled else { continue }
      var open = sentBack
      open.settled = nil
      take([.rework], day(settled), settled, from: verified { $0.sendingsBack = [open] })
    }
    for escalation in escalations {
      guard let decided = escalation.decision?.entered else { continue }
      var open = escalation
      open.decision = nil
      take([.decision], day(decided), decided, from: verified { $0.escalations = [open] })
    }
    return steps
  }

  /// The certificates that were asked for and approved or declined, with who did so.
  private var settledRequests: [(asked: CertificateRequest, settled: Mark)] {
    func request(_ asked: Mark) -> CertificateRequest {
      CertificateRequest(id: 1, purpose: "", receivingBody: "", validDays: 0, asked: asked)
    }
    let stamped = certificates.compactMap { sealed in
      sealed.terms.asked.map { (asked: request($0), settled: sealed.terms.sealed) }
    }
    let declined = certificateRequests.compactMap { asked in
      asked.declined.map { (asked: request(asked.asked), settled: $0.entered) }
    }
    return stamped + declined
  }

  /// The case with nothing but a dwelling that was found lived in, and what a step stood on.
  private func verified(_ change: (inout Case) -> Void) -> Case? {
    guard var stay else { return nil }
    (stay.departure, stay.after) = (nil, nil)
    var bare = Case(
      number: number, registered: registered, identity: identity, stay: stay, materials: [])
    bare.visits = [
      Visit(address: stay.address, on: stay.movedInOn, outcome: .livesThere, entered: registered)
    ]
    change(&bare)
    return bare
  }

  /// The case as it waited for a visit.
  private func beforeVisit(_ index: Int) -> Case? {
    let visit = visits[index]
    guard let place = stays.lastIndex(where: { ($0.after?.visits ?? 0) <= index }) else { return nil }
    var stay = stays[place]
    stay.departure = nil
    let next = stays.indices.contains(place + 1) ? stays[place + 1].after?.corrections : nil
    // The address that was visited, and not the one into which it was corrected afterwards.
    stay.address = visit.address
    var before = Case(
      number: number, registered: registered, identity: identity, stay: stay, materials: [])
    before.visits = Array(visits.prefix(index))
    before.corrections = corrections.prefix(next ?? corrections.count)
      .filter { $0.entered.at <= visit.entered.at }
    return before
  }

  /// The case whose resident had left and still had a permit.
  private func beforeEnd(of permit: Permit, _ end: Permit.End) -> Case? {
    let last = stays.last { ($0.entered?.at ?? registered.at) <= end.entered.at }
    guard let departed = last, let departure = departed.departure, departure.reason != .moved,
      departure.entered.at <= end.entered.at
    else { return nil }
    var running = permit
    running.end = nil
    var before = Case(
      number: number, registered: registered, identity: identity, stay: departed, materials: [])
    before.permit = running
    return before
  }
}

extension Permit {
  /// The acceptance of the first application; those for another card are accepted as they are made.
  fileprivate var firstAcceptance: Dated? { formerCards.first.map(\.acceptance) ?? acceptance }
}
