import CaseStore
import Console
import Paper
import Residence

/// Saving what stands in the form, and what comes of it.
extension FormScreen {
  mutating func save(in context: Context) -> [Effect] {
    finishLine(in: context)
    if let first = unready(for: .save, in: context) { return first }
    let request = request(form.kind, in: context)
    if let batch {
      return BatchPreviewScreen.show(form.kind, batch.numbers.map { ($0, request.action) }, from: batch)
    }
    if let stop = form as? VisitNoteForm {
      return [.leave, .deliver(.noted(stop.listing.number, request.action.entries))]
    }
    if form.kind.takesSomethingAway {
      let title = form.kind.title
      let name = form.file?.identity.name ?? ""
      let question = Bilingual(en: "\(title.en): \(name)?", zh: "\(title.zh)：\(name)？")
      return confirm(request, in: context) { _ in (question, []) }
    }
    guard form.kind.showsPage, let file = form.file else { return [.order(commission(request))] }
    do throws(Refusal) {
      guard let terms = try terms(of: request, in: context) else { throw Refusal([.missing(.purpose)]) }
      let paper = Paper.certificate(
        of: file, terms, station: context.station, under: context.policy, operators: context.operators,
        journal: nil)
      return [.show(StampScreen(paper: paper, request: request, file: file))]
    } catch {
      return explain(.refused(error), in: context)
    }
  }

  /// What a certificate would state if it were stamped now, whether it is being asked for or approved.
  private func terms(of request: Request, in context: Context) throws(Refusal) -> CertificateTerms? {
    let after = try trial(request, in: context)
    guard form.kind == .askForCertificate else { return after.certificates.last?.terms }
    return after.openRequests.last?.terms(
      number: context.circumstances.nextNumbers().certificate, on: context.today, sealed: after.changed)
  }

  /// What comes before a commit: dates that are none are put right, pictures are kept; nothing if all is ready.
  ///
  /// Pictures are kept one after the other, and the command goes on after the last of them.
  private mutating func unready(for command: Command, in context: Context) -> [Effect]? {
    let items = items(in: context)
    reasons = []
    pending = nil
    if let wrong = items.firstIndex(where: { isMalformedDetail($0, in: context) }) {
      focus = wrong
      return [.say(Message(Malformation.date.words, .bad))]
    }
    guard let picture = pictures(of: items).first else { return nil }
    pending = command
    return [picture]
  }

  /// Asks before all that is missing is told on a numbered notice: there is one, so it has to be complete.
  mutating func giveNotice(in context: Context) -> [Effect] {
    guard let subject = form.kind.noticeSubject else { return [] }
    finishLine(in: context)
    if let first = unready(for: .giveNotice, in: context) { return first }
    var request = request(.giveNotice, in: context)
    request.action.entries[.noticeAbout] = subject.rawValue
    return confirm(request, in: context) { file in
      let missing = file.notices.last?.missing ?? []
      let question = Bilingual(
        en: "Give a one-time notice of everything that is missing?", zh: "就所缺全部材料出具一次性告知书？")
      return (question, missing.map { context.policy.names(ofSets: $0.anyOf) })
    }
  }

  /// Asks before a commit, once it is known that the rules allow it.
  private mutating func confirm(
    _ request: Request, in context: Context, _ words: (Case) -> (question: Bilingual, details: [Bilingual])
  ) -> [Effect] {
    do throws(Refusal) {
      let (question, details) = words(try trial(request, in: context))
      return [
        .show(
          ConfirmScreen(question: question, details: details, effects: [.leave, .order(.commit(request))]))
      ]
    } catch {
      return explain(.refused(error), in: context)
    }
  }

  /// Leaves a form that waits for papers: what was typed is wanted again when they come.
  func keptForLater(in context: Context) -> [Effect]? {
    guard let subject = form.kind.noticeSubject, form.file?.openNotice(about: subject) != nil,
      let actor = context.actor, let draft = draft(in: context)
    else { return nil }
    let said = Message(
      Bilingual(en: "Kept until the papers come; F5 on the first screen continues", zh: "已暂存，待材料补齐后在首页按F5继续"),
      .good)
    return [.order(.keepDraft(draft, of: actor)), .order(.findDrafts), .leave, .say(said)]
  }

  /// What would come of a request now.
  func trial(_ request: Request, in context: Context) throws(Refusal) -> Case {
    guard let actor = context.actor else { throw Refusal([.roleMayNot(.window, request.action.kind)]) }
    return try decide(request.action, on: form.file, by: actor, in: context.circumstances) { _, _ in "" }
  }

  func request(_ kind: Action.Kind, in context: Context) -> Request {
    let items = items(in: context)
    // A paper that was handed in once stays handed in, even where this form does not ask for it.
    let others = form.papers.enumerated().filter { index, paper in
      let isNewest = !form.papers.dropFirst(index + 1).contains { $0.kind == paper.kind }
      return !isNewest || !items.contains { $0.id == .paper(paper.kind) }
    }.map(\.element)
    let papers = state.materials(of: items, today: context.today)
    let asked = Set(items.compactMap { item in if case .paper(let id) = item.id { id } else { nil } })
    let kept = packet == nil ? others : PacketForm.kept(others, ticked: papers, asked: asked)
    let action = Action(kind, state.entries(of: items), materials: papers + kept)
    return form.file.map { Request(action, on: $0) } ?? Request(registration: action)
  }

  /// What to keep when the line is lost, once something has been typed; what is meant for many is soon typed again.
  func draft(in context: Context) -> Draft? {
    guard isDirty(in: context), batch == nil, !(form is VisitNoteForm) else { return nil }
    return Draft(name: name, request: request(form.kind, in: context))
  }

  func drafts(in context: Context) -> [Draft] { draft(in: context).map { [$0] } ?? [] }

  func isDirty(in context: Context) -> Bool {
    let items = items(in: context)
    return state.entries != base
      || state.materials(of: items, today: context.today)
        != FormState(base, papers: form.papers).materials(of: items, today: context.today)
  }

  mutating func explain(_ failure: CommitFailure, in context: Context) -> [Effect] {
    pending = nil
    switch failure {
    case .refused(let refusal):
      reasons = refusal.reasons
      let similar = reasons.lazy.compactMap { reason -> CaseNumber? in
        if case .similarPerson(let number) = reason { number } else { nil }
      }.first
      // Both are looked at side by side before anybody says that they are two people.
      let compare: [Effect] = similar.map { [.order(.open($0))] } ?? []
      let items = items(in: context)
      if let first = items.firstIndex(where: { !messages(at: $0, in: context).isEmpty }) { focus = first }
      return compare + [.say(Message(refused(in: context), .bad))]
    case .conflict(let conflict):
      return [.show(ConflictScreen(mine: self, conflict: conflict))]
    case .store: return []
    }
  }

  /// That the form was refused, and what can be done about it.
  func refused(in context: Context) -> Bilingual {
    let count = reasons.count
    // What belongs to no field stands at the top, perhaps out of sight: it is said here as well.
    if let only = reasons.first, count == 1,
      !items(in: context).contains(where: { !messages(at: $0, in: context).isEmpty })
    {
      let words = only.words(under: context.policy)
      return Bilingual(en: "Not saved: \(words.en)", zh: "未保存：\(words.zh)")
    }
    let lacksPapers = reasons.contains { $0.field == .materials }
    guard lacksPapers, form.kind.noticeSubject != nil, packet == nil else {
      return Bilingual(
        en: "Not saved: \(count) to put right, marked !  Nothing typed is lost. F1: the rules",
        zh: "未保存：有\(count)处需要更正，以!标出。已输入的内容均保留，F1可看依据")
    }
    return Bilingual(
      en: "Not saved: \(count) to put right, marked !  F1: the rules  F6: one-time notice",
      zh: "未保存：有\(count)处需要更正，以!标出。F1可看依据，F6出具一次性告知书")
  }

  /// The refusal on paper, for a resident who wants to have the grounds in hand.
  func refusal(in context: Context) -> Paper {
    let name = form.file?.identity.name ?? state.entries[.name] ?? ""
    return .refusal(of: form.kind, to: name, because: reasons, in: context)
  }

  /// The same entries over a newer revision: what was not touched here takes the newer value.
  func rebased(onto file: Case, in context: Context) -> FormScreen {
    let newer = form.over(file)
    var screen = FormScreen(newer, in: context)
    let mine = state.entries
    for (field, text) in mine where text != base[field] { screen.state.set(field, to: text) }
    for field in base.keys where mine[field] == nil { screen.state.set(field, to: nil) }
    let untouched = FormState(base, papers: form.papers)
    for item in items(in: context) {
      guard case .paper(let id) = item.id, state.paper(id) != untouched.paper(id) else { continue }
      screen.state.setPaper(id, to: state.paper(id))
      for detail in PaperDetail.allCases {
        screen.state.set(detail, of: id, to: state.detail(detail, of: id).text)
      }
    }
    return screen
  }

  /// The papers of which this form says something else than it did when it was opened.
  func touchedPapers(in context: Context) -> [(title: Bilingual, old: Bilingual, new: Bilingual)] {
    let untouched = FormState(base, papers: form.papers)
    return items(in: context).compactMap { item in
      guard case .paper(let id) = item.id, state.paper(id) != untouched.paper(id) else { return nil }
      return (item.label, untouched.paper(id).title, state.paper(id).title)
    }
  }

  /// The fields in which this form differs from what it started with.
  func touched(in context: Context) -> [(field: Field, text: String)] {
    items(in: context).compactMap { item in
      guard case .field(let field) = item.id else { return nil }
      let text = state.entries[field] ?? ""
      return text == (base[field] ?? "") ? nil : (field, text)
    }
  }
}
