public import Residence

/// Why a look-up has no answer.
public enum LookUpFailure: Error, Equatable, Sendable {
  /// The rules refuse it.
  case refused(LookUpRefusal)
  /// The store could not do it, or could not record it.
  case store(StoreFault)
}

extension CaseStore {
  /// Answers the traffic-police window, and records that it was asked.
  ///
  /// One full number, one purpose, one answer. The line stands in the journal before the answer is given, and the
  /// answers of an hour are counted at the station: another terminal or another start does not begin anew.
  ///
  /// - Parameters:
  ///   - typed: The number as it was typed.
  ///   - purpose: What the answer is for; nothing where nobody has said.
  ///   - actor: Who asks.
  ///   - now: The moment.
  /// - Returns: The answer.
  /// - Throws: `LookUpFailure`; nothing is to be shown then.
  public func lookUp(
    _ typed: String, for purpose: String?, by actor: Operator, at now: Instant
  ) throws(LookUpFailure) -> LookUpAnswer {
    do throws(LookUpFailure) {
      let question: LookUpQuestion
      do throws(LookUpRefusal) {
        question = try LookUpQuestion(typed, for: purpose, by: actor.role, under: policy)
      } catch {
        throw .refused(error)
      }
      let outcome: Result<LookUpAnswer, LookUpRefusal>
      do throws(StoreFault) {
        outcome = try locked { () throws(StoreFault) in try answer(question, by: actor, at: now) }
      } catch {
        throw .store(error)
      }
      return try outcome.mapError(LookUpFailure.refused).get()
    } catch {
      if case .refused(let refusal) = error, refusal.isOfAuthority {
        record(
          refused: RefusedAttempt("look-up", at: nil, reasons: [refusal.code]), by: actor, at: now)
      }
      throw error
    }
  }

  /// Answers and records, or says that there were too many; the caller holds the lock.
  private func answer(
    _ question: LookUpQuestion, by actor: Operator, at now: Instant
  ) throws(StoreFault) -> Result<LookUpAnswer, LookUpRefusal> {
    try follow(repairTail: true)
    var count = try lookUpCount(at: now)
    let perHour = policy.desk.lookUps.perHour
    if let again = count.next(for: actor.name, perHour: perHour, at: now) {
      // What was counted as of now, because the clock was put back, is not counted anew at the next attempt.
      try keep(count)
      return .failure(.tooMany(perHour: perHour, again: again))
    }
    let file = try person(of: question.number)
    let look = Look.lookUp(found: file?.number, purpose: question.purpose)
    try append(
      [JournalDraft(at: now.text, by: actor.name, action: look.action, case: look.number?.text)],
      durable: false)
    count.take(actor.name, at: now)
    try keep(count)
    let today = now.civilDate(offsetMinutes: station.utcOffsetMinutes)
    return .success(LookUpAnswer(file, on: today, under: policy))
  }

  /// The file of the person with a number; of several the one who lives here.
  private func person(of number: String) throws(StoreFault) -> Case? {
    let found = register.cases(ofPaper: number)
    let listing = found.last { $0.stage.residence != .left } ?? found.last
    return try listing.map { (listing) throws(StoreFault) in try file(listing.number) }
  }

  private func keep(_ count: LookUpCount) throws(StoreFault) {
    let path = LookUpCount.path
    try folder.put(try JSON.of(count, at: path).compact(), at: path, durable: false)
  }

  /// The look-ups of the last hour, as they were counted; or, where that was lost, as the journal has them.
  private func lookUpCount(at now: Instant) throws(StoreFault) -> LookUpCount {
    if let known = try? folder.decode(LookUpCount.self, at: LookUpCount.path) { return known }
    let month = SegmentName.month(of: Instant(milliseconds: now.milliseconds - LookUpCount.hour).text) ?? ""
    var count = LookUpCount()
    do throws(JournalFault) {
      for entry in try journal.entries(holding: Look.lookUpKind, from: month)
      where entry.action["kind"]?.string == Look.lookUpKind {
        if let at = Instant(entry.at) { count.take(entry.by, at: at) }
      }
    } catch {
      throw .journal(error)
    }
    return count
  }
}
