import CaseStore
import Console
import Paper
import Residence

/// A certificate's page as it was handed out.
struct PageScreen: ScrolledPage {
  private let number: CertificateNumber
  private let file: CaseNumber
  private let voided: Voiding?
  private let lines: [String]
  var scroll = Scroll()

  /// Shows the bytes that were handed out; that they were voided since is said above them.
  init(number: CertificateNumber, of file: CaseNumber, lines: [String], voided: Voiding?) {
    self.number = number
    self.file = file
    self.voided = voided
    self.lines = lines
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Certificate \(number.text)", zh: "证明 \(number.text)")
  }

  func offers(in context: Context) -> [Offer] { [Offer(.print)] }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    command == .print ? [.order(.printPage(number, of: file))] : []
  }

  func page(in context: Context) -> Grid {
    let banner = voided.map { voided in
      let (when, officer) = (context.time(voided.entered.at), context.officer(voided.entered.by))
      return Bilingual(
        en: "VOID since \(when), \(officer): \(voided.reason)", zh: "已作废：\(when)，\(officer)：\(voided.reason)")
    }
    let head =
      banner.map { [Styled($0[context.language], style: .danger.with(bold: true)), Styled("")] } ?? []
    // Where nobody sees the lines they need not be as short as on paper.
    let lines = context.isPlain ? unwrapped(lines, from: Paper.columns) : lines
    return Grid(
      head + lines.map { Styled($0) }, columns: max(context.columns - 2, lines.map(displayWidth).max() ?? 0))
  }
}
