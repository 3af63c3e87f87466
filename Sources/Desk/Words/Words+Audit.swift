public import CaseStore
import Console
public import Residence

extension Finding {
  /// What is wrong and what it means, without where.
  public var words: Bilingual {
    switch self {
    case .journal(let finding): finding.words
    case .witness(let witness, let finding): finding.words(against: witness)
    case .note(let fault): fault.words
    case .caseFile(_, let finding): finding.words
    case .page(_, let finding): finding.words(.page)
    case .picture(_, let finding): finding.words(.picture)
    case .recorded(let file, let finding): finding.words(of: file)
    case .stray(_, let kind):
      Bilingual(en: "does not belong here: \(kind.words.en)", zh: "不应出现在此处：\(kind.words.zh)")
    case .blocked:
      Bilingual(
        en: "is no plain file, so its entries could not be read", zh: "不是普通文件，其中的日志无法读取")
    }
  }
}

extension JournalFinding {
  fileprivate var words: Bilingual {
    switch self {
    case .edited(_, let lines, let entry, let damage):
      return lines == 1
        ? Bilingual(
          en: "this line, where entry \(entry) should stand, is not what was written: \(damage.words.en)",
          zh: "此行（应为第\(entry)条）与写入时不同，被改动或损坏：\(damage.words.zh)")
        : Bilingual(
          en: "\(lines) lines from here on, where entry \(entry) should stand, are not what was written: "
            + damage.words.en,
          zh: "自此\(lines)行（应自第\(entry)条起）与写入时不同，被改动或损坏：\(damage.words.zh)")
    case .missing(let entries, _):
      return Bilingual(
        en: "\(entries.words.en) missing before this line: lines were deleted",
        zh: "此行之前缺少\(entries.words.zh)：有行被删除")
    case .missingSegment(let entries, let after, let place):
      let before = place.segment
      let between = after.map { "between \($0) and \(before)" } ?? "before \(before)"
      let zh = after.map { "\($0)与\(before)之间" } ?? "\(before)之前"
      return Bilingual(
        en: "\(entries.words.en) missing \(between): a whole file of the journal is gone",
        zh: "\(zh)缺少\(entries.words.zh)：整个月份的日志文件缺失")
    case .misplaced(let entries, _):
      return Bilingual(
        en: "\(entries.subject) here, after later ones: lines were swapped or moved",
        zh: "\(entries.words.zh)排在更晚的条目之后：行被调换或移动")
    case .repeated(let entries, _):
      return Bilingual(
        en: "\(entries.subject) here once more: lines were copied", zh: "\(entries.words.zh)重复出现：行被复制")
    case .rival(let entry, _):
      return Bilingual(
        en:
          "another entry \(entry), unlike the one before: a line was put in or the journal was continued twice",
        zh: "出现内容不同的另一个第\(entry)条：有行被插入，或日志被重复续写")
    case .unlinked(let entry, _):
      return Bilingual(
        en:
          "entry \(entry) was written after another entry \(entry - 1) than stands there: that one was replaced",
        zh: "第\(entry)条所接的第\(entry - 1)条与现有的不同：前一条被替换")
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var words: Bilingual {
    lowerBound == upperBound
      ? Bilingual(en: "entry \(lowerBound) is", zh: "第\(lowerBound)条")
      : Bilingual(en: "entries \(lowerBound) to \(upperBound) are", zh: "第\(lowerBound)至\(upperBound)条")
  }

  /// In English, where the verb goes with the number.
  fileprivate var subject: String {
    lowerBound == upperBound ? "entry \(lowerBound) stands" : "entries \(lowerBound) to \(upperBound) stand"
  }
}

extension JournalDamage {
  fileprivate var words: Bilingual {
    switch self {
    case .notJSON(let fault):
      Bilingual(
        en: "no JSON at column \(fault.column), \(fault.fact.words.en)",
        zh: "第\(fault.column)列不是JSON，\(fault.fact.words.zh)")
    case .wrongMember(let key):
      Bilingual(en: "\"\(harmless(key))\" is missing or malformed", zh: "“\(harmless(key))”缺失或写法有误")
    case .wrongHash: Bilingual(en: "its hash is another", zh: "哈希值不符")
    case .wrongDocument: Bilingual(en: "its document's digest is another", zh: "档案内容的摘要不符")
    case .wrongSequence(let found): Bilingual(en: "it has number \(found)", zh: "编号为\(found)")
    case .brokenLink: Bilingual(en: "it does not follow the line before", zh: "与前一行不相接")
    case .unfinished: Bilingual(en: "it has no end, but a newer file was begun", zh: "该行未结束，却已另起新文件")
    case .zeroed: Bilingual(en: "it was overwritten with zeros", zh: "该行已被清零")
    case .endless: Bilingual(en: "it has no end", zh: "该行没有结尾")
    }
  }
}

extension WitnessFinding {
  fileprivate func words(against witness: Witness) -> Bilingual {
    let source = witness.source.words
    switch self {
    case .shortened(let last):
      return Bilingual(
        en: "ends at entry \(last), but \(source.en) knows entry \(witness.seq): the journal was shortened",
        zh: "止于第\(last)条，而\(source.zh)记有第\(witness.seq)条：日志被截短")
    case .rewritten:
      return Bilingual(
        en: "entry \(witness.seq) is not the one that \(source.en) knows: the journal was rewritten since",
        zh: "第\(witness.seq)条与\(source.zh)所记不同：日志在此之后被重写")
    case .unproven:
      return Bilingual(
        en: "entry \(witness.seq), which \(source.en) knows, is missing or cannot be read",
        zh: "\(source.zh)所记的第\(witness.seq)条缺失或无法读取")
    }
  }
}

extension Witness.Source {
  fileprivate var words: Bilingual {
    switch self {
    case .checkpoint: Bilingual(en: "the checkpoint", zh: "检查点")
    case .paper: Bilingual(en: "the certificate's paper", zh: "纸质证明")
    case .opening:
      Bilingual(en: "the station's own note (cache/checkpoint.json)", zh: "本站备注（cache/checkpoint.json）")
    }
  }
}

extension CaseFinding {
  fileprivate var words: Bilingual {
    switch self {
    case .edited(let last):
      Bilingual(
        en: "was edited outside the program; \(last.words.en) has other bytes",
        zh: "在程序之外被改动，与\(last.words.zh)的内容不同")
    case .rolledBack(let older, let last):
      Bilingual(
        en: "is \(older.words.en), the last is \(last.words.en): it was rolled back",
        zh: "内容为\(older.words.zh)，而最后为\(last.words.zh)：档案被退回旧版")
    case .ofAnother(let number, let revision):
      Bilingual(
        en: "holds case \(number.text), \(revision.words.en): files were swapped or copied",
        zh: "内容是档案\(number.text)的\(revision.words.zh)：文件被调换或复制")
    case .ahead(let revision, let last):
      Bilingual(
        en:
          "says it is revision \(revision), the last is \(last.words.en): the journal was shortened, or the file edited",
        zh: "自称第\(revision)版，而最后为\(last.words.zh)：日志被截短，或档案被改动")
    case .missing(let last):
      Bilingual(en: "is not there; the last is \(last.words.en)", zh: "缺失，最后为\(last.words.zh)")
    case .withoutEntry:
      Bilingual(
        en: "is unknown to the journal: it was put there, or its entries are gone",
        zh: "日志中没有此档案：系另行放入，或其日志已缺失")
    case .unreadable(let fault): fault.brief
    }
  }
}

extension FileFault {
  /// The fault without the path, where that has been named.
  fileprivate var brief: Bilingual {
    switch self {
    case .symbolicLink: Bilingual(en: "is a symbolic link, which is not followed", zh: "是符号链接，不予打开")
    case .notRegular: Bilingual(en: "is not a plain file", zh: "不是普通文件")
    default: words
    }
  }
}

extension CommittedRevision {
  fileprivate var words: Bilingual {
    Bilingual(en: "revision \(revision) of entry \(entry)", zh: "第\(revision)版（日志第\(entry)条）")
  }
}

extension KeptFinding {
  fileprivate enum Kept {
    case page
    case picture
  }

  fileprivate func words(_ kept: Kept) -> Bilingual {
    switch (self, kept) {
    case (.missing(let entry), .page):
      Bilingual(
        en: "is not there; entry \(entry) stamped it", zh: "缺失，系日志第\(entry)条所盖章")
    case (.missing(let entry), .picture):
      Bilingual(en: "is not there; entry \(entry) refers to it", zh: "缺失，日志第\(entry)条引用了它")
    case (.changed(let entry), .page):
      Bilingual(
        en: "is not the page that entry \(entry) stamped: it was changed", zh: "与日志第\(entry)条所盖章的不同：证明页被改动")
    case (.changed(let entry), .picture):
      Bilingual(
        en: "is not the picture that entry \(entry) refers to: it was changed or damaged",
        zh: "与日志第\(entry)条引用的不同：图片被改动或损坏")
    case (.withoutEntry, .page):
      Bilingual(
        en: "is unknown to the journal: it was never handed out by this program, or its entry is gone",
        zh: "日志中没有此证明：并非本程序所出具，或其日志已缺失")
    case (.withoutEntry, .picture): Bilingual(en: "is unknown to the journal", zh: "日志中没有此图片")
    case (.unreadable(let fault), _): fault.brief
    }
  }
}

extension FileKind {
  fileprivate var words: Bilingual {
    switch self {
    case .file: Bilingual(en: "a file", zh: "文件")
    case .folder: Bilingual(en: "a folder", zh: "目录")
    case .symbolicLink: Bilingual(en: "a symbolic link", zh: "符号链接")
    case .pipe: Bilingual(en: "a pipe", zh: "管道")
    case .device: Bilingual(en: "a socket or device", zh: "套接字或设备")
    case .nameless: Bilingual(en: "its name is not UTF-8", zh: "名称不是UTF-8")
    }
  }
}

extension RecordedFinding {
  fileprivate func words(of file: RecordedFile) -> Bilingual {
    switch (self, file) {
    case (.changed(let entry), .operators):
      Bilingual(
        en:
          "is not the list that entry \(entry) wrote: it was edited outside the program, perhaps somebody's duty",
        zh: "与日志第\(entry)条写入的不同：在程序之外被改动（可能更改了岗位）")
    case (.changed(let entry), .policy):
      Bilingual(
        en:
          "is not the policy that entry \(entry) knows: it was edited, and the next desk that is opened works by it",
        zh: "与日志第\(entry)条所记的规则不同：已被改动，下次打开程序即按此办理")
    case (.missing(let entry), _):
      Bilingual(en: "is not there; entry \(entry) knows it", zh: "缺失，日志第\(entry)条记有此文件")
    case (.replaced(let entry, let last), .operators):
      Bilingual(
        en: "entry \(entry) was made from another list than entry \(last) wrote: it was edited in between",
        zh: "第\(entry)条所依据的名单与第\(last)条写入的不同：其间在程序之外被改动")
    case (.replaced(let entry, let last), .policy):
      Bilingual(
        en:
          "entry \(entry) follows another policy than entry \(last) knows: one in between was kept from the journal",
        zh: "第\(entry)条所替代的规则与第\(last)条所记的不同：其间的改动未记入日志")
    case (.unreadable(let fault), _): fault.words
    }
  }
}
