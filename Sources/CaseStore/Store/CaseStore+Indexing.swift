import Residence

// The index is two files: one of all cases, and a small one of those that were saved since. Both say up to where
// the journal is in them, so each can be replaced without the other; what comes after is read from the journal.

extension CaseStore {
  /// More cases than this are not kept beside the index: it is written anew with them.
  static let mostRecent = 4096

  /// How many cases are kept beside an index of so many: at a small station fewer, for writing all of it anew costs
  /// little there, and every start reads what is beside it.
  static func mostRecent(beside rows: Int) -> Int { min(mostRecent, max(64, rows / 4)) }

  /// What an index file says, and up to where the journal is in it.
  struct Index {
    var register: Register
    let position: JournalPosition
    let damaged: [String]
  }

  /// Reads the index; nothing if there is none that fits this station's journal, its policy and this program.
  static func index(in folder: Folder, journal: Journal, policy: String) -> Index? {
    guard let base = folder.snapshot(at: StationPath.index), base.header.base == nil,
      base.header.policy == policy, (try? journal.holds(base.header.position)) == true
    else { return nil }
    var index = Index(
      register: Register(over: base), position: base.header.position, damaged: base.header.damaged)
    guard let changes = folder.snapshot(at: StationPath.indexChanges), changes.header.base == base.header.id,
      changes.header.policy == policy, (try? journal.holds(changes.header.position)) == true
    else { return index }
    base.file.look(times: changes.count) {
      for row in 0..<changes.count { index.register.enter(Listing(changes.row(row))) }
    }
    index.register.numbers.take(changes.header.numbers)
    return Index(
      register: index.register, position: changes.header.position, damaged: changes.header.damaged)
  }

  /// Keeps what the register knows, so that the next opening needs not find it out again.
  ///
  /// - Parameters:
  ///   - register: What the register knew at the position.
  ///   - position: Up to where the journal is in it.
  ///   - isLeft: Whether nobody waits for the desk any more, so that writing the whole index may take its time; at
  ///     a desk that only rests the recent cases are written, however many they are.
  /// - Throws: `StoreFault` if the index cannot be written.
  func keepIndex(
    of register: Register, at position: JournalPosition, isLeft: Bool
  ) throws(StoreFault) {
    guard register.version != indexedVersion || register.base == nil else { return }
    if let base = register.base,
      !isLeft || register.recent.count <= CaseStore.mostRecent(beside: base.header.rows)
    {
      var builder = SnapshotBuilder()
      for entry in register.recent.sorted { builder.append(entry) }
      try write(builder, to: StationPath.indexChanges, base: base.header.id, of: register, at: position)
    } else {
      try write(register.rows, to: StationPath.index, base: nil, of: register, at: position)
    }
    indexedVersion = register.version
  }

  private func write(
    _ builder: SnapshotBuilder, to path: String, base: String?, of register: Register,
    at position: JournalPosition
  ) throws(StoreFault) {
    try folder.put(image(of: builder, base: base, register.numbers, at: position), at: path)
  }

  private func image(
    of builder: SnapshotBuilder, base: String?, _ numbers: GivenNumbers, at position: JournalPosition
  ) throws(StoreFault) -> SnapshotImage {
    let id = Folder.unpredictable()
    return try SnapshotImage(of: builder) { columns in
      SnapshotHeader(
        id: id, base: base, position: position, numbers: numbers, policy: policyDigest.hex,
        damaged: damaged.keys.sorted(), shared: builder.sharedTexts, rows: builder.count, columns: columns)
    }
  }

  /// Finds out anew what stands in the index, from every case file, on all processors.
  ///
  /// - Parameter progress: Is told how many of how many files have been read.
  /// - Throws: `StoreFault` if the folders of the cases cannot be listed.
  func rebuildIndex(progress: ProgressReport) throws(StoreFault) {
    let paths = try folder.casePaths()
    var builder = SnapshotBuilder()
    var numbers = register.numbers
    progress(0, paths.count)
    for start in stride(from: 0, to: paths.count, by: 8192) {
      let window = paths[start..<min(start + 8192, paths.count)]
      let parts = Parallel.map(window.count, inPartsOf: 256) { [folder, policy, station] part in
        ReadCases(
          window.dropFirst(part.lowerBound).prefix(part.count), in: folder, under: policy,
          offsetMinutes: station.utcOffsetMinutes)
      }
      for part in parts {
        builder.append(part.rows)
        numbers.take(part.numbers)
        damaged.merge(part.damaged) { $1 }
      }
      progress(window.endIndex, paths.count)
    }
    builder.sort()
    register.numbers = numbers
    try work(over: builder)
  }

  /// Writes the index anew and works over it from now on, so that a long import does not fill the memory.
  func fold() throws(StoreFault) { try work(over: register.rows) }

  func work(over builder: SnapshotBuilder) throws(StoreFault) {
    let image = try image(of: builder, base: nil, register.numbers, at: journal.position)
    // Without room on the disk the desk works all the same; only the next opening takes longer.
    try? folder.put(image, at: StationPath.index)
    guard let base = folder.snapshot(at: StationPath.index) ?? MappedFile(image).flatMap(Snapshot.init) else {
      return
    }
    register = register.moved(onto: base)
    indexedVersion = register.version
  }
}

/// What stands in some of a station's case files.
private struct ReadCases: Sendable {
  private(set) var rows = SnapshotBuilder()
  private(set) var numbers = GivenNumbers()
  /// The files that cannot be read; one of them must not close the station, and its number stays taken.
  private(set) var damaged: [String: StoreFault] = [:]

  init(_ paths: ArraySlice<String>, in folder: Folder, under policy: Policy, offsetMinutes: Int) {
    for path in paths {
      do throws(StoreFault) {
        guard let file = try folder.document(at: path)?.file(at: path) else { continue }
        numbers.take(file)
        rows.append(Listing(file, under: policy, offsetMinutes: offsetMinutes))
      } catch {
        damaged[path] = error
        if let number = StationPath.number(of: path) { numbers.take(number) }
      }
    }
  }
}
