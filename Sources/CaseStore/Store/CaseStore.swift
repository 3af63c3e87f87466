public import Residence

/// The folder of one station: its cases as plain JSON files, and the journal that commits every change.
///
/// One desk is one `CaseStore`; any number of them may work on the same folder. The journal's line is the
/// commit, the case's file follows it, and every desk follows the journal. Not for use by several threads.
public final class CaseStore {
  /// What the station is called and how it numbers and dates.
  public let station: Station
  /// The rules.
  public let policy: Policy
  /// Who works here, the disabled among them, as the list was when it was looked at last.
  public internal(set) var operators: [Operator]
  /// Whose password is set.
  public internal(set) var secured: Set<String> = []
  /// Every case by its listing, as far as the journal has been followed.
  public internal(set) var register: Register {
    get {
      enterCommitted()
      return entered
    }
    set { entered = newValue }
  }

  /// How many milliseconds to wait for another holder of the lock; a screen has better things to do than to wait.
  public var patience = 5000

  let folder: Folder
  let lock: StationLock
  let holder: String
  /// The digest of the policy's file, which has been found sound.
  let policyDigest: Digest
  /// The policy that the journal, or else the last checkpoint, knows to hold.
  var recordedPolicy: Digest?
  /// Whether this desk works by rules that the journal has to tell of first, and has written nothing yet.
  var worksByNewRules = false
  var journal: Journal
  /// The case files that cannot be read or relied on, with what is wrong; everything else can be worked on.
  public internal(set) var damaged: [String: StoreFault] = [:]
  /// What tells that the list of operators is another one by now.
  var staffSeen: [FileTrace] = []
  /// What other desks have changed and nobody has been told yet.
  var unreported: Set<CaseNumber> = []
  /// The register without what was committed since somebody asked for it.
  private var entered = Register()
  /// What was committed and has yet to be entered: by this desk, as it was decided; by others, to be read.
  var unentered: [CaseNumber: Case?] = [:]
  /// The case that was read last, and the bytes that it was read from.
  var lastRead: (bytes: [UInt8], case: Current)?
  /// Documents from the journal whose files have not been seen in place yet.
  var unplaced: [CaseNumber: Unplaced] = [:]
  /// The cases that this desk has saved and whose files it has yet to write.
  var saved: Set<CaseNumber> = []
  /// The version of the register that the index files have.
  var indexedVersion = 0
  /// The place in the journal that the last checkpoint remembers.
  var checkpointed: JournalPosition?
  /// What was refused within the last minute because of who asked.
  var refusals = RecentRefusals()
  /// What was erased and nobody has asked for since.
  var forgotten = ForgottenCases()
  /// The cases whose files may not be on the disk yet.
  var touched: Set<CaseNumber> = []

  /// Opens a station's folder, and puts right what a crash left behind.
  ///
  /// Every case that was committed after the last checkpoint is compared with the journal and written
  /// again from it where it differs; an unfinished line at the journal's end was never committed and is cut.
  ///
  /// - Parameters:
  ///   - path: The station's folder.
  ///   - holder: Who is named to others who wait for the lock, such as `clerk@host 4711`.
  ///   - progress: Is told how far it is with what may take long: reading every case file for a new index.
  /// - Throws: `StoreFault` if the folder is no station or cannot be read.
  public init(opening path: String, holder: String, progress: ProgressReport = { _, _ in }) throws(StoreFault)
  {
    let folder = try Folder.station(path)
    let station = try folder.profile()
    let mount = Mount(of: path)
    if let option = mount?.optionAgainstLocks { throw .unsafeMount(path: path, option: option) }
    let isLocal = mount?.isLocal ?? false
    guard let rules = try folder.contents(of: StationPath.policy),
      let operators = try folder.decode([Operator].self, at: StationPath.operators)
    else { throw .noStation(path: path) }
    let checkpoint = try? folder.decode(Checkpoint.self, at: StationPath.checkpoint)
    policyDigest = Digest(of: rules)
    let policy = try CaseStore.policy(
      rules, as: policyDigest, isKnownSound: checkpoint?.soundPolicy == policyDigest.hex)
    self.station = station
    self.policy = policy
    self.operators = operators
    self.folder = folder
    self.holder = holder
    lock = StationLock(folder: folder, keepsOpen: isLocal)
    let index = CaseStore.index(in: folder, journal: Journal(folder: folder), policy: policyDigest.hex)
    let positions = [checkpoint?.position, index?.position].compactMap(\.self)
    journal = Journal(
      folder: folder, from: checkpoint.flatMap { _ in positions.min { $0.seq < $1.seq } }, keepsOpen: isLocal)
    checkpointed = checkpoint?.position
    recordedPolicy = (checkpoint?.recordedPolicy ?? checkpoint?.soundPolicy).flatMap { Digest(hex: $0) }
    if let index { register = index.register }
    if let numbers = checkpoint?.numbers { register.numbers.take(numbers) }
    indexedVersion = register.version
    try locked { () throws(StoreFault) in
      try finishErasing()
      try follow(repairTail: true)
      compareRules()
      try place()
      try finishOperators()
      try refreshStaff()
      try sweep()
    }
    if let index {
      try look(again: index.damaged)
    } else {
      try rebuildIndex(progress: progress)
    }
    unreported = []
  }

  /// Does something under the station's lock.
  func locked<Value>(_ body: () throws(StoreFault) -> Value) throws(StoreFault) -> Value {
    try lock.withLock(patience: patience, holder: holder, refusal: StoreFault.init, body)
  }

  /// Enters a case into the register as it is now.
  private func enter(_ file: Case) {
    entered.enter(file, under: policy, offsetMinutes: station.utcOffsetMinutes)
  }

  /// Enters what was committed, now that somebody asks for it.
  private func enterCommitted() {
    for (number, known) in unentered {
      do throws(StoreFault) {
        if let known { enter(known) } else { enter(try file(number)) }
      } catch {
        damaged[StationPath.of(number)] = error
      }
    }
    unentered = [:]
    dropForgotten()
  }

  /// Looks whether files that could not be read when the index was written can be read now.
  private func look(again paths: [String]) throws(StoreFault) {
    for path in paths {
      do throws(StoreFault) {
        guard let document = try folder.document(at: path) else { continue }
        enter(try document.file(at: path))
      } catch {
        // One broken file must not close the station; its number stays taken.
        damaged[path] = error
      }
    }
  }
}

extension StoreFault {
  init(_ fault: FileFault) {
    if case .busy(let holder) = fault {
      self = .busy(holder: holder)
    } else {
      self = .file(fault)
    }
  }
}
