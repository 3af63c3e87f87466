import Residence

extension CaseStore {
  /// What the request's case has been through since it was read, if the request may be joined with that.
  func past(of request: Request, seen: Current?) -> History? {
    guard request.action.kind.merging != .never, let number = request.number, let revision = request.revision,
      revision > 0
    else { return nil }
    // A journal that cannot be read leaves the conflict, which is told anyway.
    return try? history(of: number, since: revision, seen: seen)
  }

  /// The action to be decided on the case as it is now; the caller holds the lock.
  ///
  /// - Throws: `CommitFailure.conflict` if somebody has saved the case meanwhile and both do not go together.
  func joined(
    _ request: Request, past: History?, over current: Current?, by actor: Operator, at now: Instant
  ) throws(CommitFailure) -> (action: Action, merge: Merge?) {
    guard let current, current.file.revision != request.revision else { return (request.action, nil) }
    let revision = request.revision ?? 0
    let circumstances = circumstances(at: now)
    let joined = past.flatMap { past in
      Merge.joining(request.action, basedOn: revision, of: past, with: current.document) {
        (action, file) throws(Refusal) in
        // Nothing is stamped that was begun on another page.
        try decide(action, on: file, by: actor, in: circumstances) { _, _ in "" }
      }
    }
    guard let joined else { throw .conflict(Conflict(basedOn: revision, theirs: current.file)) }
    return joined
  }
}
