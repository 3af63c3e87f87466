import CaseStore
import Console
import Residence

/// A packet that was opened: it is taken in by the same form as at the window, or goes back with all that is
/// missing.
struct PacketScreen: ScrolledPage {
  let opened: OpenedPacket
  private let judgement: PacketJudgement
  private var picture: Picture?
  /// The picture that is shown, or was shown last.
  private var shown: Int?
  var scroll = Scroll()

  init(_ opened: OpenedPacket, in context: Context) {
    self.opened = opened
    judgement = opened.judged(in: context)
  }

  func title(in context: Context) -> Bilingual {
    let packet = opened.packet.packet
    let (kind, name) = (packet.action.kind.title, TypedText.name(packet.action.entries[.name] ?? "-"))
    return Bilingual(en: "Packet: \(kind.en), \(name)", zh: "申请包：\(kind.zh)，\(name)")
  }

  // MARK: Commands

  func offers(in context: Context) -> [Offer] {
    let settled = opened.packet.settlement?.words(at: context.time)
    let duty = settled ?? context.objection(to: .register, on: nil)
    let complete = Bilingual(en: "Nothing is missing", zh: "材料齐全，无须退回")
    let goesBack = settled ?? duty ?? (judgement.isComplete ? complete : nil)
    return [
      Offer(.takeIn, takesInTitle, disabled: duty ?? objection(in: context)),
      Offer(.asPicture, pictureTitle, disabled: pictureObjection(in: context)),
      Offer(.giveBack, disabled: goesBack), Offer(.back),
    ]
  }

  /// The step that comes next: who is not registered is registered first.
  private var step: Action.Kind? {
    switch (opened.packet.packet.action.kind, opened.file) {
    case (_, nil): .register
    case (.applyForPermit, _?): .applyForPermit
    default: nil
    }
  }

  private var takesInTitle: Bilingual {
    step == nil ? Bilingual(en: "Registered already", zh: "已登记，归档") : Command.takeIn.title
  }

  private func objection(in context: Context) -> Bilingual? {
    step == .applyForPermit ? context.objection(to: .applyForPermit, on: opened.file) : nil
  }

  private var pictureTitle: Bilingual? {
    picture == nil ? nil : Bilingual(en: "Next", zh: "下一张")
  }

  private func pictureObjection(in context: Context) -> Bilingual? {
    if opened.packet.packet.pictures.isEmpty {
      return Bilingual(en: "No picture came along", zh: "没有随附照片")
    }
    return context.showsPictures ? nil : Bilingual(en: "This terminal shows no pictures", zh: "此终端不能显示图像")
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    let name = opened.packet.name
    switch command {
    case .takeIn:
      if step != nil { return [.order(.unpack(name))] }
      guard let number = opened.file?.number else { return [] }
      let question = Bilingual(
        en: "\(number.text) is this person: settle the packet as taken in there?",
        zh: "该人员已登记为\(number.text)，将此申请归入该档案？")
      return [
        .show(ConfirmScreen(question: question, effects: [.leave, .order(.settle(name, .takeIn(number)))]))
      ]
    case .asPicture: return turnPicture(name)
    case .giveBack: return [.show(GivingBackScreen(opened, judgement, in: context))]
    case .back where picture != nil:
      (picture, shown) = (nil, nil)
      return []
    default: return [.leave]
    }
  }

  /// Goes from picture to picture, and after the last one back to the page.
  private mutating func turnPicture(_ name: PacketName) -> [Effect] {
    let next = (shown ?? -1) + 1
    // Until the next one is there nothing is shown that could be taken for it.
    picture = nil
    guard opened.packet.packet.pictures.indices.contains(next) else {
      shown = nil
      return []
    }
    shown = next
    return [.order(.packetPicture(name, next))]
  }

  // MARK: Events

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key: return scrolled(event, in: context)
    case .drawn(let drawn):
      picture = drawn
      let count = opened.packet.packet.pictures.count
      let paper = shown.map { opened.packet.packet.pictures[$0].paper } ?? ""
      let name = context.policy.names(of: [paper])
      let place = "\((shown ?? 0) + 1)/\(count)"
      return [.say(Message(Bilingual(en: "\(place) \(name.en)", zh: "\(place) \(name.zh)")))]
    case .unpacked(let papers):
      guard let step else { return [] }
      let form = PacketForm(step.form(on: opened.file), opened.packet, papers: papers)
      return [.show(FormScreen(form, in: context))]
    case .settled(let settlement):
      return [.leave, .say(Message(settlement.words(at: context.time), .good))]
    default: return []
    }
  }

  // MARK: Drawing

  func page(in context: Context) -> Grid { PacketPage.grid(of: opened, judgement, in: context) }

  func picture(in area: Rect, of context: Context) -> PlacedPicture? {
    picture.map { PlacedPicture($0, in: area) }
  }

  func spoken(in context: Context) -> Spoken {
    let lines = PacketPage.lines(of: opened, judgement, columns: Spoken.columns, in: context)
    return Spoken(lines: lines.map(\.text))
  }
}

extension OpenedPacket {
  /// What speaks against taking it in, for whoever is signed in.
  func judged(in context: Context) -> PacketJudgement {
    guard let actor = context.actor else { return PacketJudgement(reasons: [], lacks: []) }
    return packet.packet.judged(
      over: file, by: actor,
      in: context.register.circumstances(
        at: context.now, station: context.station, policy: context.policy, officers: context.operators))
  }
}
