import ArgumentParser
import CaseStore
import Desk
import Residence

/// Certificates of many cases, one commit each; every case is answered by a line.
struct CertificateBatch {
  let store: CaseStore
  private let press: Press
  private let actor: Operator
  private let clock: Clock
  private var wasRefused = false

  /// Opens the station for an operator.
  init(at place: StationOptions, by actor: String, unlocking input: PassphraseInput? = nil) throws {
    store = try place.open()
    press = Press(for: store)
    try input?.unlock(press)
    self.actor = try store.actor(named: actor)
    clock = Clock(store.station)
  }

  /// Commits an action on a case as it is now and says what came of it.
  mutating func commit(
    _ action: Action, on number: CaseNumber, answer: (Case) -> [String: JSON]
  ) throws(CommitFailure) {
    var members: [String: JSON] = ["case": .string(number.text)]
    do throws(CommitFailure) {
      let file: Case
      do throws(StoreFault) { file = try store.file(number) } catch { throw .store(error) }
      let changed = try press.commit(Request(action, on: file), by: actor, at: clock.now).file
      members.merge(answer(changed)) { _, new in new }
    } catch {
      switch error {
      case .refused(let refusal):
        let reasons = refusal.reasons.map { $0.words(under: store.policy)[.ofLocale] }
        members["refused"] = .array(reasons.map(JSON.string))
      case .store(.unknownCase(let text)):
        members["refused"] = [.string(StoreFault.unknownCase(text).words[.ofLocale])]
      case .conflict(let conflict): members["conflict"] = ActCommand.facts(of: conflict)
      case .store: throw error
      }
      wasRefused = true
    }
    Standard.say(.object(members))
  }

  /// Ends the batch.
  func finish() throws {
    try store.checkpoint()
    if wasRefused { throw ExitCode(Exit.refused) }
  }
}
