public import CaseStore
import Console
public import Residence

extension LogLine {
  /// What was done, in words; a kind that this program does not know is shown by its own name.
  public var title: Bilingual {
    switch kind {
    case "look":
      action["certificate"]?.string.map { number in
        Bilingual(en: "looked at certificate \(harmless(number))", zh: "查看证明\(harmless(number))")
      } ?? Bilingual(en: "looked at the case", zh: "查看档案")
    case "list": Bilingual(en: "listed all cases", zh: "列出全部档案")
    case "log": Bilingual(en: "read this journal", zh: "查阅日志")
    case "checkpoint": Bilingual(en: "signed a checkpoint", zh: "签署检查点")
    case "repair": repair
    default: Action.Kind(rawValue: kind)?.title ?? Bilingual(en: harmless(kind), zh: harmless(kind))
    }
  }

  private var repair: Bilingual {
    if let count = action["modes"]?.integer {
      return Bilingual(en: "repaired \(count) modes and owners", zh: "修复\(count)处权限或属主")
    }
    let path = harmless(action["path"]?.string ?? "")
    return Bilingual(en: "repaired \(path)", zh: "修复\(path)")
  }
}
