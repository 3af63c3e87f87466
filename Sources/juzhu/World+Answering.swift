import CaseStore
import Desk
import Paper
import Residence
import Seal

/// What the world does when the desk orders it, and what it answers.
extension World {
  mutating func answer(_ order: Order, on terminal: inout some Face & ~Copyable) throws(CommitFailure)
    -> Event?
  {
    if case .commit(let request) = order { return try commit(request) }
    do throws(StoreFault) {
      switch order {
      case .open(let number): return .opened(try open(number))
      case .reload(let number): return .reloaded(try store.file(number))
      case .unlockSeal(let passphrase): return try unlock(passphrase)
      case .signIn(let name, let password): return try prove(name, password, .signIn)
      case .prove(let password, let purpose): return try prove(nil, password, purpose)
      case .setUp(let password):
        return .signedIn(
          try store.setUp(password: password, cost: store.station.keyCost, at: clock.now))
      case .history(let number): return try history(of: number, on: &terminal)
      case .look(let look):
        try record(look)
        return .looked(look)
      case .page(let page, let number):
        try record(.page(page, of: number))
        return .page(page, Press.lines(of: try store.page(of: page)))
      case .draw(let paper): return try draw(paper)
      case .print(let paper, let kind, let number): return try print(paper, kind, of: number)
      case .printPage(let page, let number):
        try record(.print(paper: page.text, of: number))
        return .printed(try Printer.print(store.page(of: page), named: page.text).said)
      case .attach(let path, let paper):
        return .attached(try store.attach(contentsOf: path).name, paper: paper)
      case .keepDraft(let draft, let actor): try store.keep(draft, of: actor)
      case .dropDraft(let name, let actor): try store.dropDraft(name, of: actor)
      case .findDrafts:
        guard let actor = desk.context.actor else { return nil }
        let drafts = try store.drafts(of: actor)
        return drafts.isEmpty ? nil : .drafts(drafts)
      case .resume(let draft):
        guard let number = draft.request.number else { return .resumed(draft, nil) }
        return .resumed(draft, try begun(draft, on: try open(number)))
      case .each(let orders): begin(Pieces(orders), on: &terminal)
      case .giveUp: giveUp(on: &terminal)
      case .copy(let text): terminal.copy(text)
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .commit: break
      }
      return nil
    } catch {
      throw .store(error)
    }
  }

  /// Looks a case's history up: at once, or piece by piece in a large journal.
  private mutating func history(
    of number: CaseNumber, on terminal: inout some Face & ~Copyable
  ) throws(StoreFault) -> Event? {
    var search = try store.searchHistory(of: number)
    let began = ContinuousClock.now
    repeat {
      if let found = try search.next() { return .history(found) }
    } while ContinuousClock.now - began < World.moment
    begin(Pieces(search), on: &terminal)
    return nil
  }

  /// Reads a case to show it; nobody sees one without being recorded.
  private func open(_ number: CaseNumber) throws(StoreFault) -> Case {
    try record(.file(number))
    return try store.file(number)
  }

  /// The case as it was when a draft was begun: only over that can be told what others have changed since.
  private func begun(_ draft: Draft, on file: Case) throws(StoreFault) -> Case {
    guard let revision = draft.request.revision, revision != file.revision else { return file }
    return try store.file(file.number, revision: revision)
  }

  private func record(_ look: Look) throws(StoreFault) {
    guard let actor = desk.context.actor else { throw .nobodyIsSignedIn }
    try store.record(look, by: actor, at: clock.now)
  }

  private func commit(_ request: Request) throws(CommitFailure) -> Event? {
    guard let actor = desk.context.actor else { return nil }
    return .committed(try press.commit(request, by: actor, at: clock.now), request.action.kind)
  }

  private func draw(_ paper: Paper) throws(StoreFault) -> Event {
    do throws(PaperFault) {
      return .drawn(try press.picture(of: paper))
    } catch {
      return .printed(Message(error.words, .bad))
    }
  }

  /// Prints a paper; one that cannot be drawn to the last character is not printed.
  private func print(_ paper: Paper, _ kind: CasePaper, of number: CaseNumber?) throws(StoreFault) -> Event {
    let pdf: [UInt8]
    do throws(PaperFault) {
      pdf = try press.draw(paper).pdf
    } catch {
      return .printed(Message(error.words, .bad))
    }
    try record(.print(paper: kind.rawValue, of: number))
    let name = "\(kind.rawValue)-\(number?.text ?? desk.context.today.text)"
    return .printed(try Printer.print(pdf, named: name).said)
  }

  /// Unlocks the seal for whoever is signed in, and as long as they are.
  private mutating func unlock(_ passphrase: Passphrase) throws(StoreFault) -> Event {
    do {
      try press.unlock(passphrase.text)
      return .sealUnlocked(nil)
    } catch let fault as StoreFault {
      throw fault
    } catch {
      return .sealUnlocked(error as? SealFault ?? .library("\(error)"))
    }
  }
}
