public import Residence

extension CaseStore {
  /// Looks whether the list of operators, or whose password is set, was changed since it was read.
  ///
  /// - Returns: Whether it was.
  /// - Throws: `StoreFault` if it cannot be read.
  @discardableResult
  public func refreshStaff() throws(StoreFault) -> Bool {
    let seen = [StationPath.operators, Passwords.path].map { FileTrace(of: $0, in: folder) }
    guard seen != staffSeen else { return false }
    guard let read = try folder.decode([Operator].self, at: StationPath.operators) else {
      throw .noStation(path: folder.path)
    }
    secured = try folder.passwords().names
    operators = read
    staffSeen = seen
    return true
  }

  /// Whether nobody can sign in yet, so that whoever sets the station up becomes its administrator.
  public var isUnset: Bool { !station.isDemo && secured.isEmpty }

  /// An operator who works here, as the list has them now.
  ///
  /// - Throws: `StoreFault.operators` if they were disabled or given another duty since they signed in.
  public func stillEntitled(_ actor: Operator) throws(StoreFault) -> Operator {
    try refreshStaff()
    guard let person = operators.first(where: { $0.name == actor.name }), person.disabled == nil,
      person.role == actor.role
    else { throw .operators(.noLongerEntitled(actor.name)) }
    return person
  }

  /// Adds an operator, who signs in with a password.
  ///
  /// - Throws: `StoreFault.operators` if that is not to be; other faults if it cannot be kept.
  public func add(
    _ person: Operator, password: Passphrase?, by actor: Operator, cost: KeyCost, at now: Instant
  ) throws(StoreFault) {
    try requireSound(person)
    let record = try password.map { (text) throws(StoreFault) in
      try self.record(text, of: person.name, by: actor, cost: cost, at: now)
    }
    try change("add", person.name, by: actor, at: now) { (list, people) throws(StoreFault) in
      try requireAdministrator(actor, people)
      guard !people.contains(where: { $0.name == person.name }) else { throw .operators(.taken(person.name)) }
      if let record { try keep(record) }
      list.append(try JSON.of(person, at: StationPath.operators))
    }
  }

  /// Keeps an operator from signing in, or lets them in again; who they are stays known to old records.
  ///
  /// - Throws: `StoreFault.operators` if that is not to be; other faults if it cannot be kept.
  public func setDisabled(
    _ isDisabled: Bool, _ name: String, by actor: Operator, at now: Instant
  ) throws(StoreFault) {
    try change(isDisabled ? "disable" : "enable", name, by: actor, at: now) {
      (list, people) throws(StoreFault) in
      try requireAdministrator(actor, people)
      guard let index = people.firstIndex(where: { $0.name == name }) else {
        throw .operators(.unknown(name))
      }
      guard (people[index].disabled != nil) != isDisabled else {
        throw .operators(.unchanged(name, isDisabled: isDisabled))
      }
      let others = people.filter { $0.name != name && $0.role == .administrator && $0.disabled == nil }
      if isDisabled, people[index].role == .administrator, others.isEmpty {
        throw .operators(.lastAdministrator(name))
      }
      guard var members = list[index].object else { return }
      members["disabled"] =
        isDisabled ? try JSON.of(Mark(by: actor.name, at: now), at: StationPath.operators) : nil
      list[index] = .object(members)
    }
  }

  /// Sets an operator's password, their own or by an administrator; what was wrong before is forgotten.
  ///
  /// - Throws: `StoreFault.operators` if that is not to be; other faults if it cannot be kept.
  public func setPassword(
    _ password: Passphrase, of name: String, by actor: Operator, cost: KeyCost, at now: Instant
  ) throws(StoreFault) {
    let record = try record(password, of: name, by: actor, cost: cost, at: now)
    try change("password", name, by: actor, at: now) { (_, people) throws(StoreFault) in
      if name != actor.name { try requireAdministrator(actor, people) }
      guard people.contains(where: { $0.name == name }) else { throw .operators(.unknown(name)) }
      try keep(record)
    }
  }

  /// Makes whoever sets the station up its administrator, by their password.
  ///
  /// - Returns: The administrator: the first one that there is, or a new one.
  /// - Throws: `StoreFault.operators` if somebody has done it before, or the password is none.
  public func setUp(
    password: Passphrase, cost: KeyCost, at now: Instant
  ) throws(StoreFault) -> Operator {
    try refreshStaff()
    let administrator = operators.founder
    let record = try record(password, of: administrator.name, by: administrator, cost: cost, at: now)
    try change("password", administrator.name, by: administrator, at: now) {
      (list, people) throws(StoreFault) in
      guard try folder.passwords().records.isEmpty, !station.isDemo else { throw .operators(.alreadySetUp) }
      try keep(record)
      if !people.contains(where: { $0.name == administrator.name }) {
        list.append(try JSON.of(administrator, at: StationPath.operators))
      }
    }
    return administrator
  }

  // MARK: What is required

  private func requireAdministrator(_ actor: Operator, _ people: [Operator]) throws(StoreFault) {
    // As the list has them now: who was one may have been disabled meanwhile.
    let isOne = people.contains {
      $0.name == actor.name && $0.role == .administrator && $0.disabled == nil
    }
    guard isOne else { throw .operators(.notAdministrator(actor.name)) }
  }

  private func requireSound(_ person: Operator) throws(StoreFault) {
    guard Operator.isName(person.name) else { throw .operators(.malformedName(person.name)) }
    guard person.displayName.isLabel else { throw .operators(.malformedDisplayName) }
    guard person.communities.allSatisfy(\.isLabel) else { throw .operators(.malformedCommunity) }
  }

  private func record(
    _ text: Passphrase, of name: String, by actor: Operator, cost: KeyCost, at now: Instant
  ) throws(StoreFault) -> Password {
    try CaseStore.requireSound(text, of: name, under: policy)
    return try Password(text, of: name, cost: cost, set: Mark(by: actor.name, at: now))
  }

  /// Whether a text can be somebody's password.
  ///
  /// - Throws: `StoreFault.operators` if it is too short, too long, or the name.
  public static func requireSound(
    _ text: Passphrase, of name: String, under policy: Policy
  ) throws(StoreFault) {
    let count = text.text.count
    let least = policy.desk.signIn.shortestPassword
    guard count >= least else { throw .operators(.shortPassword(least: least)) }
    guard count <= longestPassword else { throw .operators(.longPassword(most: longestPassword)) }
    guard text.text.lowercased() != name else { throw .operators(.passwordIsName) }
  }

  /// As long as the longest that can be typed at a desk.
  static let longestPassword = 200

  /// Keeps a password; the caller holds the lock.
  private func keep(_ record: Password) throws(StoreFault) {
    var passwords = try folder.passwords()
    passwords.set(record)
    try folder.put(passwords)
    var table = try folder.signInTable()
    table.forget(record.owner)
    try folder.put(table)
  }

  // MARK: The list and its lines

  /// Changes the list under the lock, and says so in the journal.
  ///
  /// What is to become of it is put beside it, the journal's line says what that is, and then it takes its place.
  /// Whoever opens the station after a crash in between does the rest.
  private func change(
    _ change: String, _ name: String, by actor: Operator, at now: Instant,
    _ edit: (inout [JSON], [Operator]) throws(StoreFault) -> Void
  ) throws(StoreFault) {
    try locked { () throws(StoreFault) in
      try follow(repairTail: true)
      try finishOperators()
      guard let old = try folder.contents(of: StationPath.operators) else {
        throw .noStation(path: folder.path)
      }
      let document = try JSON(reading: old, at: StationPath.operators)
      let people = try document.value([Operator].self, at: StationPath.operators)
      var list = document.array ?? []
      try edit(&list, people)
      let new = JSON.array(list) == document ? old : JSON.array(list).pretty()
      if new != old { try folder.put(new, at: OperatorLine.pendingPath, durable: true) }
      let line = OperatorLine(
        change: change, name: name, list: Digest(of: new), over: Digest(of: old))
      try enter(line.action, by: actor.name, at: now)
      try finishOperators()
      try refreshStaff()
    }
  }

  /// Puts a list in its place that the journal knows of already; one that it does not know of never came to be.
  ///
  /// The caller holds the lock and has followed the journal to its end.
  func finishOperators() throws(StoreFault) {
    guard let pending = try folder.contents(of: OperatorLine.pendingPath) else { return }
    let digest = Digest(of: pending)
    let entries: [JournalEntry]
    do throws(JournalFault) {
      entries = try journal.latestEntries(holding: digest.hex) { found in
        found.contains { OperatorLine($0.action)?.list == digest }
      }
    } catch {
      throw .journal(error)
    }
    if entries.contains(where: { OperatorLine($0.action)?.list == digest }) {
      try folder.put(pending, at: StationPath.operators, durable: true)
    }
    do throws(FileFault) { try folder.remove(OperatorLine.pendingPath) } catch { throw .file(error) }
  }
}

extension String {
  /// Whether this can stand as a name beside others: something to see, no control characters, not too long.
  fileprivate var isLabel: Bool {
    (1...40).contains(count) && first != " " && last != " "
      && !unicodeScalars.contains { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
          true
        default: false
        }
      }
  }
}
