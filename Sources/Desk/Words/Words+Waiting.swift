public import CaseStore
import Console
public import Residence

extension LockHolder {
  /// Who keeps everybody else waiting, and what can be done.
  public var words: Bilingual {
    Bilingual(
      en:
        "The station's lock is held by \(shown.en). This was not done; try again, or look after that program",
      zh: "数据目录正被\(shown.zh)占用，此项未办理。请重试，或检查该程序")
  }

  /// The holder, or that it has not said who it is.
  fileprivate var shown: Bilingual {
    name.isEmpty ? Bilingual(en: "another desk", zh: "另一窗口") : Bilingual(en: name, zh: name)
  }

  /// The number of the holder's process, if it stands at the end of its name.
  fileprivate var process: Int? { name.split(separator: " ").last.flatMap { Int($0) } }
}

extension Wait {
  /// What is waited for, in a line; nothing as long as nobody is told.
  var words: Bilingual? {
    switch self {
    case .work(_, nil): nil
    case .work(let work, _): work.advice
    case .lock(let holder, _):
      Bilingual(
        en: "Waiting for \(holder.shown.en) ... Esc gives up, nothing is lost",
        zh: "正在等待\(holder.shown.zh)，按Esc放弃等待，内容不会丢失")
    }
  }

  /// That something else has to wait as well.
  var refusal: Bilingual {
    switch self {
    case .work(let work, _): work.advice
    case .lock(let holder, _):
      Bilingual(
        en: "Not while waiting for \(holder.shown.en); Esc gives up", zh: "正在等待\(holder.shown.zh)，按Esc可放弃")
    }
  }

  /// What Esc does.
  var wayOut: Bilingual {
    if case .work(.batch, _) = self { return Bilingual(en: "Stop", zh: "停止") }
    return Bilingual(en: "Give up", zh: "放弃等待")
  }

  /// That it was given up.
  var givenUp: Bilingual {
    if case .work(.batch, _) = self { return Bilingual(en: "Stopped", zh: "已停止") }
    return Bilingual(en: "Given up; nothing was done, nothing is lost", zh: "已放弃等待，未作任何更改，内容没有丢失")
  }

  /// How far it has come, in a line of so many columns.
  func bar(columns: Int) -> Bilingual? {
    guard case .work(let work, let progress?) = self else { return nil }
    func line(_ language: Language) -> String {
      ProgressBar.line(work.title[language], progress.done, of: progress.total, columns: columns + 1)
    }
    return Bilingual(en: line(.english), zh: line(.chinese))
  }

  /// What to know once it takes so long that the other desk must have come to a stop; nothing before.
  func advice(at now: Instant, offsetMinutes: Int) -> [Bilingual] {
    guard case .lock(let holder, let since) = self, now.milliseconds - since.milliseconds >= 5000 else {
      return []
    }
    let (clock, who) = (holder.since.clock(offsetMinutes: offsetMinutes), holder.shown)
    let facts = [
      Bilingual(
        en: "The station's lock has been held since \(clock) by \(who.en).",
        zh: "\(who.zh)自\(clock)起一直占用数据目录。"),
      Bilingual(
        en: "What you asked for is done once it is free; nobody takes it by force.",
        zh: "对方释放后您的操作会自动完成；本程序不会强行夺取。"),
    ]
    guard let process = holder.process else { return facts }
    return facts + [
      Bilingual(
        en: "A program that hangs goes on, on its machine, by: kill -CONT \(process)",
        zh: "如该程序已停住，可在其计算机上执行 kill -CONT \(process) 使其继续，"),
      Bilingual(
        en: "or is ended by: kill -9 \(process)   What it left is put right by the next desk.",
        zh: "或执行 kill -9 \(process) 将其结束；未完成的部分由下一个窗口补正。"),
    ]
  }
}

extension Work {
  /// What is being done, beside a bar that says how much of it.
  fileprivate var title: Bilingual {
    switch self {
    case .history: Bilingual(en: "Looking through the journal, MB", zh: "正在查找日志（MB）")
    case .reading: Bilingual(en: "Reading the cases", zh: "正在读取档案")
    case .report(let kind): kind.title
    case .batch(let kind): kind.title
    }
  }

  /// What can be done meanwhile.
  fileprivate var advice: Bilingual {
    switch self {
    case .history, .reading, .report:
      Bilingual(en: "This takes a moment ... Esc gives up, nothing is lost", zh: "请稍候，按Esc放弃，内容不会丢失")
    case .batch:
      Bilingual(en: "Esc stops after the present case; what is done stays done", zh: "按Esc在当前一件之后停止，已办理的保留")
    }
  }
}
