public import CaseStore
import Glibc
public import Residence

extension BackupFault {
  /// The fault in words: what, where, and what to do.
  public var words: Bilingual {
    switch self {
    case .overlapping(let station, let backup):
      Bilingual(
        en: "\(station) and \(backup) lie in one another and would be lost together; choose another folder",
        zh: "\(station)与\(backup)互相包含，会同时丢失，请另选目录")
    case .occupied(let path):
      Bilingual(
        en: "\(path) is neither empty nor a backup; choose another folder", zh: "\(path)既不是空目录也不是备份，请另选目录")
    case .noBackup(let path): Bilingual(en: "\(path) is no backup", zh: "\(path)不是备份")
    case .unfinished(let path):
      Bilingual(
        en: "The first backup into \(path) was never finished; make it again with juzhu backup, "
          + "or take what is whole with --salvage",
        zh: "\(path)的首次备份没有完成，请重新运行juzhu backup；如只需取回完好部分，请加 --salvage")
    case .unknownFormat(let format):
      Bilingual(
        en: "The backup was written by a newer program (format \(format)); update juzhu",
        zh: "备份由更新的版本写成（格式\(format)），请升级juzhu")
    case .otherStation(let path, let found, let wanted):
      Bilingual(
        en: "\(path) is a backup of station \(found), not of \(wanted); choose another folder",
        zh: "\(path)是\(found)的备份，不是\(wanted)的，请另选目录")
    case .foreign(let path, let entry):
      Bilingual(
        en:
          "Entry \(entry), the last one in \(path), is not in the station's journal: the station was put back "
          + "to an older state, or the backup is of a copy. Keep \(path) and back up into another folder",
        zh: "\(path)的最后一条日志（\(entry)）不在本派出所的日志中：数据被退回到旧状态，或备份来自副本。请保留\(path)，另选目录备份")
    case .changed(let path):
      Bilingual(
        en:
          "\(path) was changed, so nothing is known of the backup. Keep it, and back up into another folder",
        zh: "\(path)被改动，备份情况无从得知。请保留该目录，另选目录备份")
    case .unwritable(let folder, .failed(_, _, ENOSPC)), .unwritable(let folder, .failed(_, _, EDQUOT)):
      Bilingual(
        en:
          "There is no room left in \(folder). What was there before is whole; make room and go on with the same "
          + "command",
        zh: "\(folder)空间不足。原有内容完好，请腾出空间后用同一命令继续")
    case .unwritable(let folder, let fault):
      Bilingual(en: "In \(folder): \(fault.words.en)", zh: "\(folder)：\(fault.words.zh)")
    case .notHeld(let folder, let path):
      Bilingual(
        en: "The disk of \(folder) does not give back what was written to it (\(path)); use another disk",
        zh: "\(folder)所在磁盘读出的内容与写入的不同（\(path)），请更换磁盘")
    case .damaged(let path, let files):
      Bilingual(
        en: "Of \(path) \(files) files are damaged, so nothing was done. What is whole can be had with: "
          + "juzhu restore --salvage",
        zh: "\(path)中有\(files)个文件损坏，未作任何操作。如需取回完好部分：juzhu restore --salvage")
    case .outdated(let path, let entry, let journal):
      Bilingual(
        en: "\(path) goes up to entry \(entry) of \(journal); bring it up to date with: juzhu backup \(path)",
        zh: "\(path)只备份到日志\(entry)（共\(journal)条），请先运行：juzhu backup \(path)")
    case .beyondSalvage(let path):
      Bilingual(
        en:
          "\(path)/station.json cannot be read, so it is unknown what station this was; put the file back first",
        zh: "无法读取\(path)/station.json，不知是哪个派出所，请先补回该文件")
    }
  }
}

extension BackupFinding {
  /// The finding in words.
  public var words: Bilingual {
    switch self {
    case .missing(let path): Bilingual(en: "\(path) is missing", zh: "缺少\(path)")
    case .changed(let path): Bilingual(en: "\(path) was changed", zh: "\(path)被改动")
    case .unreadable(let path): Bilingual(en: "\(path) cannot be read", zh: "无法读取\(path)")
    case .journal(let path, let offset):
      Bilingual(en: "\(path) is damaged from byte \(offset) on", zh: "\(path)自第\(offset)字节起损坏")
    }
  }
}

extension BackupReport {
  /// What is in the backup.
  public var words: Bilingual {
    Bilingual(
      en: "entries: \(entries), cases: \(cases), pages and pictures: \(files)",
      zh: "日志\(entries)条，档案\(cases)份，证明页和图片\(files)个")
  }

  /// What is to be known beside what is wrong.
  public var notes: [Bilingual] {
    let interrupted = Bilingual(
      en: "Bringing it up to date was interrupted; it is whole as it was before", zh: "上次更新备份被中断，之前的备份仍然完整")
    return (isInterrupted ? [interrupted] : []) + lost.map(Bilingual.lostBefore)
  }
}

extension StationBackup.Summary {
  /// What was done.
  public var words: Bilingual {
    Bilingual(
      en: "up to entry \(head.seq); cases copied: \(cases), pages and pictures: \(files)",
      zh: "备份至日志\(head.seq)；复制档案\(cases)份、证明页和图片\(files)个")
  }

  /// What to keep in mind.
  public var notes: [Bilingual] {
    var notes = [Bilingual]()
    if isOnSameDisk {
      notes.append(
        Bilingual(
          en: "The backup is on the station's own disk and would be lost with it; use another one",
          zh: "备份与数据在同一磁盘上，会同时丢失，请改用其他磁盘"))
    }
    if isOpenToOthers {
      notes.append(
        Bilingual(
          en: "The backup's file system does not keep others from reading it; keep the disk locked away",
          zh: "备份所在文件系统不能限制他人读取，请妥善保管磁盘"))
    }
    notes += strayed.map { number in
      Bilingual(
        en: "The file of \(number.text) is not as it was saved; the backup has what was saved",
        zh: "\(number.text)的文件与保存时不同，备份的是保存时的内容")
    }
    notes += lost.map(Bilingual.lostBefore)
    return notes
      + skipped.map { path in
        Bilingual(en: "\(path) is no plain file and was left out", zh: "\(path)不是普通文件，未备份")
      }
  }
}

extension Restoration {
  /// What was brought back.
  public var words: Bilingual {
    Bilingual(en: "cases: \(cases), journal up to entry \(head.seq)", zh: "档案\(cases)份，日志至\(head.seq)")
  }

  /// What is not as it was.
  public var notes: [Bilingual] {
    rebuilt.map { number in
      Bilingual(en: "\(number.text) was made from the journal", zh: "\(number.text)由日志恢复")
    }
      + recommitted.map { number in
        Bilingual(
          en: "\(number.text) was committed anew, because the journal breaks off before it",
          zh: "日志在\(number.text)之前中断，已重新提交")
      }
      + lost.map { path in
        Bilingual(en: "\(path) is not there as it was", zh: "\(path)未能按原样恢复")
      }
  }
}

extension Bilingual {
  fileprivate static func lostBefore(_ path: String) -> Bilingual {
    Bilingual(
      en: "\(path) was lost or changed at the station before the backup", zh: "\(path)在备份之前已在数据目录中丢失或被改动")
  }
}
