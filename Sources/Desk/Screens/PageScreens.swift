import CaseStore
import Certificate
import Console
import Residence

/// The page before it is stamped: looked at, then stamped or left.
struct StampScreen: Screen {
  private let page: StampedPage
  private let request: Request
  private let file: Case
  private var scroll = Scroll()

  init(page: StampedPage, request: Request, file: Case) {
    self.page = page
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
    case .key(let key, _): return scroll.receive(key, lines: page.grid.rows, in: context) ? [] : nil
    case .committed(let file, _):
      guard let number = file.certificates.last?.terms.number else { return [.leave, .deliver(event)] }
      let said = Message(Bilingual(en: "Stamped: \(number.text)", zh: "已盖章：\(number.text)"), .good)
      return [
        .leave, .deliver(event), .order(.page(number, of: file.number)), .say(said),
      ]
    case .failed(let failure): return [.leave, .deliver(.failed(failure))]
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    scroll.render(page.grid, onto: &grid, in: area)
  }
}

/// A certificate's page as it was handed out.
struct PageScreen: Screen {
  private let number: CertificateNumber
  private let page: Grid
  private var scroll = Scroll()

  init(number: CertificateNumber, lines: [String]) {
    self.number = number
    var grid = Grid(columns: lines.map(displayWidth).max() ?? 0, rows: lines.count)
    for (row, line) in lines.enumerated() { grid.put(line, row: row, column: 0) }
    page = grid
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Certificate \(number.text)", zh: "证明 \(number.text)")
  }

  func offers(in context: Context) -> [Offer] { [] }

  func perform(_ command: Command, in context: Context) -> [Effect] { [] }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return scroll.receive(key, lines: page.rows, in: context) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    scroll.render(page, onto: &grid, in: area)
  }
}
