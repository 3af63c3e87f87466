public import CaseStore
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
  /// What is waited for, in a line.
  var words: Bilingual {
    switch self {
    case .journal: Bilingual(en: "Looking through the journal ...", zh: "正在查找日志，请稍候")
    case .lock(let holder, _):
      Bilingual(
        en: "Waiting for \(holder.shown.en) ... Esc gives up, nothing is lost",
        zh: "正在等待\(holder.shown.zh)，按Esc放弃等待，内容不会丢失")
    }
  }

  /// That something else has to wait as well.
  var refusal: Bilingual {
    switch self {
    case .journal: words
    case .lock(let holder, _):
      Bilingual(
        en: "Not while waiting for \(holder.shown.en); Esc gives up", zh: "正在等待\(holder.shown.zh)，按Esc可放弃")
    }
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
