import Console
import Residence
import Seal

/// Asks for the seal's passphrase, and goes on with what needed the seal once it is unlocked.
///
/// What is typed is seen by nobody and kept nowhere: not in a draft, not in the journal.
struct PassphraseScreen: Screen {
  private var field = TextField(limit: 200)
  private(set) var fault: SealFault?
  private let order: Order

  static let question = Bilingual(en: "The seal's passphrase", zh: "公章口令")

  init(then order: Order) {
    self.order = order
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { Bilingual(en: "The seal is locked", zh: "公章已锁定") }

  func offers(in context: Context) -> [Offer] {
    [Offer(.confirm, Bilingual(en: "Unlock and stamp", zh: "解锁并盖章")), Offer(.back)]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .confirm else { return [.leave] }
    return field.text.isEmpty ? [] : [.order(.unlockSeal(Passphrase(field.text)))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      guard field.receive(key) else { return nil }
      fault = nil
      return []
    case .sealUnlocked(nil): return [.leave, .order(order)]
    case .sealUnlocked(let found):
      fault = found
      field.text = ""
      return []
    case .failed: return [.leave, .deliver(event)]
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    let question = PassphraseScreen.question
    let (row, column) = (area.row + 2, area.column + 4)
    grid.put(question[language], row: row, column: column, style: .bold)
    if let fault {
      grid.put("! " + fault.words[language], row: row + 4, column: column, style: .danger)
    }
    // As many dots as characters, so that a key that was not taken is noticed.
    let dots = TextField(String(repeating: "*", count: field.text.count))
    return dots.render(onto: &grid, row: row + 2, column: column, columns: min(40, area.columns - 8))
  }
}
