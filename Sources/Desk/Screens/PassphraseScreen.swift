import Console
import Residence
import Seal

/// Asks for the seal's passphrase, and goes on with what needed the seal once it is unlocked.
///
/// What is typed is seen by nobody and kept nowhere: not in a draft, not in the journal.
struct PassphraseScreen: Screen {
  private var field = SecretField()
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
    return field.isEmpty ? [] : [.order(.unlockSeal(field.passphrase))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      guard field.receive(key) else { return nil }
      fault = nil
      return []
    // Whoever approves has given their password before it turned out that the seal is locked.
    case .sealUnlocked(nil): return [.leave, .approved(order)]
    case .sealUnlocked(let found):
      fault = found
      field.clear()
      return []
    case .failed: return [.leave, .deliver(event)]
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    field.render(
      question: PassphraseScreen.question, fault: fault?.words, onto: &grid, in: area, of: context)
  }
}
