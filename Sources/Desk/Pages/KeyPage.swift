public import Console
public import Residence

/// The key map as a page to print: every command with its keys, and the keys that move and edit.
public enum KeyPage {
  /// The columns that the page takes at most.
  public static let columns = 80

  /// The page, line by line.
  public static func lines(in language: Language) -> [String] {
    let title = Bilingual(en: "juzhu: the keys", zh: "居住登记：按键一览")
    let commands = Command.Place.allCases.flatMap { place in
      part(
        place.title,
        KeyPage.commands(at: place).map {
          ($0.keys.map(\.name).joined(separator: " "), $0.title[language])
        }, in: language)
    }
    let moving = parts.flatMap { KeyPage.lines(of: $0, in: language) }
    let menus = Bilingual(
      en: "Everything else is in the menus and under Ctrl-P, where it is found by typing.",
      zh: "其他命令在菜单中，或按Ctrl-P输入名称查找。")
    return [title[language]] + commands + ["", menus[language]] + moving
      + part(plainTitle, plain.map { ($0.typed[language], $0.words[language]) }, in: language)
  }

  /// The keys that are no commands, as help shows them in a form or elsewhere.
  static func lines(inForm isForm: Bool, in language: Language) -> [String] {
    (isForm ? parts.dropFirst() : parts.prefix(1)).flatMap { lines(of: $0, in: language) }
  }

  private static func lines(of part: (title: Bilingual, rows: [Row]), in language: Language) -> [String] {
    self.part(part.title, part.rows.map { ($0.name(in: language), $0.words[language]) }, in: language)
  }

  /// The commands of a place that have a key, in the order of the keyboard.
  private static func commands(at place: Command.Place) -> [Command] {
    func order(_ command: Command) -> Int {
      if case .function(let number) = command.keys.first { number } else { 99 }
    }
    let commands = Command.allCases.filter { $0.place == place && !$0.keys.isEmpty }
    return commands.enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
      .map(\.element)
  }

  /// Keys that move or edit, in words.
  public struct Row: Sendable {
    /// The keys; all of them do it.
    public let keys: [Key]
    /// What they do.
    public let words: Bilingual
    /// What they are called together, where that is shorter.
    private let together: Bilingual?

    init(_ keys: [Key], _ words: Bilingual, together: Bilingual? = nil) {
      self.keys = keys
      self.words = words
      self.together = together
    }

    func name(in language: Language) -> String {
      together?[language] ?? keys.map(\.name).joined(separator: " ")
    }
  }

  /// The keys that move in lists and on pages.
  public static let moving = [
    Row([.up, .down], Bilingual(en: "a line up, down", zh: "上、下一行")),
    Row([.pageUp, .pageDown], Bilingual(en: "a page up, down", zh: "上、下一页")),
    Row([.home, .end], Bilingual(en: "to the first, the last line", zh: "首行、末行")),
  ]

  /// The keys that go from field to field.
  public static let betweenFields = [
    Row([.enter], Bilingual(en: "the next to fill in", zh: "下一待填栏")),
    Row([.tab, .down], Bilingual(en: "the next field", zh: "下一栏")),
    Row([.backTab, .up], Bilingual(en: "the field before", zh: "上一栏")),
    Row([.pageUp, .pageDown], Bilingual(en: "eight fields up, down", zh: "上、下八栏")),
  ]

  /// The keys that choose an answer.
  public static let choosing = [
    Row([.right, .character(" ")], Bilingual(en: "the next answer, a tick", zh: "下一选项；勾选材料")),
    Row([.left], Bilingual(en: "the answer before", zh: "上一选项")),
    Row(
      (1...9).map { .character(Character("\($0)")) },
      Bilingual(en: "by number, letters", zh: "按序号；字母按拼音"),
      together: Bilingual(en: "1 to 9", zh: "1至9")),
    Row([.backspace, .delete], Bilingual(en: "no answer", zh: "清除选择")),
  ]

  /// The keys that edit a text.
  public static let editing = [
    Row([.left, .right], Bilingual(en: "a character back, on", zh: "左、右一字")),
    Row([.home, .control("a")], Bilingual(en: "to the beginning", zh: "到开头")),
    Row([.end, .control("e")], Bilingual(en: "to the end", zh: "到末尾")),
    Row([.backspace, .delete], Bilingual(en: "deletes a character", zh: "删除一字")),
    Row([.control("w")], Bilingual(en: "deletes the word before", zh: "删除前一词")),
    Row([.control("u")], Bilingual(en: "deletes what is before", zh: "删除光标前内容")),
    Row([.control("k")], Bilingual(en: "deletes what is behind", zh: "删除光标后内容")),
  ]

  private static let parts = [
    (title: Bilingual(en: "Moving in lists and pages", zh: "在列表和页面中移动"), rows: moving),
    (title: Bilingual(en: "From field to field", zh: "在各栏之间移动"), rows: betweenFields),
    (title: Bilingual(en: "Choosing", zh: "选择"), rows: choosing),
    (title: Bilingual(en: "Editing a text", zh: "编辑文字"), rows: editing),
  ]

  private static let plainTitle = Bilingual(
    en: "Line by line (juzhu desk --plain), each with Enter", zh: "逐行方式（juzhu desk --plain），每行以回车结束")

  private static let plain: [(typed: Bilingual, words: Bilingual)] = [
    (Bilingual(en: "?", zh: "?"), Bilingual(en: "what can be done here", zh: "此处可用的命令")),
    (Bilingual(en: ":save :F2", zh: ":保存 :F2"), Bilingual(en: "a command, by name or key", zh: "按名称或按键执行命令")),
    (Bilingual(en: "n p 12", zh: "n p 12"), Bilingual(en: "next, previous, line 12", zh: "下一项、上一项、第12项")),
    (Bilingual(en: "l /text", zh: "l /文字"), Bilingual(en: "lists; filters a list", zh: "列出；筛选")),
    (Bilingual(en: "Enter", zh: "回车"), Bilingual(en: "opens; in a form goes on", zh: "打开；表单中到下一项")),
    (Bilingual(en: "::text", zh: "::文字"), Bilingual(en: "a text that begins with :", zh: "以冒号开头的内容")),
    (Bilingual(en: "yes no", zh: "是 否"), Bilingual(en: "the answer to a question", zh: "回答确认问题")),
    (Bilingual(en: "Ctrl-D", zh: "Ctrl-D"), Bilingual(en: "leaves, and keeps the draft", zh: "退出并保留草稿")),
  ]

  /// A part of the page: two entries beside each other.
  private static func part(
    _ title: Bilingual, _ entries: [(key: String, words: String)], in language: Language
  )
    -> [String]
  {
    let width = entries.map { displayWidth($0.key) }.reduce(10, max)
    let cells = entries.map { padded("\(padded($0.key, to: width)) \($0.words)", to: columns / 2 - 2) }
    let rows = stride(from: 0, to: cells.count, by: 2).map { first in
      let row = "  " + cells[first..<min(first + 2, cells.count)].joined(separator: "  ")
      return row.trimmingEnd
    }
    return ["", title[language]] + rows
  }
}

extension Command.Place {
  /// What the part of the key map is called.
  fileprivate var title: Bilingual {
    switch self {
    case .everywhere: Bilingual(en: "Everywhere", zh: "任何屏幕")
    case .lists: Bilingual(en: "On the first screen and in lists", zh: "首页和列表")
    case .aCase: Bilingual(en: "On a case", zh: "档案页")
    case .history: Bilingual(en: "In a case's history", zh: "档案历史")
    case .forms: Bilingual(en: "In a form", zh: "表单")
    case .previews: Bilingual(en: "Before stamping and printing", zh: "盖章、打印前的预览")
    case .questions: Bilingual(en: "Asked before something is done", zh: "确认和比对")
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
