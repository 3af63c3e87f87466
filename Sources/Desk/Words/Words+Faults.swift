public import CaseStore
public import Residence

extension StoreFault {
  /// The fault in words: what, where, and what to do.
  public var words: Bilingual {
    switch self {
    case .noStation(let path):
      Bilingual(
        en: "\(path) is no station. Make one with: juzhu init \(path)",
        zh: "\(path)不是派出所数据目录，可用 juzhu init \(path) 新建")
    case .occupied(let path):
      Bilingual(
        en: "\(path) is not an empty folder; choose another one", zh: "\(path)不是空目录，请另选一个")
    case .unknownFormat(let format):
      Bilingual(
        en: "The station was written by a newer program (format \(format)); update juzhu",
        zh: "数据由更新的版本写成（格式\(format)），请升级juzhu")
    case .file(let fault):
      Bilingual(en: "The system refused a file: \(fault.text)", zh: "系统拒绝了文件操作：\(fault.text)")
    case .syntax(let path, let fault):
      Bilingual(
        en: "\(path) is not right JSON at line \(fault.line), column \(fault.column): \(fault.fact)",
        zh: "\(path)第\(fault.line)行第\(fault.column)列不是正确的JSON：\(fault.fact)")
    case .shape(let path, let mismatch):
      Bilingual(en: "\(path) has a wrong entry: \(mismatch)", zh: "\(path)内容有误：\(mismatch)")
    case .journal(.unconfirmed(let number)):
      Bilingual(
        en: "Not confirmed: the disk gave error \(number). Restart the desk to see what was saved",
        zh: "未能确认：磁盘报错\(number)。请重新打开本程序查看是否已保存")
    case .journal(.readOnly):
      Bilingual(
        en: "Nothing can be saved since the disk failed. Restart the desk", zh: "磁盘出错后不能再保存，请重新打开本程序")
    case .journal(let fault):
      Bilingual(
        en: "The journal cannot be used: \(fault). Call the administrator", zh: "日志不可用：\(fault)。请联系管理员")
    case .busy(let holder):
      Bilingual(en: "Another desk is writing: \(holder). Try again", zh: "另一窗口正在写入：\(holder)，请重试")
    case .unknownCase(let number):
      Bilingual(en: "There is no case \(number)", zh: "没有编号为\(number)的档案")
    case .unknownPage(let number):
      Bilingual(en: "The page of \(number) is not there", zh: "找不到\(number)的证明页")
    }
  }
}

extension FileFault {
  fileprivate var text: String { String(describing: self) }
}

extension CivilDate {
  /// A deadline in words, seen from a day: `in 3 days`, `today`, `2 days overdue`.
  public func asDeadline(from today: CivilDate) -> Bilingual {
    let days = days(since: today)
    return switch days {
    case 0: Bilingual(en: "today", zh: "今天到期")
    case 1: Bilingual(en: "tomorrow", zh: "明天到期")
    case -1: Bilingual(en: "1 day overdue", zh: "逾期1天")
    case 2...: Bilingual(en: "in \(days) days", zh: "还有\(days)天")
    default: Bilingual(en: "\(-days) days overdue", zh: "逾期\(-days)天")
    }
  }
}
