import Console
import Residence

/// What is told when somebody asks.
extension Speech {
  static let onPages = Bilingual(en: "? tells the commands, :back goes back.", zh: "?列出命令，:返回回到上一屏。")
  static let onLists = Bilingual(
    en: "Enter opens, a number goes to that line, n and p move, l lists, / filters, ? tells the commands.",
    zh: "回车打开，输入序号跳转，n下一项，p上一项，l列出，/筛选，?列出命令。")
  static let inForms = Bilingual(
    en: "Type what it says; Enter alone goes on, :p goes back, :l lists all, ? tells more, :save saves.",
    zh: "输入内容后回车；直接回车到下一项，:p上一项，:l列出全部，?查看说明，:保存。")

  /// How many lines are read at a time.
  private static let page = 10

  /// Reads some lines of a list or a form; asked again, it goes on.
  mutating func tellItems(_ spoken: Spoken, in language: Language) {
    let first = nextListed < spoken.count ? nextListed : 0
    let end = min(spoken.count, first + Speech.page)
    if first == 0, let heading = spoken.heading { add(heading) }
    var section = first > 0 ? spoken.item(first - 1).section : nil
    for index in first..<end {
      let item = spoken.item(index)
      if let next = item.section, next != section { add(next) }
      section = item.section
      add("\(index + 1)" + language.colon + item.text(in: language))
      for message in item.messages { add(message) }
    }
    if end == spoken.count { for line in spoken.below { add(line) } }
    nextListed = end
    let rest = spoken.count - end
    if rest > 0 { add(Bilingual(en: "\(rest) more; :l goes on.", zh: "还有\(rest)项，:l继续。"), in: language) }
  }

  /// What a line of a form wants, and where what it says came from.
  mutating func tell(_ item: FormItem, _ facts: [String], _ spoken: Spoken, in language: Language) {
    for (index, option) in item.options.enumerated() {
      let isChosen = option.title[language] == spoken.focused?.value
      let chosen = isChosen ? language.comma + Bilingual(en: "chosen", zh: "已选")[language] : ""
      add("\(index + 1)" + language.colon + option.title[language] + chosen)
    }
    for fact in facts { add(fact) }
    add(Bilingual(en: ":? tells the commands.", zh: ":?列出命令。"), in: language)
  }

  /// How lines are understood here, and the commands with their keys.
  mutating func tellCommands(_ spoken: Spoken, at desk: Desk) {
    let language = desk.context.language
    switch spoken.asks {
    case .row: add(Speech.onLists, in: language)
    case .value:
      add(Speech.inForms, in: language)
      add(
        Bilingual(
          en:
            ":12 goes to line 12, :clear empties a line; :: is a colon that is meant as text, ?? a question mark.",
          zh: ":12到第12项，:清空清除内容；内容以冒号开头时输入两个冒号，内容为问号时输入两个问号。"), in: language)
    case .word:
      add(
        Bilingual(en: "yes in full goes through with it, no goes back.", zh: "输入“是”执行，“否”返回。"), in: language)
    case .secret, .nothing: break
    }
    add(
      Bilingual(
        en: "Commands, after a colon, by name, its beginning or its key:", zh: "命令（冒号后输入名称、开头几个字或按键）："),
      in: language)
    let offers = desk.offers.filter { !$0.command.keys.isEmpty && $0.command != .redraw }
    for offer in offers.filter({ !$0.command.isEverywhere }) + offers.filter(\.command.isEverywhere) {
      add(offer.spoken(in: language))
    }
    add(
      Bilingual(en: "again: everything on this screen once more", zh: "重复：再读一遍本屏"), in: language)
  }
}
