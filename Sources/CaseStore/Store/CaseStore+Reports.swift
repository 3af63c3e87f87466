public import Residence

extension CaseStore {
  /// Begins a report, for which every case is read; at a large station that takes long enough to be told how far it is.
  ///
  /// - Parameters:
  ///   - request: Which report, and of which month.
  ///   - actor: Who asks; the police are reminded of the communities that they look after.
  ///   - now: The moment.
  /// - Returns: The reading, which is gone on with by and by.
  /// - Throws: `StoreFault` if the journal cannot be followed or the folders of the cases cannot be listed.
  public func beginReport(
    _ request: ReportRequest, for actor: Operator, at now: Instant
  ) throws(StoreFault) -> ReportReading {
    try follow(repairTail: false)
    let register = register
    let basis = ReportBasis(
      policy: policy, month: request.month,
      today: now.civilDate(offsetMinutes: station.utcOffsetMinutes), offsetMinutes: station.utcOffsetMinutes,
      communities: actor.role == .police ? Set(actor.communities) : []
    ) { register.cases(ofPaper: $0).map(\.number) }
    return try ReportReading(request.kind, on: basis, in: self)
  }
}

/// A report that is being made: the cases are read some at a time, on all processors, and never all of them are at hand.
///
/// Each case is read once, as it is when its turn comes.
public struct ReportReading {
  private let store: CaseStore
  private let basis: ReportBasis
  private let paths: [String]
  /// The cases whose files may be late; the store knows what was committed.
  private let late: [CaseNumber]
  private var report: StationReport
  /// How many cases have been read.
  public private(set) var done = 0

  /// How many are read between two looks at the clock, and by one processor at a time.
  private static let (window, part) = (1024, 64)

  fileprivate init(_ kind: ReportKind, on basis: ReportBasis, in store: CaseStore) throws(StoreFault) {
    self.store = store
    self.basis = basis
    late = store.unplaced.keys.sorted()
    let lateFiles = Set(late.map(StationPath.of))
    let all = try store.folder.casePaths()
    paths = lateFiles.isEmpty ? all : all.filter { !lateFiles.contains($0) }
    report = StationReport(kind, on: basis)
  }

  /// How many cases there are.
  public var total: Int { paths.count + late.count }

  /// Reads the next cases.
  ///
  /// - Returns: The report, once all have been read.
  public mutating func next() -> StationReport? {
    if done < late.count {
      readLate()
    } else if done < total {
      let start = done - late.count
      let window = paths[start..<min(start + ReportReading.window, paths.count)]
      let parts = Parallel.map(window.count, inPartsOf: ReportReading.part) {
        [folder = store.folder, basis, kind = report.kind] part in
        StationReport(
          kind, on: basis, reading: window.dropFirst(part.lowerBound).prefix(part.count), in: folder)
      }
      for part in parts { report.merge(part) }
      done += window.count
    }
    return done == total ? report : nil
  }

  private mutating func readLate() {
    for number in late[done..<min(done + ReportReading.part, late.count)] {
      do throws(StoreFault) {
        report.add(try store.file(number), on: basis)
      } catch {
        report.miss(StationPath.of(number))
      }
      done += 1
    }
  }
}

extension StationReport {
  /// What some of a station's case files come to.
  fileprivate init(
    _ kind: ReportKind, on basis: ReportBasis, reading paths: ArraySlice<String>, in folder: Folder
  ) {
    self.init(kind, on: basis)
    for path in paths {
      do throws(StoreFault) {
        guard let file = try folder.document(at: path)?.file(at: path) else { continue }
        add(file, on: basis)
      } catch {
        // One broken file must not keep the report from being made; it says which are missing.
        miss(path)
      }
    }
  }
}
