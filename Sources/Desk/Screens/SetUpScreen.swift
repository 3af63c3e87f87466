import Console
import Residence

/// The first screen of a station at which nobody has a password: whoever sets it up gives the administrator one.
struct SetUpScreen: Screen {
  /// Who becomes the administrator.
  private let founder: Operator
  private var field = SecretField()
  /// What was typed the first time, once it was.
  private var first: Passphrase?
  private var fault: Bilingual?

  init(_ founder: Operator) {
    self.founder = founder
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { Bilingual(en: "juzhu - set up", zh: "居住登记 - 初始设置") }

  func offers(in context: Context) -> [Offer] {
    [
      Offer(.confirm, first == nil ? Bilingual(en: "Go on", zh: "下一步") : Bilingual(en: "Set up", zh: "完成设置"))
    ]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .confirm, !field.isEmpty else { return [] }
    let typed = field.passphrase
    field.clear()
    guard let first else {
      let least = context.policy.desk.signIn.shortestPassword
      if typed.text.count < least {
        fault = .shortPassword(least)
      } else {
        self.first = typed
      }
      return []
    }
    self.first = nil
    guard first == typed else {
      fault = Bilingual(en: "The two are not the same; begin again", zh: "两次输入不一致，请重新输入")
      return []
    }
    return [.order(.setUp(typed))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    guard field.receive(key) else { return nil }
    fault = nil
    return []
  }

  /// What is asked for now.
  var question: Bilingual {
    first == nil
      ? Bilingual(en: "A new password for \(founder.name)", zh: "为\(founder.name)设置密码")
      : Bilingual(en: "The same once more", zh: "请再次输入")
  }

  /// What is being done here.
  func explanation(in context: Context) -> Bilingual {
    Bilingual(
      en:
        "Nobody at this station has a password yet. Whoever sets this one is its administrator and lets the "
        + "others in (juzhu operator add).",
      zh: "本站尚无人设置密码。设置此密码的人即为管理员，由其添加其他操作员（juzhu operator add）。")
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let lines = wrapped(explanation(in: context)[context.language], to: area.columns - 8)
    for (index, line) in lines.enumerated() {
      grid.put(line, row: area.row + 1 + index, column: area.column + 4)
    }
    let rest = Rect(
      row: area.row + lines.count, column: area.column, rows: area.rows - lines.count, columns: area.columns)
    return field.render(question: question, fault: fault, onto: &grid, in: rest, of: context)
  }

  /// What is asked for, and what was wrong.
  func spoken(in context: Context) -> Spoken {
    let language = context.language
    return Spoken(
      lines: first == nil ? [explanation(in: context)[language]] : [],
      faults: (fault.map { [Spoken.Fault(words: "! " + $0[language])] } ?? []),
      asks: .secret(question: question[language]))
  }
}
