import Residence

/// What happens to one made-up resident, step by step.
struct DemoStory {
  /// A step: who does what, when.
  struct Step {
    let day: CivilDate
    let millisecondOfDay: Int
    let actor: String
    let action: Action
  }

  let steps: [Step]

  init(_ index: Int, _ random: inout SeededRandom, policy: Policy) {
    let plan = DemoPlan.of(index)
    let today = DemoStation.day
    let registered = today.adding(days: -plan.age(&random))
    let dwelling = DemoDwelling(&random, registered: registered, forPermit: plan.permitSteps > 0)
    var steps = [Step]()
    let clerk = index % 3 == 2 ? "clerk2" : "clerk"
    /// A step some days later, at most as late as the early morning of the demonstration's day.
    func add(after days: Int, _ actor: String, _ action: Action, _ random: inout SeededRandom) -> CivilDate {
      let day = min((steps.last?.day ?? registered).adding(days: days), today)
      let earliest = steps.last.flatMap { $0.day == day ? $0.millisecondOfDay + 60_000 : nil } ?? 0
      let working = day == today ? 28_800_000...30_600_000 : 30_600_000...61_200_000
      let time = max(earliest, random.number(working))
      steps.append(Step(day: day, millisecondOfDay: time, actor: actor, action: action))
      return day
    }

    let person = DemoPerson.entries(index, &random, withinCity: plan == .withinCity)
    let entries = person.merging(dwelling.entries) { $1 }
    let first =
      plan == .incomplete
      ? Action(
        .giveNotice, entries.merging([.noticeAbout: Notice.Subject.registration.rawValue]) { $1 },
        materials: Array(dwelling.materials.prefix(1)))
      : Action(.register, entries, materials: dwelling.materials)
    _ = add(after: 0, clerk, first, &random)
    if plan.hasVisit {
      let day = min(registered.adding(days: random.number(0...3)), today)
      var entries: [Field: String] = [.visitedOn: day.text, .outcome: plan.outcome.rawValue]
      if plan.outcome == .livesThere { entries[.met] = "本人" }
      _ = add(after: day.days(since: registered), "police", Action(.logVisit, entries), &random)
    }
    if plan.hasCertificate(index) || plan == .asked {
      let purpose = random.one(of: policy.purposes.filter { $0.refusedBy == nil }).id
      let body = purpose == "school-enrolment" ? "样例小学" : "样例经办中心"
      let action = Action(
        .askForCertificate,
        [.purpose: purpose, .receivingBody: body, .validDays: String(random.one(of: [30, 60, 90]))])
      // Who still waits has asked this morning.
      let days = plan == .asked ? 400 : random.number(0...5)
      _ = add(after: days, clerk, action, &random)
      if plan != .asked { _ = add(after: 0, "supervisor", Action(.sealCertificate), &random) }
    }
    for step in 0..<plan.permitSteps {
      let decision: BureauDecision = plan == .refused ? .refused : .signed
      DemoStory.permit(step, decision, index, clerk, person, dwelling, &random, add)
    }
    if plan == .moved {
      let next = DemoDwelling(
        &random, registered: today.adding(days: -random.number(2...20)), forPermit: false)
      // In the city all the time, and in the next dwelling from a day after the last entry of the first.
      let last = steps.last?.day ?? registered
      let movedIn = max(next.movedIn, last)
      let entries = next.entries.merging([
        .arrivedOn: dwelling.entries[.arrivedOn] ?? movedIn.text, .movedInOn: movedIn.text,
      ]) { $1 }
      let papers = next.materials.filter { $0.kind != "identity-card" }
      _ = add(after: movedIn.days(since: last), clerk, Action(.move, entries, materials: papers), &random)
    }
    if plan == .left {
      let day = (steps.last?.day ?? registered).adding(days: random.number(5...30))
      let action = Action(
        .recordDeparture,
        [.departedOn: day.text, .departureReason: DepartureReason.left.rawValue, .destination: "样例市"])
      _ = add(after: day.days(since: steps.last?.day ?? day), clerk, action, &random)
    }
    self.steps = steps
  }

  private static func permit(
    _ step: Int, _ decision: BureauDecision, _ index: Int, _ clerk: String, _ person: [Field: String],
    _ dwelling: DemoDwelling,
    _ random: inout SeededRandom, _ add: (Int, String, Action, inout SeededRandom) -> CivilDate
  ) {
    /// Takes a step on a day that the action itself has to name.
    func dated(
      _ kind: Action.Kind, _ field: Field, _ days: Int, _ actor: String, _ more: [Field: String] = [:]
    ) {
      var entries = more
      // Read against the day on which the step is taken, which is known only then.
      entries[field] = "today"
      _ = add(days, actor, Action(kind, entries), &random)
    }
    switch step {
    case 0:
      let action = Action(
        .applyForPermit, [.ground: dwelling.ground, .groundSince: dwelling.movedIn.text],
        materials: dwelling.proofs)
      _ = add(random.number(0...1), clerk, action, &random)
    case 1: dated(.acceptPermit, .acceptedOn, random.number(0...1), clerk)
    case 2: _ = add(random.number(1...3), "supervisor", Action(.forwardPermit), &random)
    case 3:
      var entries: [Field: String] = [.decision: decision.rawValue]
      if decision == .refused { entries[.decisionReason] = "租赁合同与登记住址不符" }
      dated(.signPermit, .decidedOn, random.number(2...6), clerk, entries)
    case 4:
      let number = "WH" + String(100_000 + index)
      // The day that stands on the card is the day of its signing; it is made and sent some days later.
      _ = add(
        random.number(1...3), clerk, Action(.producePermit, [.cardNumber: number, .issuedOn: "today"]),
        &random)
    default:
      dated(
        .handOutPermit, .handedOutOn, random.number(1...8), clerk,
        [.collector: person[.name] ?? "", .identifiedBy: person[.paperNumber] ?? ""])
    }
  }
}
