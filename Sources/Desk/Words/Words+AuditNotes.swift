public import CaseStore
import Console
public import Residence

extension AuditNote {
  /// What is worth knowing.
  public var words: Bilingual {
    switch self {
    case .timeWentBack(_, let entry, let from, let to):
      Bilingual(
        en: "entry \(entry) says \(harmless(to)), the line before \(harmless(from)): the clock was put back",
        zh: "第\(entry)条的时间为\(harmless(to))，早于前一行的\(harmless(from))：时钟被拨回")
    case .tornTail(_, let bytes):
      Bilingual(
        en: "\(bytes) bytes at its end are no whole line: never committed; the next opening puts them aside",
        zh: "末尾\(bytes)字节不成整行：从未提交，下次打开时移出")
    case .notYetWritten(_, let last):
      Bilingual(
        en: "revision \(last.revision) of entry \(last.entry) is not written yet; the next opening writes it",
        zh: "第\(last.revision)版（日志第\(last.entry)条）尚未写入文件，下次打开时写入")
    case .leftover:
      Bilingual(
        en: "was left behind by an interruption; juzhu check --repair puts it aside",
        zh: "是中断时遗留的文件，可用 juzhu check --repair 移出")
    }
  }
}

extension AuditReport {
  /// What was looked at, and the verdict.
  public var summary: Bilingual {
    let taken =
      erased == 0
      ? Bilingual(en: "", zh: "")
      : Bilingual(
        en: " (\(erased) documents taken out by retention)", zh: "（其中\(erased)份内容已按保存期限清除）")
    let verdict =
      switch findings.count {
      case 0: Bilingual(en: "everything is as it was written", zh: "与写入时完全一致")
      case 1: Bilingual(en: "1 finding", zh: "发现1处问题")
      case let count: Bilingual(en: "\(count) findings", zh: "发现\(count)处问题")
      }
    return Bilingual(
      en: "\(entries) entries\(taken.en) in \(segments) files, \(cases) cases, \(pages) certificates, "
        + "\(pictures) pictures, end \(head.text): \(verdict.en)",
      zh: "日志\(entries)条\(taken.zh)（\(segments)个文件），档案\(cases)份，证明\(pages)份，图片\(pictures)张，"
        + "日志末端\(head.text)：\(verdict.zh)")
  }
}

extension AuditStep.Phase {
  /// What is being read.
  public var title: Bilingual {
    switch self {
    case .journal: Bilingual(en: "Journal (MB)", zh: "日志(MB)")
    case .files: Bilingual(en: "Files", zh: "档案与证明")
    case .pictures: Bilingual(en: "Pictures", zh: "图片")
    case .search: Bilingual(en: "Searching (MB)", zh: "查找来源(MB)")
    }
  }
}

extension NoteFault {
  /// Why a checkpoint or a key proves nothing.
  public var words: Bilingual {
    switch self {
    case .tooLarge(let size):
      Bilingual(en: "the checkpoint has \(size) bytes, far too many", zh: "检查点有\(size)字节，过大")
    case .notText: Bilingual(en: "the checkpoint is not UTF-8", zh: "检查点不是UTF-8编码")
    case .controlCharacter:
      Bilingual(en: "the checkpoint has a control character in it", zh: "检查点含有控制字符")
    case .noSignatures: Bilingual(en: "the checkpoint is not signed", zh: "检查点没有签名")
    case .malformedSignature(let line):
      Bilingual(
        en: "this line of the checkpoint is no signature: \(harmless(line))",
        zh: "检查点中此行不是签名：\(harmless(line))")
    case .unknownKey(let signers):
      Bilingual(
        en: "the checkpoint is not signed by this key, but by: \(harmless(signers.joined(separator: ", ")))",
        zh: "检查点不是用此密钥签名的，签名者：\(harmless(signers.joined(separator: "、")))")
    case .wrongSignature:
      Bilingual(
        en: "the checkpoint's signature is wrong: it was changed, or somebody else made it",
        zh: "检查点的签名不正确：内容被改动，或系他人伪造")
    case .noCheckpoint:
      Bilingual(en: "it is signed, but no checkpoint of a journal", zh: "虽有签名，但不是日志检查点")
    case .foreignOrigin(let origin):
      Bilingual(
        en: "the checkpoint is of another journal: \(harmless(origin))", zh: "检查点属于另一日志：\(harmless(origin))")
    case .malformedKey:
      Bilingual(
        en: "that is no verifier key; print it with: juzhu audit key", zh: "这不是验证公钥，可用 juzhu audit key 打印")
    }
  }
}
