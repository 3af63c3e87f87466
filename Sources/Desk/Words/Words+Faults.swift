public import CaseStore
import Glibc
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
    case .olderFormat(let format):
      Bilingual(
        en: "The station's files are laid out as by an older program (format \(format)). "
          + "Make a backup, then: juzhu migrate --backup DEST",
        zh: "数据是较旧版本的格式（格式\(format)）。请先备份，再运行：juzhu migrate --backup 备份目录")
    case .unsafeMount(let path, let option):
      Bilingual(
        en:
          "\(path) is mounted with \(option), so two machines could write at once; mount it without that option",
        zh: "\(path)的挂载选项\(option)会使两台机器同时写入，请去掉该选项后重新挂载")
    case .file(let fault):
      fault.words
    case .syntax(let path, let fault):
      Bilingual(
        en: "\(path) is not right JSON at line \(fault.line), column \(fault.column): \(fault.fact.words.en)",
        zh: "\(path)第\(fault.line)行第\(fault.column)列不是正确的JSON：\(fault.fact.words.zh)")
    case .shape(let path, let mismatch):
      Bilingual(en: "\(path) has a wrong entry: \(mismatch.words.en)", zh: "\(path)内容有误：\(mismatch.words.zh)")
    case .policy(let path, let fault):
      Bilingual(
        en: "\(path) has a wrong entry: \(fault.words.en). All of them: juzhu policy check FILE",
        zh: "\(path)内容有误：\(fault.words.zh)。查看全部：juzhu policy check 文件")
    case .notFromJournal(let path):
      Bilingual(
        en: "\(path) is not what the journal says was saved last; see: juzhu audit verify",
        zh: "\(path)与日志中最后保存的内容不符，请运行：juzhu audit verify")
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
    case .changedMeanwhile(let path):
      Bilingual(
        en: "\(path) was changed by somebody else meanwhile; nothing was done, look at it and try again",
        zh: "\(path)已被他人更改，本次未作任何改动，请查看后重试")
    case .busy(let holder):
      holder.words
    case .unknownCase(let number):
      Bilingual(en: "There is no case \(number)", zh: "没有编号为\(number)的档案")
    case .unknownRevision(let revision, let number, let latest):
      Bilingual(
        en: "\(number.text) has no revision \(revision); it has 1 to \(latest)",
        zh: "\(number.text)没有第\(revision)版，现有第1至第\(latest)版")
    case .erasedRevision(let revision, let number):
      Bilingual(
        en: "Revision \(revision) of \(number.text) was erased when its time was over; who saved it is kept",
        zh: "\(number.text)第\(revision)版已按保存期限清除，仅保留办理记录")
    case .nobodyIsSignedIn: Bilingual(en: "Sign in first", zh: "请先登录")
    case .unknownPage(let number):
      Bilingual(en: "The page of \(number) is not there", zh: "找不到\(number)的证明页")
    case .attachment(let fault): fault.words
    case .operators(let fault): fault.words
    case .backup(let fault): fault.words
    case .packet(let trouble): trouble.words
    }
  }
}

extension AttachmentFault {
  /// The fault in words.
  public var words: Bilingual {
    switch self {
    case .empty(let path):
      Bilingual(en: "\(path) is empty; scan or photograph the paper again", zh: "\(path)是空文件，请重新扫描或拍照")
    case .tooLarge(let path, let size):
      Bilingual(
        en: "\(path) has \(size) bytes; \(Attachment.sizeLimit) is the most. Scan it with less resolution",
        zh: "\(path)有\(size)字节，最多\(Attachment.sizeLimit)字节，请降低分辨率重新扫描")
    case .unknownKind(let path):
      Bilingual(
        en: "\(path) is no JPEG, PNG or PDF, whatever its name says; save it as one of these",
        zh: "\(path)的内容不是JPEG、PNG或PDF（与文件名无关），请另存为其中一种")
    case .invalidName(let name):
      Bilingual(
        en: "\"\(name)\" is no attachment's name; attach the paper again", zh: "不是附件名称，请重新添加附件：\(name)")
    case .missing(let path):
      Bilingual(
        en: "\(path) is not there; put it back from a backup or attach the paper again",
        zh: "找不到\(path)，请从备份恢复或重新添加附件")
    case .damaged(let path):
      Bilingual(
        en: "\(path) was changed after it was kept; put it back from a backup or attach the paper again",
        zh: "\(path)保存后被改动，请从备份恢复或重新添加附件")
    }
  }
}

extension FileFault {
  /// The fault in words.
  public var words: Bilingual {
    switch self {
    case .failed(let operation, let path, let number):
      let why = String(cString: strerror(number))
      return Bilingual(
        en: "The system refused to \(operation.words.en) \(path): \(why)",
        zh: "系统拒绝\(operation.words.zh)\(path)：\(why)")
    case .invalidPath(let path):
      return Bilingual(en: "\(path) is no path inside the station", zh: "\(path)不是站内路径")
    case .symbolicLink(let path):
      return Bilingual(en: "\(path) is a symbolic link, which is not followed", zh: "\(path)是符号链接，不予打开")
    case .notRegular(let path): return Bilingual(en: "\(path) is not a plain file", zh: "\(path)不是普通文件")
    case .tooLarge(let path, let size):
      return Bilingual(en: "\(path) is too large: \(size) bytes", zh: "\(path)太大：\(size)字节")
    case .alreadyExists(let path): return Bilingual(en: "\(path) is there already", zh: "\(path)已存在")
    case .busy(let holder): return holder.words
    }
  }
}

extension FileFault.Operation {
  fileprivate var words: Bilingual {
    switch self {
    case .open: Bilingual(en: "open", zh: "打开")
    case .read: Bilingual(en: "read", zh: "读取")
    case .write: Bilingual(en: "write", zh: "写入")
    case .sync: Bilingual(en: "sync", zh: "同步")
    case .rename: Bilingual(en: "rename", zh: "改名")
    case .makeFolder: Bilingual(en: "make the folder", zh: "新建目录")
    case .remove: Bilingual(en: "remove", zh: "删除")
    case .list: Bilingual(en: "list", zh: "列出")
    case .lock: Bilingual(en: "lock", zh: "锁定")
    case .watch: Bilingual(en: "watch", zh: "监视")
    }
  }
}

extension JSONFault.Fact {
  /// The fact in words.
  var words: Bilingual {
    switch self {
    case .unexpectedEnd: Bilingual(en: "it ends too early", zh: "内容不完整")
    case .unexpectedByte(let byte):
      Bilingual(en: "\(byte.shown) cannot stand here", zh: "此处不应有\(byte.shown)")
    case .invalidNumber: Bilingual(en: "not a number", zh: "数字写法有误")
    case .invalidEscape: Bilingual(en: "not an escape", zh: "转义写法有误")
    case .loneSurrogate: Bilingual(en: "half a surrogate pair", zh: "代理对不完整")
    case .controlCharacter(let byte):
      Bilingual(en: "the control character \(byte.shown)", zh: "含有控制字符\(byte.shown)")
    case .invalidUTF8: Bilingual(en: "not UTF-8", zh: "不是UTF-8编码")
    case .byteOrderMark: Bilingual(en: "a byte order mark", zh: "含有字节顺序标记")
    case .duplicateKey(let key): Bilingual(en: "\"\(key)\" stands there twice", zh: "“\(key)”重复出现")
    case .deeperThan(let depth): Bilingual(en: "nested deeper than \(depth)", zh: "嵌套超过\(depth)层")
    case .largerThan(let size): Bilingual(en: "larger than \(size) bytes", zh: "超过\(size)字节")
    }
  }
}

extension UInt8 {
  fileprivate var shown: String {
    (0x21...0x7E).contains(self) ? "\"\(Character(UnicodeScalar(self)))\"" : "0x" + String(self, radix: 16)
  }
}

extension JSONMismatch {
  fileprivate var words: Bilingual {
    switch self {
    case .missing(let path): Bilingual(en: "\(path) is missing", zh: "缺少\(path)")
    case .unexpected(let path, let expected):
      Bilingual(en: "\(path) should be a \(expected)", zh: "\(path)应为\(expected)")
    case .invalid(let path, let reason), .unwritable(let path, let reason):
      Bilingual(en: "\(path): \(reason)", zh: "\(path)：\(reason)")
    }
  }
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

  /// How far a day is from another one: `today`, `3 days ago`, `in 10 days`.
  func asDistance(from today: CivilDate) -> Bilingual {
    let days = days(since: today)
    return switch days {
    case 0: Bilingual(en: "today", zh: "今天")
    case 1: Bilingual(en: "tomorrow", zh: "明天")
    case -1: Bilingual(en: "yesterday", zh: "昨天")
    case 2...: Bilingual(en: "in \(days) days", zh: "\(days)天后")
    default: Bilingual(en: "\(-days) days ago", zh: "\(-days)天前")
    }
  }
}
