import CaseStore
import Console
import Paper
import Residence

/// The page before it is stamped: looked at, then asked for or stamped, or left.
struct StampScreen: PicturedPage {
  let paper: Paper
  let text: Grid
  private let request: Request
  private let file: Case
  var picture: Picture?
  var scroll = Scroll()

  init(paper: Paper, request: Request, file: Case) {
    self.paper = paper
    text = Grid(of: paper)
    self.request = request
    self.file = file
  }

  private var isAskedFor: Bool { request.action.kind == .askForCertificate }

  func title(in context: Context) -> Bilingual {
    let name = file.identity.name
    return isAskedFor
      ? Bilingual(en: "Before asking for it: \(name)", zh: "申请前预览：\(name)")
      : Bilingual(en: "Before stamping: \(name)", zh: "盖章前预览：\(name)")
  }

  func offers(in context: Context) -> [Offer] {
    [
      Offer(.stamp, isAskedFor ? Bilingual(en: "Ask for approval", zh: "报请审批") : nil),
      pictureOffer(in: context), Offer(.back),
    ]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .stamp: return [.order(.commit(request))]
    case .asPicture: return turnPicture()
    default: return [.leave]
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key: return scrolled(event, in: context)
    case .drawn(let drawn):
      picture = drawn
      return []
    case .committed(let commit, _):
      let file = commit.file
      guard !isAskedFor else {
        let said = Message(
          Bilingual(en: "Asked for; waits for approval and stamping", zh: "已报请审批，待盖章"), .good)
        return [.leave, .deliver(event), .say(said)]
      }
      guard let number = file.certificates.last?.terms.number else { return [.leave, .deliver(event)] }
      let said = Message(Bilingual(en: "Stamped: \(number.text)", zh: "已盖章：\(number.text)"), .good)
      return [
        .leave, .deliver(event), .order(.page(number, of: file.number)), .say(said),
      ]
    case .failed(.refused(let refusal)) where refusal.reasons == [.sealUnavailable(.locked)]:
      return [.show(PassphraseScreen(then: .commit(request)))]
    case .failed(let failure): return [.leave, .deliver(.failed(failure))]
    default: return []
    }
  }
}
