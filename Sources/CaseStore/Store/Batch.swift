public import Residence

/// Actions that are going to be committed together.
///
/// While one action is decided, the lines of those before it are made ready on another thread.
public struct Batch {
  /// One action, and the case after it.
  private struct Step: Sendable {
    let kind: Action.Kind
    let actor: Operator
    let file: Case
    /// The case before, unless the batch has made or changed it already.
    let before: CaseStore.Current?
  }

  /// A request that was refused, who asked, and when.
  typealias Refused = (request: Request, actor: Operator, at: Instant)

  private typealias Made = Result<(drafts: [JournalDraft], maker: DocumentMaker), StoreFault>

  private let store: CaseStore
  private let imprint: CaseStore.Imprint
  private var files: [CaseNumber: Case] = [:]
  private(set) var register: Register
  /// The case of every action.
  private(set) var numbers = [CaseNumber]()
  private(set) var pages = [CaseStore.Page]()
  /// The request that was refused last.
  private(set) var refused: Refused?
  /// The latest actions, whose lines nobody makes yet.
  private var latest = [Step]()
  private var making: Background<Made>?
  private var maker = DocumentMaker()
  private var drafts = [JournalDraft]()

  init(in store: CaseStore, imprint: @escaping CaseStore.Imprint) {
    self.store = store
    self.imprint = imprint
    register = store.register
  }

  /// Decides an action on the case as it is after the actions before.
  ///
  /// - Returns: The case after the action.
  /// - Throws: `CommitFailure`. After a refusal or a conflict the batch is as before; after a fault of the store, which
  ///   may be about an action before, nothing of it can be committed any more.
  public mutating func commit(
    _ request: Request, by actor: Operator, at now: Instant
  ) throws(CommitFailure) -> Case {
    let (current, before) = try current(request)
    // Until it is decided it counts as refused.
    refused = (request, actor, now)
    let (decided, stamped) = try store.decided(
      request.action, on: current, by: actor,
      in: register.circumstances(
        at: now, station: store.station, policy: store.policy, officers: store.operators), imprint: imprint)
    refused = nil
    pages += stamped
    files[decided.number] = decided
    numbers.append(decided.number)
    latest.append(Step(kind: request.action.kind, actor: actor, file: decided, before: before))
    register.enter(decided, under: store.policy, offsetMinutes: store.station.utcOffsetMinutes)
    if latest.count == 512 { do throws(StoreFault) { try makeDrafts() } catch { throw .store(error) } }
    return decided
  }

  private func current(_ request: Request) throws(CommitFailure) -> (Case?, before: CaseStore.Current?) {
    guard let number = request.number else { return (nil, nil) }
    let (file, before): (Case, CaseStore.Current?)
    if let known = files[number] {
      (file, before) = (known, nil)
    } else {
      do throws(StoreFault) {
        let current = try store.current(number)
        (file, before) = (current.file, current)
      } catch {
        throw .store(error)
      }
    }
    guard file.revision == request.revision else {
      throw .conflict(Conflict(basedOn: request.revision ?? 0, theirs: file))
    }
    return (file, before)
  }

  /// Begins to make the drafts of the latest actions, and takes those made before.
  private mutating func makeDrafts() throws(StoreFault) {
    try takeDrafts()
    making = Background { [latest, maker] in Batch.drafts(of: latest, by: maker) }
    latest = []
  }

  private mutating func takeDrafts() throws(StoreFault) {
    guard let (made, maker) = try making?.value().get() else { return }
    drafts += made
    self.maker = maker
    making = nil
  }

  private static func drafts(of steps: [Step], by maker: DocumentMaker) -> Made {
    var maker = maker
    return Result { () throws(StoreFault) in
      var drafts = [JournalDraft]()
      for step in steps {
        let document = try maker.document(of: step.file, over: step.before)
        drafts.append(JournalDraft(of: step.kind, step.file, document, by: step.actor))
      }
      return (drafts, maker)
    }
  }

  /// What goes into the journal, an entry for each action, once the last one has been decided.
  mutating func allDrafts() throws(StoreFault) -> [JournalDraft] {
    try makeDrafts()
    try takeDrafts()
    return drafts
  }
}
