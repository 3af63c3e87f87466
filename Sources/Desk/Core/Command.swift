public import Console
public import Residence

/// Everything that can be asked of the desk by a key: the one table behind dispatch, footer, help and palette.
public enum Command: Hashable, Sendable {
  // On every screen.
  case help
  case palette
  case back
  case language
  case redraw
  case suspend
  case signOut
  case lock
  case quit
  // On lists.
  case open
  case register
  case pending
  case everyCase
  case continueDraft
  case reports
  case reminders
  case monthBefore
  case monthAfter
  case filter
  case sort
  case scope
  case mark
  case markAll
  case actOnMarked
  /// One kind of action on all marked cases.
  case batch(Action.Kind)
  case previousGroup
  case nextGroup
  /// The masked numbers of the selected person.
  case reveal
  // On a round.
  case round
  case found(VisitOutcome)
  case noResult
  case newcomer
  // On a case.
  case nextStep
  /// The form of one kind of action.
  case act(Action.Kind)
  case permit
  case history
  case changes
  case changesSince
  case pages
  case stay
  case more
  case card
  case notices
  case house
  case housemate
  case rights
  case copyNumber
  case papers
  case paper(CasePaper)
  case print
  case asPicture
  case another
  // In a form, on a preview, in a conflict.
  case save
  case takeProposal
  case undo
  case redo
  case allPapers
  case sameAddress
  case pick
  case paperDetails
  case giveNotice
  case distinct
  case stamp
  case doAll
  case rebase
  case confirm
  // In the inbox.
  case inbox
  case takeIn
  case giveBack
  case showPacket
  // At a locked desk.
  case somebodyElse

  /// What the command is called.
  public var title: Bilingual { row.title }

  /// The keys that ask for it; none for a command that stands in the palette only.
  public var keys: [Key] { row.keys }

  private var row: (title: Bilingual, keys: [Key]) {
    switch self {
    case .help: (Bilingual(en: "Help", zh: "帮助"), [.function(1)])
    case .palette: (Bilingual(en: "Commands", zh: "命令"), [.control("p")])
    case .back: (Bilingual(en: "Back", zh: "返回"), [.escape])
    case .language: (Bilingual(en: "中文", zh: "English"), [.control("t")])
    case .redraw: (Bilingual(en: "Draw anew", zh: "重绘屏幕"), [.control("l")])
    case .suspend: (Bilingual(en: "Suspend", zh: "挂起"), [.control("z")])
    case .signOut: (Bilingual(en: "Sign out", zh: "退出登录"), [])
    case .lock: (Bilingual(en: "Lock the desk", zh: "锁定窗口"), [.control("x")])
    case .somebodyElse: (Bilingual(en: "Somebody else", zh: "换人登录"), [.function(2)])
    case .quit: (Bilingual(en: "Quit", zh: "退出"), [.control("q")])
    case .open: (Bilingual(en: "Open", zh: "打开"), [.enter])
    case .register: (Bilingual(en: "Register", zh: "登记"), [.function(2)])
    case .pending: (Bilingual(en: "Pending", zh: "待办"), [.function(3)])
    case .everyCase: (Bilingual(en: "All cases", zh: "全部档案"), [.function(4)])
    case .continueDraft: (Bilingual(en: "Continue the draft", zh: "继续草稿"), [.function(5)])
    case .reports: (Bilingual(en: "Reports", zh: "统计报表"), [.function(6)])
    case .reminders: (Bilingual(en: "Reminders", zh: "到期提醒"), [.function(7)])
    case .monthBefore: (Bilingual(en: "Month before", zh: "上月"), [.left])
    case .monthAfter: (Bilingual(en: "Month after", zh: "下月"), [.right])
    case .filter: (Bilingual(en: "Filter", zh: "筛选"), [.character("/")])
    case .sort: (Bilingual(en: "Sort", zh: "排序"), [.function(3)])
    case .scope: (Bilingual(en: "Scope", zh: "范围"), [.function(4)])
    case .mark: (Bilingual(en: "Mark", zh: "标记"), [.character(" ")])
    case .markAll: (Bilingual(en: "Mark all", zh: "全部标记"), [.control("a")])
    case .actOnMarked: (Bilingual(en: "Act on marked", zh: "批量办理"), [.function(6)])
    case .batch(let kind): (kind.title, [])
    case .round: (Bilingual(en: "Visits", zh: "上门核实"), [.function(9)])
    case .found(let outcome): (outcome.title, [])
    case .noResult: (Bilingual(en: "No result", zh: "清除结果"), [])
    case .newcomer: (Bilingual(en: "Found, not registered", zh: "发现未登记人员"), [.function(6)])
    case .previousGroup: (Bilingual(en: "Group before", zh: "上一组"), [.character("[")])
    case .nextGroup: (Bilingual(en: "Next group", zh: "下一组"), [.character("]")])
    case .reveal: (Bilingual(en: "Show number", zh: "显示号码"), [.control("r")])
    case .nextStep: (Bilingual(en: "Next step", zh: "下一步"), [.function(2)])
    case .act(let kind): (kind.command, kind.keys)
    case .permit: (Bilingual(en: "Permit", zh: "居住证"), [.function(5)])
    case .history: (Bilingual(en: "History", zh: "历史"), [.function(7)])
    case .changes: (Bilingual(en: "Changes", zh: "本版更改"), [.function(3)])
    case .changesSince: (Bilingual(en: "Since then", zh: "此后更改"), [.function(4)])
    case .pages: (Bilingual(en: "Pages", zh: "已开证明"), [.function(8)])
    case .stay: (Bilingual(en: "Stay", zh: "居住"), [.function(9)])
    case .more: (Bilingual(en: "More", zh: "其他"), [.function(10)])
    case .card: (Bilingual(en: "The card and its records", zh: "居住证及其记录"), [])
    case .notices: (Bilingual(en: "Notices given", zh: "已发告知书"), [])
    case .house: (Bilingual(en: "Who is registered here", zh: "本址登记人员"), [])
    case .housemate: (Bilingual(en: "Register a housemate", zh: "登记同住人"), [.control("f")])
    case .rights: (Bilingual(en: "The resident's rights", zh: "居民权利"), [])
    case .papers: (Bilingual(en: "Papers to print", zh: "打印文书"), [])
    case .paper(let paper): (paper.title, [])
    case .print: (Bilingual(en: "Print", zh: "打印"), [.function(2)])
    case .asPicture: (Bilingual(en: "As a picture", zh: "图像预览"), [.function(3)])
    case .copyNumber: (Bilingual(en: "Copy the case number", zh: "复制编号"), [])
    case .another: (Bilingual(en: "Register another", zh: "继续登记"), [.control("n")])
    case .save: (Bilingual(en: "Save", zh: "保存"), [.control("s")])
    case .takeProposal: (Bilingual(en: "Take [it]", zh: "采用[建议]"), [.right])
    case .undo: (Bilingual(en: "Undo", zh: "撤销"), [.control("z")])
    case .redo: (Bilingual(en: "Redo", zh: "重做"), [.control("y")])
    case .allPapers: (Bilingual(en: "All papers there", zh: "材料齐全"), [.function(4)])
    case .sameAddress: (Bilingual(en: "Last dwelling", zh: "同上一住处"), [.function(5)])
    case .giveNotice: (Bilingual(en: "One-time notice", zh: "一次性告知"), [.function(6)])
    case .paperDetails: (Bilingual(en: "Paper's details", zh: "材料详情"), [.function(7)])
    case .distinct: (Bilingual(en: "Somebody else", zh: "不是同一人"), [.function(2)])
    case .pick: (Bilingual(en: "List", zh: "列表"), [.function(3)])
    // Not the key that opens the preview: held a moment too long, that one must not stamp.
    case .stamp: (Bilingual(en: "Stamp", zh: "盖章"), [.function(2)])
    // Neither the key that opens the preview nor one that is pressed on the way there.
    case .doAll: (Bilingual(en: "Do it", zh: "办理"), [.function(2)])
    case .rebase: (Bilingual(en: "Put mine on top", zh: "在新版本上继续"), [.function(2)])
    case .confirm: (Bilingual(en: "Yes", zh: "确定"), [.enter])
    case .inbox: (Bilingual(en: "Inbox", zh: "收件箱"), [.function(8)])
    case .takeIn: (Bilingual(en: "Take in", zh: "受理"), [.function(2)])
    case .giveBack: (Bilingual(en: "Give back", zh: "退回"), [.function(6)])
    case .showPacket: (Bilingual(en: "What was written", zh: "申请人填写内容"), [.function(8)])
    }
  }
}

extension Command: CaseIterable {
  /// Every command, those of the actions among them.
  public static let allCases: [Command] =
    [
      .help, .palette, .back, .language, .redraw, .suspend, .signOut, .lock, .quit, .open, .register,
      .pending,
      .everyCase, .continueDraft, .filter, .sort, .scope, .mark, .markAll, .actOnMarked, .reveal,
      .previousGroup, .nextGroup, .round, .noResult, .newcomer, .nextStep, .permit, .history, .changes,
      .reports, .reminders, .monthBefore, .monthAfter,
      .changesSince, .pages, .stay, .more,
      .card, .notices, .house, .housemate, .rights, .copyNumber, .another, .save, .takeProposal, .undo, .redo,
      .allPapers, .sameAddress, .pick, .paperDetails, .giveNotice, .distinct, .stamp, .doAll, .rebase,
      .confirm, .somebodyElse,
      .papers, .print, .asPicture,
      .inbox, .takeIn, .giveBack, .showPacket,
    ] + CasePaper.allCases.map(Command.paper) + Action.Kind.allCases.map(Command.act)
    + Action.Kind.allCases.filter(\.isForMany).map(Command.batch) + VisitOutcome.allCases.map(Command.found)
}

extension Action.Kind {
  /// What the action is called where there is little room.
  fileprivate var command: Bilingual {
    switch self {
    case .logVisit: Bilingual(en: "Visit", zh: "核实")
    case .askForCertificate: Bilingual(en: "Certificate", zh: "证明")
    default: title
    }
  }

  /// The keys of the actions that a desk takes many times a day; the others stand in menus.
  fileprivate var keys: [Key] {
    switch self {
    case .logVisit: [.function(3)]
    case .askForCertificate: [.function(4)]
    case .correct: [.function(6)]
    default: []
    }
  }
}

/// A command as a screen offers it now: perhaps under a closer name, perhaps with the reason why not.
public struct Offer: Sendable {
  /// The command.
  public let command: Command
  /// What it is called here.
  public let title: Bilingual
  /// What a menu says beside it.
  public let note: Bilingual?
  /// Why it cannot be done now; nothing if it can.
  public let disabled: Bilingual?

  /// Offers a command.
  public init(
    _ command: Command, _ title: Bilingual? = nil, note: Bilingual? = nil, disabled: Bilingual? = nil
  ) {
    self.command = command
    self.title = title ?? command.title
    self.note = note
    self.disabled = disabled
  }
}
