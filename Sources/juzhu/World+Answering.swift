import CaseStore
import Console
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
    if case .takeIn(let name, let request) = order { return try takeIn(name, request) }
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
      case .lookUp(let number, let purpose): return try lookUp(number, for: purpose)
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
      case .report(let request): return try report(request, on: &terminal)
      case .findPackets: return .packets(try inbox())
      case .openPacket(let name): return .packet(try store.open(name, by: signedIn(), at: clock.now))
      case .packetPicture(let name, let index): return try picture(index, of: name)
      case .unpack(let name): return .unpacked(try store.unpack(name, by: signedIn()))
      case .settle(let name, let decision):
        return .settled(try store.settle(name, decision, by: signedIn(), at: clock.now))
      case .each(let orders): begin(Pieces(orders), on: &terminal)
      case .giveUp: giveUp(on: &terminal)
      case .copy(let text): terminal.copy(text)
      case .redraw: terminal.redraw()
      case .suspend: terminal.suspend()
      case .commit, .takeIn: break
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

  /// Makes a report: at once, or piece by piece at a large station.
  private mutating func report(
    _ request: ReportRequest, on terminal: inout some Face & ~Copyable
  ) throws(StoreFault) -> Event? {
    guard let actor = desk.context.actor else { throw .nobodyIsSignedIn }
    guard request.kind.roles.contains(actor.role) else {
      return .printed(Message(request.kind.refusal(to: actor.role, under: store.policy), .bad))
    }
    try record(.report(request.kind, request.month, purpose: nil))
    var reading = try store.beginReport(request, for: actor, at: clock.now)
    let began = ContinuousClock.now
    repeat {
      if let report = reading.next() { return .report(report) }
    } while ContinuousClock.now - began < World.moment
    begin(Pieces(reading, of: request.kind), on: &terminal)
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

  private func lookUp(_ number: String, for purpose: String) throws(StoreFault) -> Event {
    guard let actor = desk.context.actor else { throw .nobodyIsSignedIn }
    do throws(LookUpFailure) {
      return .lookedUp(.success(try store.lookUp(number, for: purpose, by: actor, at: clock.now)))
    } catch {
      switch error {
      case .refused(let refusal): return .lookedUp(.failure(refusal))
      case .store(let fault): throw fault
      }
    }
  }

  private func record(_ look: Look) throws(StoreFault) {
    try store.record(look, by: signedIn(), at: clock.now)
  }

  private func signedIn() throws(StoreFault) -> Operator {
    guard let actor = desk.context.actor else { throw .nobodyIsSignedIn }
    return actor
  }

  // MARK: The inbox

  /// The packets, for whoever works on cases.
  private func inbox() throws(StoreFault) -> Inbox {
    let actor = try signedIn()
    guard store.policy.hasCaseWork(actor.role) else { throw .packet(.roleMayNot(actor.role)) }
    return try store.inbox()
  }

  /// Commits what a packet asked for, unless somebody else has settled it meanwhile.
  ///
  /// The packet is settled by an order of its own, so that waiting for the lock never commits twice.
  private func takeIn(_ name: PacketName, _ request: Request) throws(CommitFailure) -> Event? {
    do throws(StoreFault) { _ = try store.waiting(name) } catch { throw .store(error) }
    return try commit(request)
  }

  /// A packet's picture as the terminal shows it, which only PNG is unpacked for.
  private func picture(_ index: Int, of name: PacketName) throws(StoreFault) -> Event {
    let bytes = try store.picture(index, of: name)
    guard Attachment(of: bytes)?.kind == .png, let picture = Picture(png: bytes) else {
      let words = Bilingual(
        en:
          "Picture \(index + 1) is no PNG; it can be looked at once it has been taken in: juzhu case picture",
        zh: "第\(index + 1)张不是PNG图片，受理后可用 juzhu case picture 查看")
      return .printed(Message(words, .bad))
    }
    return .drawn(picture.scaledDown(toFit: 2000, 2000))
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
