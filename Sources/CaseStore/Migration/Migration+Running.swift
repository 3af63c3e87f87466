public import Residence

extension Migration {
  /// Migrates the station, or goes on with what was interrupted.
  ///
  /// Every document is tried before the first is committed.
  ///
  /// - Parameters:
  ///   - backup: The folder of a backup, which has to have everything that the station has; nothing for none.
  ///   - name: Who has it done.
  ///   - now: The moment.
  ///   - holder: Who is named to others who wait for the lock, which is held until the end.
  ///   - progress: Is told how many of how many cases are done.
  /// - Returns: How many cases were changed; nothing if the station has the present layout.
  /// - Throws: `StoreFault`; what was done until then is gone on with the next time.
  public func run(
    backup: String?, by name: String, at now: Instant, holder: String, progress: ProgressReport = { _, _ in }
  ) throws(StoreFault) -> Int? {
    try StationLock(folder: folder).withLock(patience: 5000, holder: holder, refusal: StoreFault.init) {
      () throws(StoreFault) in
      guard let profile = try folder.document(at: StationPath.station) else { throw .noStation(path: path) }
      let begun = try profile[Migration.key]?.value(State.self, at: StationPath.station)
      let origin = begun?.from ?? profile["format"]?.integer ?? 0
      let target = steps.last.map { $0.from + 1 } ?? Station.currentFormat
      guard origin <= target else { throw .unknownFormat(origin) }
      guard origin < target else { return nil }
      let wanted = steps.filter { $0.from >= origin }
      guard wanted.map(\.from) == Array(origin..<target) else { throw .olderFormat(origin) }

      let reading = JournalReading(folder, from: .start, to: try folder.extents(), progress: progress)
      var journal = Journal(folder: folder, from: reading.sound)
      // Whatever is damaged is met again here, and named.
      do throws(JournalFault) { _ = try journal.readNew(repairTail: true) } catch { throw .journal(error) }
      if let backup, begun == nil { try require(backup, at: journal.position) }

      let state = begun ?? State(from: origin, after: journal.position.seq)
      let cases = reading.inventory.cases.filter { !$0.value.isErased }
      let open = cases.filter { $0.value.entry <= state.after }
      let numbers = open.keys.sorted()
      let mark = Mark(by: name, at: now)
      func migrated(_ number: CaseNumber) throws(StoreFault) -> JSON? {
        guard let known = open[number] else { return nil }
        return try changed(number, known, by: wanted, mark)
      }
      for number in numbers { _ = try migrated(number) }

      try write(target, state, in: profile)
      try place(cases.filter { $0.value.entry > state.after })
      let commits = Recommit(
        folder: folder, action: ["kind": "migrate", "to": .number(String(target))], by: name, at: now)
      try commits.commit(numbers, to: &journal, progress: progress, migrated)
      do throws(FileFault) { try folder.syncFileSystem() } catch { throw .file(error) }
      try write(target, nil, in: profile)
      return numbers.count
    }
  }

  /// Names the layout in the profile, and what is under way.
  private func write(_ format: Int, _ state: State?, in profile: JSON) throws(StoreFault) {
    var members = profile.object ?? [:]
    members["format"] = .number(String(format))
    members[Migration.key] = try state.map { (state) throws(StoreFault) in
      try JSON.of(state, at: StationPath.station)
    }
    try folder.put(JSON.object(members).pretty(), at: StationPath.station, durable: true)
  }

  /// A case's document in the new layout, as its next revision.
  private func changed(
    _ number: CaseNumber, _ known: Inventory.Document, by steps: [MigrationStep], _ mark: Mark
  ) throws(StoreFault) -> JSON {
    let path = StationPath.of(number)
    // The file may hold what another tool has added; unless it is late, or lost its bytes with the power.
    let written = (try? folder.document(at: path)).flatMap { $0.revision == known.revision ? $0 : nil }
    guard let document = written ?? committed(known) else {
      throw .unknownCase(number.text)
    }
    var members = steps.reduce(document) { $1.change($0) }.object ?? [:]
    members["revision"] = .number(String(known.revision + 1))
    members["changed"] = try JSON.of(mark, at: path)
    let changed = JSON.object(members)
    _ = try changed.file(at: path)
    return changed
  }

  /// Writes the files of cases that were committed when the last run was interrupted.
  private func place(_ cases: [CaseNumber: Inventory.Document]) throws(StoreFault) {
    for (number, known) in cases {
      let path = StationPath.of(number)
      if let bytes = try folder.contents(of: path), Digest(of: bytes) == known.digest { continue }
      guard let document = committed(known) else { continue }
      try folder.put(document.pretty(), at: path, durable: false)
    }
  }

  private func committed(_ known: Inventory.Document) -> JSON? {
    Journal(folder: folder).document(at: known.place, as: known.digest)
  }

  private func require(_ backup: String, at position: JournalPosition) throws(StoreFault) {
    let head = try Backup(at: backup).manifest.head
    guard head == position else {
      throw .backup(.outdated(path: backup, entry: head.seq, journal: position.seq))
    }
  }
}
