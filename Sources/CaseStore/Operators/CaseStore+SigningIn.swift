public import Residence

extension CaseStore {
  /// Finds out whether somebody is who they say.
  ///
  /// A try is counted as failed, under the station's lock, before the password is tried, and forgiven once it was
  /// right: so any number of terminals together get no more tries than one. The lock is not held while the password
  /// is tried, which takes its time. Names that nobody has are treated in every way as those of operators.
  ///
  /// - Parameters:
  ///   - claim: Who they say they are, and the password.
  ///   - cost: What a password costs at this station; one that was set for less is locked anew.
  ///   - now: The station's moment, for the journal.
  ///   - moment: The machine's moment, for the lock-out.
  /// - Returns: The operator, as the station knows them now.
  /// - Throws: `SignInFailure`.
  @discardableResult
  public func prove(
    _ claim: Claim, cost: KeyCost, at now: Instant, _ moment: Moment
  ) throws(SignInFailure) -> Operator {
    _ = try judging { () throws(StoreFault) in try refreshStaff() }
    let person = operators.first { $0.name == claim.name }
    let password = try judging { () throws(StoreFault) in try folder.passwords()[claim.name] }
    if let person, person.disabled == nil, password == nil {
      guard station.isDemo else { throw .refused(.noPassword) }
      return person
    }
    let known = password.flatMap { password in person.map { ($0, password) } }
    let lock = try begin(claim.name, isOperator: known != nil, at: moment)
    let isRight = try judging { () throws(StoreFault) in
      try (known?.1 ?? .decoy(cost: cost)).matches(claim.password)
    }
    guard isRight, let (person, password) = known else {
      try judging { () throws(StoreFault) in
        try fail(claim, isOperator: known != nil, locking: lock, at: now, moment)
      }
      throw .refused(.wrong)
    }
    let refusal: SignInRefusal? =
      person.disabled != nil
      ? .disabled : person.mayBeSignedIn(by: claim.account, at: station) ? nil : .otherAccount
    try judging { () throws(StoreFault) in
      try succeed(claim, password, refusal, cost: cost, at: now, moment)
    }
    if let refusal { throw .refused(refusal) }
    return person
  }

  /// Counts a try before it is made.
  ///
  /// - Returns: For how many minutes it locks out if it fails; nothing if there are tries left then.
  private func begin(
    _ name: String, isOperator: Bool, at moment: Moment
  ) throws(SignInFailure) -> Int? {
    let (wait, lock) = try judging { () throws(StoreFault) -> (Int, Int?) in
      try locked { () throws(StoreFault) -> (Int, Int?) in
        var table = try folder.signInTable()
        let before = table
        let wait = table.begin(name, isOperator: isOperator, at: moment, under: policy.desk.signIn)
        if table != before { try folder.put(table) }
        return (wait, table.failures(of: name)?.lockMinutes(under: policy.desk.signIn))
      }
    }
    guard wait == 0 else { throw .refused(.lockedOut(minutes: (wait + 59_999) / 60_000)) }
    return lock
  }

  private func fail(
    _ claim: Claim, isOperator: Bool, locking minutes: Int?, at now: Instant, _ moment: Moment
  ) throws(StoreFault) {
    try settled { () throws(StoreFault) in
      var table = try folder.signInTable()
      guard isOperator else {
        table.takeStranger()
        return try noteStrangers(&table, at: now, moment)
      }
      try enter(SignInLine.refused(claim.purpose).action, by: claim.name, at: now)
      // Of many tries at once it is the last one that has none left behind it.
      if let minutes {
        try enter(SignInLine.lockedOut(minutes: minutes).action, by: claim.name, at: now)
      }
      // As much is written as for a name that nobody has.
      try folder.put(table)
    }
  }

  private func succeed(
    _ claim: Claim, _ password: Password, _ refusal: SignInRefusal?, cost: KeyCost, at now: Instant,
    _ moment: Moment
  ) throws(StoreFault) {
    let renewed =
      password.cost.work < cost.work
      ? try Password(claim.password, of: claim.name, cost: cost, set: password.set) : nil
    try settled { () throws(StoreFault) in
      var table = try folder.signInTable()
      table.forget(claim.name)
      try noteStrangers(&table, at: now, moment)
      if refusal != nil {
        try enter(SignInLine.refused(claim.purpose).action, by: claim.name, at: now)
      } else if claim.purpose == .signIn || claim.purpose == .command {
        try enter(SignInLine.signedIn(claim.purpose).action, by: claim.name, at: now)
      }
      guard let renewed else { return }
      var passwords = try folder.passwords()
      // Somebody may have set another one meanwhile.
      guard passwords[claim.name] == password else { return }
      passwords.set(renewed)
      try folder.put(passwords)
    }
  }

  /// Keeps the table, and tells the journal of tries under names that nobody has, once in a while.
  private func noteStrangers(
    _ table: inout SignInTable, at now: Instant, _ moment: Moment
  ) throws(StoreFault) {
    let count = table.note(at: moment)
    try folder.put(table)
    if let count { try enter(SignInLine.strangers(count).action, by: SignInLine.nobody, at: now) }
  }

  /// Does something under the lock, for which more patience is due: the try has been made already.
  private func settled(_ body: () throws(StoreFault) -> Void) throws(StoreFault) {
    try lock.withLock(patience: max(patience, 5000), holder: holder, refusal: StoreFault.init, body)
  }

  private func judging<Value>(_ body: () throws(StoreFault) -> Value) throws(SignInFailure) -> Value {
    do throws(StoreFault) { return try body() } catch { throw .store(error) }
  }
}
