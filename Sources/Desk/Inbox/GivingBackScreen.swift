import CaseStore
import Console
import Paper
import Residence

/// The notice with everything that is missing, before the packet goes back with it.
struct GivingBackScreen: PicturedPage {
  let paper: Paper
  let text: Grid
  private let name: PacketName
  private let told: [Settlement.Told]
  var picture: Picture?
  var scroll = Scroll()

  init(_ opened: OpenedPacket, _ judgement: PacketJudgement, in context: Context) {
    name = opened.packet.name
    told = judgement.told(under: context.policy)
    paper = .packetReturn(of: opened.packet, told, in: context)
    text = Grid(of: paper)
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Before giving it back: \(name.text)", zh: "退回前预览：\(name.text)")
  }

  func offers(in context: Context) -> [Offer] {
    [
      Offer(.doAll, Bilingual(en: "Give it back", zh: "确认退回")), pictureOffer(in: context), Offer(.back),
    ]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .doAll: return [.order(.settle(name, .giveBack(told)))]
    case .asPicture: return turnPicture()
    default: return [.leave]
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .drawn(let drawn):
      picture = drawn
      return []
    case .settled(let settlement):
      // The packet below is settled; the notice stays, to be printed.
      return [
        .leaveBoth, .show(PaperScreen(paper, .oneTimeNotice, of: nil)),
        .say(Message(settlement.words(at: context.time), .good)),
      ]
    default: return scrolled(event, in: context)
    }
  }
}
