import CaseStore
import Console
import Paper
import Residence

/// A case: what it waits for, its information page, and everything that has happened to it.
struct CaseScreen: Screen {
  private(set) var file: Case
  private var scroll = Scroll()
  /// Whether the history that was asked for is for the resident.
  private var wantsExtract = false

  init(_ file: Case) {
    self.file = file
  }

  func title(in context: Context) -> Bilingual {
    let title = "\(file.identity.name)  \(file.number.text)"
    return Bilingual(en: title, zh: title)
  }

  // MARK: Commands

  func offers(in context: Context) -> [Offer] {
    let stage = file.stage
    func offer(_ command: Command, _ kind: Action.Kind, _ title: Bilingual? = nil) -> Offer {
      Offer(command, title, disabled: context.objection(to: kind, on: file))
    }
    var offers = [Offer]()
    if let step = stage.nextStep { offers.append(offer(.nextStep, step.action, step.action.title)) }
    offers += [
      offer(.act(.logVisit), .logVisit), offer(.act(.askForCertificate), .askForCertificate), Offer(.permit),
      offer(.act(.correct), .correct), Offer(.history),
      Offer(
        .pages,
        disabled: file.certificates.isEmpty ? Bilingual(en: "No certificate yet", zh: "尚未开具证明") : nil),
      Offer(.stay), Offer(.more),
      Offer(.another, disabled: context.objection(to: .register, on: nil)),
    ]
    let others = CaseScreen.permitActions + CaseScreen.stayActions + CaseScreen.moreActions
    let nobody = Bilingual(en: "Nobody is listed", zh: "没有登记共同居住人")
    return offers
      + others.map { kind in
        let isEmpty = kind == .strikeMember && file.stay?.presentMembers.isEmpty != false
        return isEmpty ? Offer(.act(kind), disabled: nobody) : offer(.act(kind), kind)
      } + [
        Offer(.papers), Offer(.card), Offer(.notices), Offer(.rights), Offer(.house),
        Offer(.housemate, disabled: context.objection(to: .register, on: nil)), Offer(.copyNumber),
      ] + CasePaper.aboutCases.map { $0.offer(on: file, in: context) } + [Offer(.paper(.accessExtract))]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    wantsExtract = command == .paper(.accessExtract)
    func fill(_ kind: Action.Kind) -> [Effect] {
      var form = FormScreen(kind.form(on: file), in: context)
      // Where one certificate waits there is nothing to choose: its page is shown at once.
      let isClear = kind == .sealCertificate && file.openRequests.count == 1
      return [.show(form)] + (isClear ? form.save(in: context) : [])
    }
    func menu(_ title: Bilingual, _ actions: [Action.Kind], _ pages: [Command]) -> [Effect] {
      let commands = actions.map(Command.act) + pages
      return [.show(PaletteScreen(title, offers(in: context).filter { commands.contains($0.command) }))]
    }
    switch command {
    case .nextStep: return file.stage.nextStep.map { fill($0.action) } ?? []
    case .act(let kind): return fill(kind)
    case .permit:
      // While a card is on its way there is usually one thing to do; nobody should have to choose it.
      let open = CaseScreen.permitActions.filter { context.objection(to: $0, on: file) == nil }
      if open.count == 1, let only = open.first, !only.takesSomethingAway { return fill(only) }
      return menu(Command.permit.title, CaseScreen.permitActions, [.card])
    case .stay: return menu(Command.stay.title, CaseScreen.stayActions, [.house, .housemate])
    case .more:
      return menu(Command.more.title, CaseScreen.moreActions, [.papers, .notices, .rights, .copyNumber])
    case .history, .paper(.accessExtract): return [.order(.history(file.number))]
    case .pages: return [.show(CertificatesScreen(file))]
    case .card:
      let file = file
      return [.show(TextScreen(Command.card.title) { CardPage.lines(of: file, in: $0) })]
    case .papers:
      return [
        .show(
          PaletteScreen(
            Command.papers.title,
            CasePaper.aboutCases.map { $0.offer(on: file, in: context) } + [Offer(.paper(.accessExtract))]))
      ]
    case .paper(let kind):
      return kind.paper(of: file, in: context).map { [.show(PaperScreen($0, kind, of: file.number))] } ?? []
    case .notices:
      let file = file
      return [.show(TextScreen(Command.notices.title) { NoticePage.all(of: file, in: $0) })]
    case .rights: return [.show(TextScreen(Command.rights.title, RightsPage.lines))]
    case .house: return file.stay.map { [.show(HouseScreen($0.address))] } ?? []
    case .another: return [.replace(FormScreen(RegistrationForm(.register), in: context))]
    case .housemate:
      return [.show(FormScreen(RegistrationForm(.register, beside: file), in: context))]
    case .copyNumber:
      let said = Message(Bilingual(en: "Copied: \(file.number.text)", zh: "已复制：\(file.number.text)"))
      return [.order(.copy(file.number.text)), .say(said)]
    default: return []
    }
  }

  /// The steps of the permit's life, in its order.
  private static let permitActions: [Action.Kind] = [
    .applyForPermit, .acceptPermit, .forwardPermit, .signPermit, .producePermit, .handOutPermit,
    .extendPermit, .endorsePermit, .changePermitAddress, .replacePermit, .reissuePermit, .cancelPermit,
    .withdrawPermit,
  ]

  private static let stayActions: [Action.Kind] = [
    .completeRegistration, .move, .recordDeparture, .takeBackDeparture, .returnHere, .listMember,
    .strikeMember, .addPapers,
  ]

  private static let moreActions: [Action.Kind] = [
    .remark, .recordComplaint, .sealCertificate, .declineCertificate, .voidCertificate, .assign, .release,
    .sendBack, .resubmit, .escalate, .decideEscalation,
  ]

  func explanations(in context: Context) -> [Explanation] { file.explanations(in: context) }

  // MARK: Events

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      return scroll.receive(key, lines: page(in: context).rows + 2, in: context) ? [] : nil
    case .reloaded(let newer):
      if newer.number == file.number { file = newer }
      return []
    case .changed(let numbers):
      guard numbers.contains(file.number), let newer = context.register[file.number],
        newer.revision > file.revision
      else { return [] }
      let said = Message(
        Bilingual(en: "\(newer.changed.by) has just saved this case", zh: "\(newer.changed.by)刚刚保存了此档案"))
      return [.order(.reload(file.number)), .say(said)]
    case .history(let history) where wantsExtract:
      let paper = Paper.accessExtract(of: file, history, in: context)
      return [.show(PaperScreen(paper, .accessExtract, of: file.number))]
    case .history(let history): return [.show(HistoryScreen(history, of: file))]
    case .page(let number, let lines):
      let voided = file.certificates.first { $0.terms.number == number }?.voided
      return [.show(PageScreen(number: number, of: file.number, lines: lines, voided: voided))]
    default: return []
    }
  }

  // MARK: Drawing

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    grid.put(
      file.status(in: context)[language], row: area.row, column: area.column, style: .bold,
      limit: area.columns)
    let below = Rect(row: area.row + 2, column: area.column, rows: area.rows - 2, columns: area.columns)
    return scroll.render(page(in: context), onto: &grid, in: below)
  }

  /// The information page, and below it what has happened since.
  func page(in context: Context) -> Grid {
    let information = InformationPage.grid(
      of: file, under: context.policy, offsetMinutes: context.station.utcOffsetMinutes, in: context.language)
    let lines = lines(in: context)
    let columns = max(InformationPage.columns, context.columns - 2)
    var page = Grid(columns: columns, rows: information.rows + 1 + lines.count)
    page.draw(information, row: 0, column: 0)
    for (index, line) in lines.enumerated() {
      page.put(line.text, row: information.rows + 1 + index, column: 0, style: line.style)
    }
    return page
  }
}
