import CaseStore
import Residence

/// One commit of a batch: on which case, what is asked for, and what has come of it.
struct BatchRow: Sendable {
  /// Its place among all of them: one case may stand in several.
  let id: Int
  /// The case.
  let number: CaseNumber
  /// The resident's name.
  let name: String
  /// What is committed; nothing where it was refused before.
  let request: Request?
  /// What has come of it.
  var outcome: Outcome

  /// What comes of a commit.
  enum Outcome: Sendable {
    /// Nothing yet.
    case open
    /// It was done, with what others had changed meanwhile; the number of the certificate, where one was stamped.
    case done(CertificateNumber?, Merge?)
    /// The rules refuse it.
    case refused([Reason])
    /// Somebody has saved the case since it was read.
    case overtaken(Mark)
    /// The case cannot be read or written.
    case failed(StoreFault)
  }

  /// What a failure is to this row.
  mutating func fail(_ failure: CommitFailure) {
    switch failure {
    case .refused(let refusal): outcome = .refused(refusal.reasons)
    // Where an earlier one on the same case was not done, this one could not even be tried.
    case .conflict(let conflict) where conflict.theirs.revision < conflict.basedOn: outcome = .open
    case .conflict(let conflict): outcome = .overtaken(conflict.theirs.changed)
    case .store(let fault): outcome = .failed(fault)
    }
  }

  var isDone: Bool { if case .done = outcome { true } else { false } }
  var isRefused: Bool { if case .refused = outcome { true } else { false } }
  var isOpen: Bool { if case .open = outcome { true } else { false } }
}

extension BatchRow {
  /// Tries an action out on a case as it is now: one row, or one for each certificate that waits there.
  static func trying(
    _ action: Action, on file: Case, from first: Int, in context: Context
  ) -> [BatchRow] {
    var file = file
    return action.each(on: file).enumerated().map { place, action in
      func row(_ request: Request?, _ outcome: Outcome) -> BatchRow {
        BatchRow(
          id: first + place, number: file.number, name: file.identity.name, request: request, outcome: outcome
        )
      }
      guard let actor = context.actor else { return row(nil, .failed(.nobodyIsSignedIn)) }
      let circumstances = context.circumstances
      do throws(Refusal) {
        let after = try decide(action, on: file, by: actor, in: circumstances) { _, _ in "" }
        let request = Request(action, on: file)
        file = after
        return row(request, .open)
      } catch {
        return row(nil, .refused(error.reasons))
      }
    }
  }
}
