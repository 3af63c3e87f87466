import CaseStore
import Console
import Residence

/// A form being filled: every kind of action goes through this one screen.
struct FormScreen: Screen {
  let form: any Form
  let base: [Field: String]
  /// The name under which the form is kept as a draft.
  let name: String
  var state: FormState
  var focus = 0
  var reasons: [Reason] = []
  var changedBy: Mark?
  /// Where what stands in a field came from, for what was not there at first.
  var origins: [Field: Origin] = [:]
  /// The papers whose details are shown.
  var detailed: Set<String> = []
  /// What is done once every picture has been kept.
  var pending: Command?
  /// What can be taken back.
  var changes = Changes()
  /// What has been typed to find an option of the choice in focus.
  var finding = ""

  /// Where what stands in a field came from.
  enum Origin: Sendable {
    case typed
    case following(Field)
    case lastDwelling
  }

  init(_ form: any Form, in context: Context, continuing draft: Draft? = nil) {
    self.form = form
    let base = form.start(in: context)
    self.base = base
    let action = draft?.request.action
    state = FormState(action?.entries ?? base, papers: action?.materials ?? form.papers)
    // What came from afar is looked at on its pictures, not by their names.
    if !(form is PacketForm) {
      for paper in action?.materials ?? form.papers where paper.issuer != nil || paper.file != nil {
        detailed.insert(paper.kind)
      }
    }
    let subject = form.file?.number.text ?? String(context.now.milliseconds)
    name = draft?.name ?? "\(subject)-\(form.kind.rawValue)"
    focus = firstFocus(in: context)
    // A draft stands on the revision on which it was begun.
    if let file = form.file, let now = context.register[file.number], now.revision > file.revision {
      changedBy = now.changed
    }
  }

  /// Where a form begins: at what it was opened for.
  private func firstFocus(in context: Context) -> Int {
    let items = items(in: context)
    let first: Int? =
      switch (form.kind, form.file?.stage.residence) {
      // Whoever brings what was missing has told everything else.
      case (.completeRegistration, _):
        items.firstIndex { $0.isPaper && $0.paper.map(state.paper) != .complete }
      // Where there is only one, it is chosen.
      case (.declineCertificate, _) where form.file?.openRequests.count == 1:
        items.firstIndex { $0.id == .field(.declineGround) }
      case (.correct, .addressInDoubt): items.firstIndex { $0.id == .field(.road) }
      default: nil
      }
    return first ?? 0
  }

  /// The form of many cases, if it is one.
  var batch: BatchForm? { form as? BatchForm }

  // In a form Enter only goes to the next field.
  func confirms(_ key: Key) -> Bool {
    switch key {
    case .function, .control: true
    default: false
    }
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual {
    if let batch {
      let (title, count) = (form.kind.title, batch.numbers.count)
      return Bilingual(en: "\(title.en): \(count) marked cases", zh: "\(title.zh)：已标记\(count)件")
    }
    if let stop = form as? VisitNoteForm {
      let (title, name) = (form.kind.title, stop.listing.name)
      return Bilingual(en: "\(title.en): \(name)", zh: "\(title.zh)：\(name)")
    }
    guard let file = form.file else { return form.kind.title }
    return Bilingual(
      en: "\(form.kind.title.en): \(file.identity.name)", zh: "\(form.kind.title.zh)：\(file.identity.name)")
  }

  func offers(in context: Context) -> [Offer] {
    let items = items(in: context)
    let preview = Bilingual(en: "Preview", zh: "预览")
    // A form without fields is a decision: its key names it.
    let showsFirst = form.kind.showsPage || batch != nil
    let title = showsFirst ? preview : items.isEmpty ? form.kind.title : nil
    var offers = [Offer(.save, title)]
    if form.kind == .register, context.lastRegistered != nil { offers.append(Offer(.sameAddress)) }
    if items.contains(where: \.isPaper) { offers.append(Offer(.allPapers)) }
    if packet != nil { offers.append(Offer(.showPacket)) }
    // What a packet lacks is told when it goes back.
    if form.kind.noticeSubject != nil, packet == nil {
      offers.append(Offer(.giveNotice, disabled: context.objection(to: .giveNotice, on: form.file)))
    }
    if focused(in: context)?.paper != nil { offers.append(Offer(.paperDetails)) }
    if !options(in: context).isEmpty { offers.append(Offer(.pick)) }
    if !reasons.isEmpty, batch == nil {
      let open = Bilingual(en: "What is still to be filled in is no refusal", zh: "内容尚待填写，不属于不予办理")
      offers.append(Offer(.paper(.refusal), disabled: reasons.contains(where: \.isGround) ? nil : open))
    }
    let nothing = Bilingual(en: "Nothing was changed here yet", zh: "尚无可撤销的更改")
    let nothingUndone = Bilingual(en: "Nothing was taken back", zh: "没有可重做的更改")
    if proposal(in: context) != nil { offers.append(Offer(.takeProposal)) }
    return offers + [
      Offer(.undo, disabled: changes.past.isEmpty ? nothing : nil),
      Offer(.redo, disabled: changes.undone.isEmpty ? nothingUndone : nil), Offer(.back),
    ]
  }

  // MARK: Events

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .undo:
      undo(in: context)
      return []
    case .redo:
      redo(in: context)
      return []
    default: return remembering(in: context, isTyping: false) { $0.carryOut(command, in: context) }
    }
  }

  private mutating func carryOut(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .save: return save(in: context)
    case .takeProposal:
      takeProposal(in: context)
      return []
    case .allPapers:
      for item in items(in: context) {
        if case .paper(let id) = item.id, item.isRequired { state.setPaper(id, to: .complete) }
      }
      return []
    case .sameAddress:
      guard let stay = context.lastRegistered?.stay else { return [] }
      // Not the room of one dwelling with the road of another.
      for field in DwellingItems.sharedFields { state.set(field, to: nil) }
      for (field, text) in DwellingItems.shared(stay) {
        state.set(field, to: text)
        origins[field] = .lastDwelling
      }
      return []
    case .giveNotice: return giveNotice(in: context)
    case .paperDetails:
      guard let paper = focused(in: context)?.paper else { return [] }
      detailed.formSymmetricDifference([paper])
      focus = self.items(in: context).firstIndex { $0.id == .paper(paper) } ?? focus
      return []
    case .pick: return pick(in: context)
    case .showPacket: return packetPage()
    case .paper(.refusal): return [.show(PaperScreen(refusal(in: context), .refusal, of: form.file?.number))]
    case .back:
      guard isDirty(in: context) else { return [.leave] }
      if let kept = keptForLater(in: context) { return kept }
      let question = Bilingual(en: "Give up what was typed?", zh: "放弃已输入的内容？")
      return [.show(ConfirmScreen(question: question, effects: [.leaveBoth] + dropDraft(in: context)))]
    default: return []
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      return remembering(in: context, isTyping: true) { form in
        let before = form.state
        let effects = form.press(key, in: context)
        // A slip that has been put right is not held against anybody until the line is left.
        if !form.state.saysTheSame(as: before) { form.recheck(in: context) }
        return effects
      }
    case .opened(let other): return [.show(CompareScreen(typed: state.entries, other: other))]
    case .attached(let name, let paper):
      state.set(.file, of: paper, to: name)
      // The path is gone from here; taking that back would ask for the same picture again.
      return pending.map { perform($0, in: context) } ?? []
    case .committed(let commit, let kind):
      let file = commit.file
      let saved = Message(commit.words, .good)
      if let packet { return takenIn(commit, from: packet, in: context) }
      if kind == .giveNotice, form.kind != .register, form.kind != .completeRegistration {
        // What was typed is wanted again once the papers are there; it stays, and stays kept.
        return [.replace(rebased(onto: file, in: context)), .order(.reload(file.number))]
          + handed(after: kind, file, in: context)
      }
      let next: [Effect] =
        form.file == nil ? [.replace(CaseScreen(file))] : [.leave, .deliver(.reloaded(file))]
      return next + handed(after: kind, file, in: context) + [.say(saved)] + dropDraft(in: context)
    case .picked(let field, let code):
      return remembering(in: context, isTyping: false) { form in
        form.keepingFocus(in: context) { form in
          form.state.set(field, to: code)
          form.origins[field] = .typed
          form.suggest(after: field, in: context)
          return []
        }
      }
    case .failed(let failure): return explain(failure, in: context)
    case .changed(let numbers):
      if let number = form.file?.number, numbers.contains(number) {
        changedBy = context.register[number]?.changed
      }
      return []
    default: return []
    }
  }

  /// The paper that is shown, to be printed, once an action is done that gives the resident one to take along.
  func handed(after kind: Action.Kind, _ file: Case, in context: Context) -> [Effect] {
    guard let handed = kind.paper, let paper = handed.paper(of: file, in: context) else { return [] }
    return [.show(PaperScreen(paper, handed, of: file.number))]
  }

  /// The orders that keep a copy of each picture whose path has been typed.
  func pictures(of items: [FormItem]) -> [Effect] {
    items.compactMap { item in
      guard case .detail(let id, .file) = item.id else { return nil }
      let path = TypedText.trimmed(state.detail(.file, of: id).text)
      return path.isEmpty || Attachment(name: path) != nil ? nil : .order(.attach(path: path, paper: id))
    }
  }

  func dropDraft(in context: Context) -> [Effect] {
    context.actor.map { [.order(.dropDraft(name, of: $0))] } ?? []
  }

  /// Says at once what is wrong with a field that has been left, and takes back what is no longer wrong.
  ///
  /// What is missing is said when saving.
  mutating func check(_ field: Field, in context: Context) {
    reasons = objections(in: context).filter { reason in
      reasons.contains(reason)
        || (reason.field == field && reason != .missing(field) && reason != .nothingChanged)
    }
  }

  /// Takes back what is no longer wrong.
  mutating func recheck(in context: Context) {
    guard !reasons.isEmpty else { return }
    reasons = objections(in: context).filter(reasons.contains)
  }

  private func objections(in context: Context) -> [Reason] {
    do throws(Refusal) {
      _ = try trial(request(form.kind, in: context), in: context)
      return []
    } catch {
      return error.reasons
    }
  }

  mutating func suggest(after field: Field, in context: Context) {
    for (other, text) in form.suggestions(after: field, state.entries, in: context) {
      if Field.hints.contains(other), !state.text(other).text.isEmpty, !isFollowing(other) { continue }
      if state.text(other).text != text { origins[other] = .following(field) }
      state.set(other, to: text)
    }
  }

  /// Whether what stands in a field was filled in after another one.
  private func isFollowing(_ field: Field) -> Bool {
    if case .following = origins[field] { true } else { false }
  }

  // MARK: Lines

  func items(in context: Context) -> [FormItem] { sections(in: context).flatMap(\.items) }

  /// The line in focus; nothing in a form without lines.
  func focused(in context: Context) -> FormItem? {
    let items = items(in: context)
    return items.indices.contains(focus) ? items[focus] : nil
  }

  /// The field in focus, where a field is.
  func focusedField(in context: Context) -> Field? {
    if case .field(let field) = focused(in: context)?.id { field } else { nil }
  }

  /// The form's sections, with the lines of those papers whose details are shown.
  func sections(in context: Context) -> [FormSection] {
    form.sections(state.entries, in: context).map { section in
      var section = section
      section.items = section.items.flatMap { item -> [FormItem] in
        switch item.id {
        case .paper(let id) where detailed.contains(id):
          return [item] + PaperDetail.allCases.map { FormItem.detail(id, $0) }
        case .detail(let id, _) where detailed.contains(id): return []
        default: return [item]
        }
      }
      return section
    }
  }

  func messages(at item: FormItem, in context: Context) -> [String] {
    let language = context.language
    if isMalformedDetail(item, in: context) { return [Malformation.date.words[language]] }
    return reasons.filter { reason in
      switch (item.id, reason.field) {
      case (.field(let field), let other?): field == other
      // A missing set is told once, at the first of its papers.
      case (.paper(let id), .materials?): reason.firstPaper == id
      default: false
      }
    }.map { $0.words(under: context.policy)[language] }
  }

  func isMalformedDetail(_ item: FormItem, in context: Context) -> Bool {
    guard case .detail(let id, let detail) = item.id else { return false }
    return state.isMalformed(detail, of: id, today: context.today)
  }
}

extension FormItem {
  var isPaper: Bool { if case .paper = id { true } else { false } }

  /// The paper that the line is about.
  var paper: String? {
    switch id {
    case .paper(let paper), .detail(let paper, _): paper
    case .field: nil
    }
  }
}

extension Reason {
  /// The paper at which the reason is shown, where it is about papers.
  fileprivate var firstPaper: String? {
    switch self {
    case .paperMissing(let sets), .proofMissing(_, let sets): sets.first?.first
    case .paperPeriod(let kind), .paperExpired(let kind, _), .paperNotYetInForce(let kind, _),
      .paperTooShort(let kind, _),
      .paperUnknown(let kind):
      kind
    default: nil
    }
  }
}
