public import CaseStore
public import Residence

extension CheckFinding {
  /// What is wrong, and what can be done about it.
  public var words: Bilingual {
    let (what, advice) = (fact, remedy?.words ?? self.advice)
    return Bilingual(en: "\(what.en); \(advice.en)", zh: "\(what.zh)；\(advice.zh)")
  }

  /// What is wrong.
  public var fact: Bilingual {
    switch self {
    case .audit(let finding): finding.words
    case .mode(_, let found, let wanted):
      Bilingual(en: "has mode \(found.mode), not \(wanted.mode)", zh: "权限为\(found.mode)，应为\(wanted.mode)")
    case .owner(_, let found, let wanted):
      Bilingual(
        en: "belongs to account \(found), the station to \(wanted)", zh: "属于账户\(found)，而本站属于\(wanted)")
    case .leftover: Bilingual(en: "was left behind by an interruption", zh: "是中断时遗留的文件")
    case .unreadable(let fault): fault.words
    case .space(let free):
      Bilingual(en: "only \(free >> 20) MB are left on the disk", zh: "磁盘只剩\(free >> 20)MB")
    case .inodes(let free): Bilingual(en: "the disk takes only \(free) more files", zh: "磁盘只能再建\(free)个文件")
    }
  }

  /// What a person can do where no repair can.
  private var advice: Bilingual {
    switch self {
    case .audit(.journal), .audit(.witness), .audit(.note), .audit(.blocked):
      Bilingual(
        en: "never repaired: restore the journal from a backup", zh: "不予自动修复：请从备份恢复日志")
    case .audit(.caseFile(_, .ahead)):
      Bilingual(
        en: "never repaired: compare the journal with a backup first", zh: "不予自动修复：请先与备份的日志核对")
    case .audit(.caseFile(_, .withoutEntry)):
      Bilingual(
        en: "never repaired: find out where it comes from, then take it away or restore the journal",
        zh: "不予自动修复：请查明来源，再移走该文件或恢复日志")
    case .audit(.page), .audit(.picture):
      Bilingual(en: "never repaired: put it back from a backup", zh: "不予自动修复：请从备份恢复")
    case .audit(.recorded(.policy, _)):
      Bilingual(
        en:
          "never repaired: see which rules hold (juzhu policy show), and put the file back from a backup if nobody meant it",
        zh: "不予自动修复：请核对现行规则（juzhu policy show），如非有意改动请从备份恢复")
    case .audit(.recorded(.operators, _)):
      Bilingual(
        en: "never repaired: see who may do what (juzhu operator list), and put the list back from a backup",
        zh: "不予自动修复：请核对操作员及岗位（juzhu operator list），必要时从备份恢复名单")
    case .audit(.stray):
      Bilingual(en: "never repaired: take it away if nobody needs it", zh: "不予自动修复：如无用请移走")
    case .audit(.caseFile), .unreadable:
      Bilingual(en: "never repaired: put it right by hand or from a backup", zh: "不予自动修复：请手工或从备份恢复")
    case .space, .inodes: Bilingual(en: "make room, or move to a larger disk", zh: "请清理空间或更换磁盘")
    case .mode, .owner, .leftover: Bilingual(en: "", zh: "")
    }
  }
}

extension Remedy {
  fileprivate var words: Bilingual {
    switch self {
    case .setMode: Bilingual(en: "--repair sets it", zh: "--repair 可改正")
    case .setOwner: Bilingual(en: "--repair gives it back, as root", zh: "以root运行 --repair 可改正")
    case .moveAway: Bilingual(en: "--repair moves it to quarantine/", zh: "--repair 可将其移入 quarantine/")
    case .rewrite:
      Bilingual(
        en: "--repair writes the last committed document and keeps this one in quarantine/",
        zh: "--repair 可写回最后提交的内容，现有文件留存于 quarantine/")
    }
  }
}

extension CheckNote {
  /// What is worth knowing.
  public var words: Bilingual {
    switch self {
    case .audit(let note):
      Bilingual(en: "\(note.place): \(note.words.en)", zh: "\(note.place): \(note.words.zh)")
    case .repairsWithheld:
      Bilingual(
        en: "nothing is repaired while the journal is damaged; restore it from a backup first",
        zh: "日志损坏期间不作任何修复，请先从备份恢复日志")
    case .network(let fileSystem):
      Bilingual(
        en:
          "\(fileSystem ?? "unknown") is no local file system: others' changes show within a second, not at once",
        zh: "\(fileSystem ?? "未知")不是本地文件系统：他人的改动最迟一秒后显示")
    case .damagedIndex(let path):
      Bilingual(
        en: "\(path) is damaged; nothing is lost, the next desk makes the index anew",
        zh: "\(path)已损坏；数据无损，下次打开时自动重建索引")
    case .quarantined(let files, let bytes):
      Bilingual(
        en: "\(files) files (\(bytes) bytes) are kept in quarantine; look at them, then remove them by hand",
        zh: "隔离目录中留存\(files)个文件（\(bytes)字节），查看后可手工删除")
    }
  }
}

extension Repair {
  /// What came of it.
  public var words: Bilingual {
    let fact = finding.fact
    guard let entry else {
      let why = fault?.words ?? Bilingual(en: "", zh: "")
      return Bilingual(
        en: "\(fact.en); could not be repaired: \(why.en)", zh: "\(fact.zh)；未能修复：\(why.zh)")
    }
    return Bilingual(en: "\(fact.en); repaired by entry \(entry)", zh: "\(fact.zh)；已修复（日志第\(entry)条）")
  }
}

extension CheckReport {
  /// How the folder is, after so many repairs.
  public func summary(repaired: Int) -> Bilingual {
    let system = fileSystem ?? "?"
    let files =
      freeFiles.map { Bilingual(en: " and \($0) files", zh: "、\($0)个文件") } ?? Bilingual(en: "", zh: "")
    let verdict =
      switch findings.count {
      case 0: Bilingual(en: "healthy", zh: "状况良好")
      case 1: Bilingual(en: "1 finding", zh: "发现1处问题")
      case let count: Bilingual(en: "\(count) findings", zh: "发现\(count)处问题")
      }
    let mended =
      repaired == 0
      ? Bilingual(en: "", zh: "") : Bilingual(en: ", \(repaired) repaired", zh: "，已修复\(repaired)处")
    return Bilingual(
      en: "\(cases) cases on \(system), room for \(freeBytes >> 20) MB\(files.en): \(verdict.en)\(mended.en)",
      zh: "档案\(cases)份，文件系统\(system)，剩余\(freeBytes >> 20)MB\(files.zh)：\(verdict.zh)\(mended.zh)")
  }
}

extension Int {
  /// Four octal digits.
  fileprivate var mode: String { String(String(self | 0o10000, radix: 8).dropFirst()) }
}
