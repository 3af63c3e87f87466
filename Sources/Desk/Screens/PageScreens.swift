import CaseStore
import Certificate
import Console
import Residence

/// The page before it is stamped: looked at, then stamped or left.
struct StampScreen: ScrolledPage {
  private let stamped: StampedPage
  private let request: Request
  private let file: Case
  var scroll = Scroll()

  init(page: StampedPage, request: Request, file: Case) {
    stamped = page
    self.request = request
    self.file = file
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Before stamping: \(file.identity.name)", zh: "盖章前预览：\(file.identity.name)")
  }

  func offers(in context: Context) -> [Offer] { [Offer(.stamp), Offer(.back)] }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    command == .stamp ? [.order(.commit(request))] : [.leave]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key: return scrolled(event, in: context)
    case .committed(let commit, _):
      let file = commit.file
      guard let number = file.certificates.last?.terms.number else { return [.leave, .deliver(event)] }
      let said = Message(Bilingual(en: "Stamped: \(number.text)", zh: "已盖章：\(number.text)"), .good)
      return [
        .leave, .deliver(event), .order(.page(number, of: file.number)), .say(said),
      ]
    case .failed(let failure): return [.leave, .deliver(.failed(failure))]
    default: return []
    }
  }

  func page(in context: Context) -> Grid { stamped.grid }
}

/// A certificate's page as it was handed out.
struct PageScreen: ScrolledPage {
  private let number: CertificateNumber
  private let voided: Voiding?
  private let lines: [String]
  var scroll = Scroll()

  /// Shows the bytes that were handed out; that they were voided since is said above them.
  init(number: CertificateNumber, lines: [String], voided: Voiding?) {
    self.number = number
    self.voided = voided
    self.lines = lines
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Certificate \(number.text)", zh: "证明 \(number.text)")
  }

  func page(in context: Context) -> Grid {
    let banner = voided.map { voided in
      let (when, officer) = (context.time(voided.entered.at), context.officer(voided.entered.by))
      return Bilingual(
        en: "VOID since \(when), \(officer): \(voided.reason)", zh: "已作废：\(when)，\(officer)：\(voided.reason)")
    }
    let head =
      banner.map { [Styled($0[context.language], style: .danger.with(bold: true)), Styled("")] } ?? []
    return Grid(
      head + lines.map { Styled($0) }, columns: max(context.columns - 2, lines.map(displayWidth).max() ?? 0))
  }
}
