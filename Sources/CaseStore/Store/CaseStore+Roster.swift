public import Residence

extension CaseStore {
  /// Decides every row of a roster without committing any.
  ///
  /// That somebody may not register leaves its line in the journal all the same.
  ///
  /// Each row is decided on the register as it would be after the rows before it, so nobody stands on the roster
  /// twice, and everything that is wrong with any of them is known before the first is registered.
  ///
  /// - Parameters:
  ///   - roster: The list of people.
  ///   - actor: Who would register them.
  ///   - now: The moment.
  ///   - progress: Is told how many rows have been decided.
  /// - Returns: A verdict for each row, in their order.
  /// - Throws: `StoreFault` if a case that a row meets cannot be read.
  public func verdicts(
    on roster: Roster, by actor: Operator, at now: Instant, progress: ProgressReport = { _, _ in }
  ) throws(StoreFault) -> [RosterVerdict] {
    var trial = RosterTrial(store: self, actor: actor, now: now)
    var verdicts = [RosterVerdict]()
    for row in roster.rows {
      progress(verdicts.count, roster.rows.count)
      verdicts.append(RosterVerdict(try trial.decide(row), on: row))
    }
    return verdicts
  }
}

/// The register while a roster is tried out on it.
private struct RosterTrial {
  private let store: CaseStore
  private let actor: Operator
  private let now: Instant
  private var register: Register
  /// The lines of the rows that would be registered, by the cases that they would get.
  private var lineOfCase: [CaseNumber: Int] = [:]
  /// The lines of all rows, refused ones too, by the number as it is written.
  private var lineOfPaper: [String: Int] = [:]

  init(store: CaseStore, actor: Operator, now: Instant) {
    self.store = store
    self.actor = actor
    self.now = now
    register = store.register
  }

  mutating func decide(_ row: Roster.Row) throws(StoreFault) -> RosterVerdict.Finding {
    let twin = twin(of: row)
    do throws(Refusal) {
      let file = try decide(row.action, in: circumstances)
      guard twin == nil else { return .refused([], twin: twin) }
      register.enter(file, under: store.policy, offsetMinutes: store.station.utcOffsetMinutes)
      lineOfCase[file.number] = row.line
      return .fits
    } catch {
      store.record(.refused(error), of: Request(registration: row.action), by: actor, at: now)
      return try finding(error.reasons, on: row, twin: twin)
    }
  }

  private func finding(
    _ reasons: [Reason], on row: Roster.Row, twin: Int?
  ) throws(StoreFault) -> RosterVerdict.Finding {
    // The number of a case that is not there yet would send people looking for it; the line helps them.
    var (others, twin, similar) = ([Reason](), twin, Int?.none)
    for reason in reasons {
      if case .alreadyRegistered(let number) = reason, let line = lineOfCase[number] {
        twin = twin ?? line
      } else if case .similarPerson(let number) = reason, let line = lineOfCase[number] {
        similar = similar ?? line
      } else {
        others.append(reason)
      }
    }
    if twin == nil, similar == nil, others.count == 1, case .alreadyRegistered(let number)? = others.first,
      try isRegistered(row.action, as: number)
    {
      return .registered(number)
    }
    return .refused(others, twin: twin, similar: similar)
  }

  /// Whether a case says of its person what a registration would, and knows the dwelling.
  private func isRegistered(_ action: Action, as number: CaseNumber) throws(StoreFault) -> Bool {
    var newcomer = circumstances
    newcomer.casesOfPaper = { _ in [] }
    guard let planned = try? decide(action, in: newcomer), let stay = planned.stay else { return false }
    let file = try store.file(number)
    return file.identity.name == planned.identity.name
      && file.stays.contains { $0.address == stay.address && $0.movedInOn == stay.movedInOn }
  }

  /// The line in which the row's number stands before, be it in a row that is refused.
  private mutating func twin(of row: Roster.Row) -> Int? {
    let number = TypedText.folded(row.action.entries[.paperNumber] ?? "").uppercased()
      .filter { !$0.isWhitespace }
    guard !number.isEmpty else { return nil }
    if let line = lineOfPaper[number] { return line }
    lineOfPaper[number] = row.line
    return nil
  }

  private var circumstances: Circumstances {
    register.circumstances(
      at: now, station: store.station, policy: store.policy, officers: store.operators)
  }

  private func decide(_ action: Action, in circumstances: Circumstances) throws(Refusal) -> Case {
    // A registration stamps no page.
    try Residence.decide(action, on: nil, by: actor, in: circumstances) { _, _ in "" }
  }
}
