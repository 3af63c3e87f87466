public import CaseStore
import Console
public import Residence

extension PacketFault {
  /// What is wrong and what to do, with where it stands.
  public var words: Bilingual {
    let words = fact.words
    guard let file else { return words }
    let line = place.map { ":\($0.line):\($0.column)" } ?? ""
    let location = harmless(file) + line
    return Bilingual(en: "\(location): \(words.en)", zh: "\(location)：\(words.zh)")
  }

  /// A name for programs that read the answer.
  public var code: String {
    switch fact {
    case .syntax: "syntax"
    case .shape: "shape"
    case .value(_, let problem): problem.code
    case .folder: "folder"
    case .tooManyFiles: "too-many-files"
    case .missing: "missing-file"
    case .stray: "stray-file"
    case .notAFile: "not-a-file"
    case .tooLarge: "too-large"
    case .size: "other-size"
    case .content: "other-content"
    case .noPicture: "no-picture"
    case .brokenPicture: "broken-picture"
    case .tooManyPixels: "too-many-pixels"
    case .noVideo: "no-video"
    case .unreadable: "unreadable"
    case .otherContent: "name-taken"
    }
  }
}

extension PacketFault.Fact {
  fileprivate var words: Bilingual {
    switch self {
    case .syntax(let fact):
      Bilingual(
        en: "not right JSON: \(fact.words.en); what follows was not looked at",
        zh: "不是正确的JSON：\(fact.words.zh)；其后内容未检查")
    case .shape(let mistake):
      Bilingual(en: harmless(mistake.words.en), zh: harmless(mistake.words.zh))
    case .value(let path, let problem):
      Bilingual(
        en: "\(harmless(path.text)): \(problem.words.en)", zh: "\(harmless(path.text))：\(problem.words.zh)")
    case .folder(let fault): fault.words
    case .tooManyFiles(let count):
      Bilingual(
        en: "\(count) files are more than any packet has; send packet.json and what it names",
        zh: "共\(count)个文件，超出限制；只应包含packet.json及其所列文件")
    case .missing: Bilingual(en: "is not there; send it along", zh: "文件缺失，请一并提交")
    case .stray(let kind):
      Bilingual(
        en: "\(kind.words.en) that packet.json does not name; take it out",
        zh: "packet.json未列出的\(kind.words.zh)，请移除")
    case .notAFile(let kind):
      Bilingual(en: "is \(kind.words.en), not a plain file", zh: "是\(kind.words.zh)，不是普通文件")
    case .tooLarge(let size, let most):
      Bilingual(en: "has \(size) bytes; \(most) is the most", zh: "有\(size)字节，最多\(most)字节")
    case .size(let found, let said):
      Bilingual(
        en: "has \(found) bytes, packet.json says \(said); send it again",
        zh: "有\(found)字节，packet.json所列为\(said)字节，请重新提交")
    case .content:
      Bilingual(
        en: "is not the file whose SHA-256 packet.json states; send it again",
        zh: "与packet.json所列SHA-256不符，请重新提交")
    case .noPicture:
      Bilingual(
        en: "is neither JPEG nor PNG, whatever its name says", zh: "内容不是JPEG或PNG（与文件名无关）")
    case .brokenPicture:
      Bilingual(
        en: "is no whole picture: it breaks off or goes on behind its end", zh: "图片不完整，或末尾附有其他内容")
    case .tooManyPixels(let width, let height):
      Bilingual(
        en: "declares \(width) x \(height) pixels, more than is unpacked; send it smaller",
        zh: "声明为\(width)×\(height)像素，超出限制，请缩小后提交")
    case .noVideo: Bilingual(en: "is neither MP4 nor WebM", zh: "内容不是MP4或WebM视频")
    case .unreadable(let fault): fault.words
    case .otherContent:
      Bilingual(
        en: "another packet came under this name and says something else; give this one an id of its own",
        zh: "同名申请包此前已收到且内容不同，请使用新的id")
    }
  }
}

extension PacketFault.Problem {
  fileprivate var words: Bilingual {
    switch self {
    case .format:
      Bilingual(
        en: "this program reads format \(IntakePacket.currentFormat)",
        zh: "本程序只读取格式\(IntakePacket.currentFormat)")
    case .id: Bilingual(en: "is not 1 to 64 letters, digits, - and _", zh: "应为1至64个字母、数字、-或_")
    case .sentInFuture: Bilingual(en: "has not come yet", zh: "时间尚未到来")
    case .kind(let kind):
      Bilingual(
        en: "\(kind.rawValue) is not done from afar; only: \(IntakePacket.kinds.names)",
        zh: "\(kind.rawValue)不能线上办理，仅限：\(IntakePacket.kinds.names)")
    case .entry(let key):
      Bilingual(
        en: "\"\(harmless(key))\" is no entry of such a packet; take it out",
        zh: "此类申请包没有“\(harmless(key))”一项，请删除")
    case .fileGiven:
      Bilingual(en: "is given by the station; take it out", zh: "由派出所编定，请删除")
    case .originalSeen:
      Bilingual(
        en: "only the station can say that an original was seen; write false", zh: "原件是否核验由派出所确认，请填false")
    case .tooManyPictures(let count):
      Bilingual(
        en: "are \(count); \(IntakePacket.pictureLimit) is the most",
        zh: "有\(count)张，最多\(IntakePacket.pictureLimit)张")
    case .name: Bilingual(en: "is no plain file name", zh: "不是普通文件名")
    case .nameTwice: Bilingual(en: "is there twice", zh: "文件名重复")
    case .size(let most): Bilingual(en: "is not 1 to \(most)", zh: "应为1至\(most)")
    case .total(let size):
      Bilingual(
        en: "all files have \(size) bytes together; \(IntakePacket.totalLimit) is the most",
        zh: "全部文件共\(size)字节，最多\(IntakePacket.totalLimit)字节")
    case .paper: Bilingual(en: "is no identifier of a paper", zh: "不是材料代码")
    case .number: Bilingual(en: "is not four digits", zh: "应为四位数字")
    case .duration: Bilingual(en: "is no duration of a video", zh: "不是有效的视频时长")
    }
  }

  fileprivate var code: String {
    switch self {
    case .format: "format"
    case .id: "id"
    case .sentInFuture: "sent-in-future"
    case .kind: "kind"
    case .entry: "entry"
    case .fileGiven: "file-given"
    case .originalSeen: "original-seen"
    case .tooManyPictures: "too-many-pictures"
    case .name: "file-name"
    case .nameTwice: "file-name-twice"
    case .size: "size"
    case .total: "total-size"
    case .paper: "paper"
    case .number: "authentication-number"
    case .duration: "duration"
    }
  }
}

extension [Action.Kind] {
  fileprivate var names: String { map(\.rawValue).joined(separator: ", ") }
}

extension FileKind {
  fileprivate var words: Bilingual {
    switch self {
    case .file: Bilingual(en: "a file", zh: "文件")
    case .folder: Bilingual(en: "a folder", zh: "目录")
    case .symbolicLink: Bilingual(en: "a symbolic link", zh: "符号链接")
    case .pipe: Bilingual(en: "a pipe", zh: "管道")
    case .device: Bilingual(en: "a socket or device", zh: "套接字或设备")
    case .nameless: Bilingual(en: "something whose name is no text", zh: "名称无法识别的项目")
    }
  }
}

extension PacketTrouble {
  /// The trouble in words: what, and what to do.
  public var words: Bilingual {
    switch self {
    case .unreadable(let path, let faults):
      let first = faults.first?.words ?? Bilingual(en: "", zh: "")
      return Bilingual(
        en: "\(path) is not as it came (\(first.en)); put it back from a backup",
        zh: "\(path)已不是收到时的内容（\(first.zh)），请从备份恢复")
    case .unknown(let name):
      return Bilingual(
        en: "There is no packet \(name) here; see: juzhu intake --list",
        zh: "没有申请包\(name)，请运行：juzhu intake --list")
    case .settled(let name, let settlement):
      let words = settlement.words()
      return Bilingual(en: "\(name.text) is settled already: \(words.en)", zh: "\(name.text)已办结：\(words.zh)")
    case .erased(let name):
      return Bilingual(
        en: "What came with \(name.text) was erased when its time was over", zh: "\(name.text)的内容已按保存期限清除")
    case .roleMayNot: return Bilingual(en: "Not among the duties of this role", zh: "不属于此岗位的职责")
    case .noPicture(let name, let index):
      return Bilingual(en: "\(name.text) has no picture \(index + 1)", zh: "\(name.text)没有第\(index + 1)张图片")
    }
  }
}

extension Settlement {
  /// What became of the packet, in short: how, by whom, when.
  ///
  /// - Parameter time: Shows a moment; as it stands in files where no clock is at hand.
  /// - Returns: The words.
  public func words(at time: (Instant) -> String = \.text) -> Bilingual {
    let (by, at) = (settled.by, time(settled.at))
    switch outcome {
    case .takenIn:
      let number = number?.text ?? "-"
      return Bilingual(en: "taken in as \(number) by \(by), \(at)", zh: "\(by)于\(at)受理，编号\(number)")
    case .returned: return Bilingual(en: "returned by \(by), \(at)", zh: "\(by)于\(at)退回")
    }
  }
}

extension IntakePacket.Channel: Named {
  /// What the channel is called.
  public var title: Bilingual {
    switch self {
    case .onSite: Bilingual(en: "On site", zh: "现场")
    case .rentalPlatform: Bilingual(en: "Rental platform", zh: "租赁平台")
    case .weChatApp: Bilingual(en: "WeChat app", zh: "微信小程序")
    case .stationAccount: Bilingual(en: "Station's account", zh: "本所公众号")
    }
  }
}

extension PacketLack {
  /// What is missing, in words for whoever has to bring it.
  public func words(under policy: Policy) -> Bilingual {
    switch self {
    case .sidesOfIdentityCard(let found):
      return Bilingual(
        en: "Pictures of both sides of the identity card (\(found) of 2 came)",
        zh: "居民身份证正反两面照片（已收到\(found)面）")
    case .authentication:
      return Bilingual(
        en: "Real-name authentication: the four-digit number and a video of over four seconds",
        zh: "实名认证：四位数字及4秒以上视频")
    case .longerVideo(let milliseconds):
      let seconds = "\(milliseconds / 1000).\(milliseconds / 100 % 10)"
      return Bilingual(
        en: "A video of over four seconds for the real-name authentication (this one has \(seconds))",
        zh: "4秒以上的实名认证视频（现为\(seconds)秒）")
    case .signatures(let missing):
      let names = missing.map(\.title)
      return Bilingual(
        en: "The lease signed by both parties (missing: \(names.map(\.en).joined(separator: ", ")))",
        zh: "双方签字的租赁合同（缺：\(names.map(\.zh).joined(separator: "、"))）")
    case .picture(let kind):
      let name = policy.names(of: [kind])
      return Bilingual(en: "A picture of: \(name.en)", zh: "材料照片：\(name.zh)")
    }
  }
}

extension IntakePacket.Signatory {
  /// Who it is.
  var title: Bilingual {
    switch self {
    case .landlord: Bilingual(en: "landlord", zh: "出租人")
    case .tenant: Bilingual(en: "tenant", zh: "承租人")
    }
  }
}

extension PacketJudgement {
  /// Everything that is missing or wrong, each with its rule, as the applicant is told.
  public func told(under policy: Policy) -> [Settlement.Told] {
    lacks.map { Settlement.Told(rule: .intakePackets, words: $0.words(under: policy)) }
      + reasons.map { Settlement.Told(rule: $0.rule, words: $0.wordsWithField(under: policy)) }
  }
}
