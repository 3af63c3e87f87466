import CaseStore
import Console
import Residence

/// A case: what it waits for, its information page, and everything that has happened to it.
struct CaseScreen: Screen {
  private var file: Case
  private var scroll = Scroll()

  init(_ file: Case) {
    self.file = file
  }

  func title(in context: Context) -> Bilingual {
    let title = "\(file.identity.name)  \(file.number.text)"
    return Bilingual(en: title, zh: title)
  }

  // MARK: Commands

  func offers(in context: Context) -> [Offer] {
    func offer(_ command: Command, _ kind: Action.Kind, _ title: Bilingual? = nil) -> Offer {
      Offer(command, title, disabled: context.objection(to: kind, on: file))
    }
    var offers = [Offer]()
    if let step = file.stage.nextStep { offers.append(offer(.nextStep, step.action, step.action.title)) }
    return offers + [
      offer(.visit, .logVisit), offer(.certificate, .sealCertificate), offer(.permit, permitAction),
      offer(.correct, .correct), Offer(.history),
      Offer(
        .pages,
        disabled: file.certificates.isEmpty ? Bilingual(en: "No certificate yet", zh: "尚未开具证明") : nil),
      offer(.departure, .recordDeparture), offer(.remark, .remark), Offer(.copyNumber),
      Offer(.another, disabled: context.objection(to: .register, on: nil)),
    ]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    func fill(_ kind: Action.Kind) -> [Effect] { [.show(FormScreen(kind.form(on: file), in: context))] }
    switch command {
    case .nextStep: return file.stage.nextStep.map { fill($0.action) } ?? []
    case .visit: return fill(.logVisit)
    case .certificate: return fill(.sealCertificate)
    case .permit: return fill(permitAction)
    case .correct: return fill(.correct)
    case .departure: return fill(.recordDeparture)
    case .remark: return fill(.remark)
    case .history: return [.order(.history(file.number))]
    case .pages: return [.show(CertificatesScreen(file))]
    case .another: return [.replace(FormScreen(RegistrationForm(), in: context))]
    case .copyNumber:
      let said = Notice(Bilingual(en: "Copied: \(file.number.text)", zh: "已复制：\(file.number.text)"))
      return [.order(.copy(file.number.text)), .say(said)]
    default: return []
    }
  }

  /// The step of the permit's life that can be taken from here.
  private var permitAction: Action.Kind {
    switch file.stage.permit {
    case .none, .held: .applyForPermit
    case .applied: .acceptPermit
    case .accepted: .forwardPermit
    case .forwarded: .issuePermit
    case .issued: .handOutPermit
    }
  }

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
      let said = Notice(
        Bilingual(en: "\(newer.changed.by) has just saved this case", zh: "\(newer.changed.by)刚刚保存了此档案"))
      return [.order(.reload(file.number)), .say(said)]
    case .history(let number, let lines): return [.show(HistoryScreen(number: number, lines: lines))]
    case .page(let number, let lines): return [.show(PageScreen(number: number, lines: lines))]
    default: return []
    }
  }

  // MARK: Drawing

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    let listing = Listing(file, under: context.policy, offsetMinutes: context.station.utcOffsetMinutes)
    grid.put(
      status(listing, in: context)[language], row: area.row, column: area.column, style: .bold,
      limit: area.columns)
    let below = Rect(row: area.row + 2, column: area.column, rows: area.rows - 2, columns: area.columns)
    return scroll.render(page(in: context), onto: &grid, in: below)
  }

  /// The information page, and below it what has happened since.
  private func page(in context: Context) -> Grid {
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

  private func status(_ listing: Listing, in context: Context) -> Bilingual {
    let stage = file.stage.title
    guard let step = file.stage.nextStep, let due = listing.due else { return stage }
    let role = context.policy.roles.first { $0.role == step.role }?.name ?? Bilingual(en: "", zh: "")
    let when = due.asDeadline(from: context.today)
    return Bilingual(
      en: "\(stage.en). Next: \(step.title.en) (\(role.en)), \(due.text), \(when.en)",
      zh: "\(stage.zh)。下一步：\(step.title.zh)（\(role.zh)），\(due.text)，\(when.zh)")
  }

  /// What has happened to the case beside its registration.
  private func lines(in context: Context) -> [Styled] {
    let language = context.language
    var lines = [Styled]()
    func section(_ title: Bilingual, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      if !lines.isEmpty { lines.append(Styled("")) }
      lines.append(Styled(title[language], style: .accent))
      lines += texts.map { Styled("  " + $0) }
    }
    section(
      Bilingual(en: "On-site verification", zh: "上门核实"),
      file.visits.map { visit in
        [visit.on.text, visit.outcome.title[language], visit.met, visit.remarks, visit.entered.by]
          .compactMap(\.self).joined(separator: "  ")
      })
    section(Bilingual(en: "Residence permit", zh: "居住证"), permitLines(in: context))
    section(
      Bilingual(en: "Certificates", zh: "已开证明"),
      file.certificates.map { certificate in
        let terms = certificate.terms
        let purpose = context.policy.purpose(terms.purpose)?.name[language] ?? terms.purpose
        return
          "\(terms.number.text)  \(purpose)  \(terms.receivingBody)  \(terms.validFrom.text) - \(terms.validUntil.text)"
      })
    section(
      Field.materials.title,
      file.materials.map { material in
        let name = context.policy.material(material.kind)?.name[language] ?? material.kind
        let state: FormState.PaperState = material.isComplete ? .complete : .originalSeen
        return "\(name)  \(state.title[language])"
      })
    section(
      Bilingual(en: "Corrections", zh: "更正"),
      file.corrections.map { correction in
        let fields = correction.fields.map { $0.title[language] }.joined(separator: ", ")
        return
          "\(context.time(correction.entered.at))  \(correction.entered.by)  \(fields): \(correction.reason)"
      })
    section(
      Field.remark.title,
      file.remarks.map { "\(context.time($0.entered.at))  \($0.entered.by)  \($0.text)" })
    return lines
  }

  private func permitLines(in context: Context) -> [String] {
    guard let permit = file.permit else { return [] }
    let language = context.language
    let ground = context.policy.ground(permit.application.ground)?.name[language] ?? permit.application.ground
    var steps: [(String, Bilingual, String)] = [
      (context.time(permit.applied.at), Stage.Permit.applied.title, "\(ground)  \(permit.applied.by)")
    ]
    if let acceptance = permit.acceptance {
      let due = context.policy.issueDeadline(acceptedOn: acceptance.on).text
      let until = Bilingual(en: "due by \(due)", zh: "应于\(due)前发放")[language]
      steps.append((acceptance.on.text, Stage.Permit.accepted.title, "\(until)  \(acceptance.entered.by)"))
    }
    if let forwarding = permit.forwarding {
      steps.append((forwarding.on.text, Stage.Permit.forwarded.title, forwarding.entered.by))
    }
    if let card = permit.card {
      steps.append((card.issuedOn.text, Stage.Permit.issued.title, "\(card.number)  \(card.entered.by)"))
    }
    if let handOut = permit.handOut {
      steps.append((handOut.on.text, Stage.Permit.held.title, "\(handOut.collector)  \(handOut.entered.by)"))
    }
    return steps.map { "\(padded($0.0, to: 17))\($0.1[language])  \($0.2)" }
  }
}
