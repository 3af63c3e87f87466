import CaseStore
import Console
import Residence

/// What stands there instead of everything else while nobody is at the desk.
///
/// It shows nothing of what lies below, and needs no way back: the screens stay as they were left. It is no screen of
/// the stack, so what was being done goes on below it.
struct LockScreen: Screen {
  private var field = SecretField()
  private(set) var fault: Bilingual?
  /// Whether an answer to a password is awaited.
  private(set) var isTrying = false

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { Bilingual(en: "Locked", zh: "已锁定") }

  func offers(in context: Context) -> [Offer] {
    [
      Offer(.confirm, Bilingual(en: "Unlock", zh: "解锁")),
      Offer(.somebodyElse),
    ]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .confirm else { return [] }
    guard asks(in: context) else { return [.unlock] }
    guard !field.isEmpty, !isTrying else { return [] }
    isTrying = true
    return [.order(.prove(field.passphrase, for: .unlock))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      guard asks(in: context), field.receive(key) else { return nil }
      fault = nil
      return []
    case .proved(.unlock, nil): return [.unlock]
    case .proved(.unlock, let found):
      refuse(found?.words)
      return []
    case .failed(.store(let found)):
      refuse(found.words)
      return []
    default: return []
    }
  }

  private mutating func refuse(_ words: Bilingual?) {
    (isTrying, fault) = (false, words)
    field.clear()
  }

  /// Whether a password unlocks it; at a demonstration Enter does.
  func asks(in context: Context) -> Bool { context.actor.map(context.needsPassword) ?? false }

  /// Whose desk it is, and what unlocks it.
  func words(in context: Context) -> Bilingual {
    let name = context.actor?.name ?? ""
    return asks(in: context)
      ? Bilingual(en: "This desk is locked. Password of \(name):", zh: "窗口已锁定。\(name)的密码：")
      : Bilingual(en: "This desk is locked by \(name).", zh: "窗口已由\(name)锁定。")
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let words = words(in: context)
    guard asks(in: context) else {
      let (row, column) = (area.row + 2, area.column + 4)
      grid.put(words[context.language], row: row, column: column, style: .bold, limit: area.columns - 8)
      return Position(row: row, column: column)
    }
    return field.render(question: words, fault: fault, onto: &grid, in: area, of: context)
  }
}
