public import Residence
internal import Seal

extension Reason {
  /// The reason in words: what is wrong, and how it looks right.
  public func words(under policy: Policy) -> Bilingual {
    switch self {
    case .roleMayNot(let role, _):
      let name = policy.name(of: role)
      return Bilingual(en: "Not among the duties of: \(name.en)", zh: "不属于\(name.zh)的职责")
    case .stageForbids(let residence, let permit, let kind):
      // The side that forbids is named: what the permit waits for says nothing about a return.
      let stage = residence.admits(kind) ? permit.title : residence.title
      return Bilingual(en: "Not possible now: \(stage.en)", zh: "目前不能办理：\(stage.zh)")
    case .missing(let field):
      return Bilingual(en: "\(field.title.en) is missing", zh: "缺少\(field.title.zh)")
    case .malformed(_, let malformation): return malformation.words
    case .contradiction(let field, let other):
      return Bilingual(
        en: "\(field.title.en) contradicts what the \(other.title.en.lowercased()) says",
        zh: "\(field.title.zh)与\(other.title.zh)不符")
    case .inFuture(_, let day):
      return Bilingual(en: "\(day.text) has not come yet", zh: "\(day.text)尚未到来")
    case .outOfOrder(let first, let second):
      return Bilingual(
        en: "\(second.title.en) lies before: \(first.title.en.lowercased())",
        zh: "\(second.title.zh)早于\(first.title.zh)")
    case .tooEarly(_, let day):
      return Bilingual(en: "Not before \(day.text)", zh: "不得早于\(day.text)")
    case .tooLate(_, let day):
      return Bilingual(en: "Only until \(day.text)", zh: "最迟\(day.text)（含当日）")
    case .notConfirmed(let field):
      return Bilingual(en: "\(field.title.en): has to be yes", zh: "\(field.title.zh)：必须选是")
    case .notUsedHere(let field, let id):
      let name = field.shown(id, under: policy)
      return Bilingual(en: "Not used in this city: \(name.en)", zh: "本市不适用：\(name.zh)")
    case .agentIsApplicant:
      return Bilingual(en: "The agent is the applicant; two people are needed", zh: "代办人不得为申请人本人")
    case .agentGroundEnded(_, let day):
      return Bilingual(en: "This ground ended on \(day.text)", zh: "此事由已于\(day.text)终止")
    case .paperUnknown(let id):
      return Bilingual(en: "The policy knows no paper \"\(id)\"", zh: "规则文件中没有此材料：\(id)")
    case .paperPeriod(let id):
      let name = policy.names(of: [id])
      return Bilingual(en: "\(name.en) ends before it begins", zh: "\(name.zh)的截止日期早于起始日期")
    case .paperExpired(let id, let day):
      let name = policy.names(of: [id])
      return Bilingual(en: "\(name.en) ended on \(day.text)", zh: "\(name.zh)已于\(day.text)到期")
    case .paperNotYetInForce(let id, let day):
      let name = policy.names(of: [id])
      return Bilingual(en: "\(name.en) begins on \(day.text)", zh: "\(name.zh)自\(day.text)起方有效")
    case .paperTooShort(let id, let months):
      let name = policy.names(of: [id])
      return Bilingual(
        en: "\(name.en) has to run for \(months) months; note from and until",
        zh: "\(name.zh)期限应满\(months)个月，请登记起止日期")
    case .nothingMissing:
      return Bilingual(en: "No paper is missing; save instead", zh: "材料齐全，请直接保存")
    case .noticeGiven(let number):
      return Bilingual(
        en: "All was told in notice \(number.text); a second one needs a new fact",
        zh: "已在告知书\(number.text)中一次性告知；再次告知须有新情况")
    case .similarPerson(let number):
      return Bilingual(
        en: "Same name and birth date, similar number: compare with \(number.text)",
        zh: "姓名、出生日期相同且号码相近，请比对\(number.text)")
    case .neverComesBack(let reason):
      return Bilingual(en: "The stay ended: \(reason.title.en)", zh: "居住已终止：\(reason.title.zh)")
    case .addressUnchanged(.changeOfAddress):
      return Bilingual(en: "The card shows this address already", zh: "证件已载此地址")
    case .addressUnchanged: return Bilingual(en: "This is the present address", zh: "与现地址相同")
    case .longestReached(let days):
      return Bilingual(en: "It has \(days) days already, the most there are", zh: "已为最长的\(days)天")
    case .memberIsResident:
      return Bilingual(en: "This is the resident", zh: "这是本人")
    case .agentTooYoung(let day):
      return Bilingual(en: "The agent is a minor until \(day.text)", zh: "代办人未成年，至\(day.text)止")
    case .paperGivesNoPermit(let kind):
      return Bilingual(
        en: "No residence permit for holders of: \(kind.title.en)", zh: "\(kind.title.zh)持有人不适用居住证")
    case .cardNumberUsed(let number):
      return Bilingual(en: "\(number) was the number of an earlier card", zh: "\(number)为以往证件的编号")
    case .notDeparted(let reasons):
      return Bilingual(
        en: "First record the departure: \(reasons.map(\.title.en).joined(separator: " / "))",
        zh: "请先登记离开（\(reasons.map(\.title.zh).joined(separator: "、"))）")
    case .memberListed(let name):
      return Bilingual(en: "\(name) is listed already", zh: "\(name)已在名单中")
    case .memberUnknown(let name): return Bilingual(en: "\(name) is not listed", zh: "名单中没有\(name)")
    case .nothingAsked:
      return Bilingual(en: "Nobody has asked for a certificate", zh: "没有待审批的证明申请")
    case .unprintable(let scalar):
      return .unprintable(scalar)
    case .cannotDraw(let fault): return fault.words
    case .sealUnavailable(let absence): return absence.words
    case .alreadyVoided(let number):
      return Bilingual(en: "\(number.text) is void already", zh: "\(number.text)已作废")
    case .outOfBounds(let field, _, let least, let most):
      return Bilingual(
        en: "\(field.title.en): from \(least) to \(most)", zh: "\(field.title.zh)应为\(least)至\(most)")
    case .declarantMayNot(_, _, let allowed):
      return Bilingual(
        en: "Declared here by: \(allowed.map(\.title.en).joined(separator: ", "))",
        zh: "此类处所由\(allowed.map(\.title.zh).joined(separator: "、"))申报")
    case .paperMissing(let sets), .proofMissing(_, let sets):
      let names = policy.names(ofSets: sets)
      return Bilingual(en: "Original and copy needed: \(names.en)", zh: "需要原件和复印件：\(names.zh)")
    case .alreadyRegistered(let number):
      return Bilingual(en: "Has a file already: \(number.text)", zh: "已有档案：\(number.text)")
    case .notCovered(let coverage, let rule):
      let since = policy.rule(rule)?.from?.text
      return Bilingual(
        en: "Not for: \(coverage.title.en)" + (since.map { ", since \($0)" } ?? ""),
        zh: (since.map { "自\($0)起，" } ?? "") + "不适用于\(coverage.title.zh)人员")
    case .purposeRefused(let id, _):
      let purpose = policy.purpose(id)
      let name = purpose?.name ?? Bilingual(en: id, zh: id)
      let other = purpose?.referTo
      return Bilingual(
        en: "No certificate for: \(name.en)" + (other.map { ". Refer to: \($0.en)" } ?? ""),
        zh: "不为此用途开具证明：\(name.zh)" + (other.map { "。办理途径：\($0.zh)" } ?? ""))
    case .notVerified(let stage):
      return Bilingual(en: "Not verified on site: \(stage.title.en)", zh: "尚未核实：\(stage.title.zh)")
    case .groundNotMet(let id, let day):
      let name = policy.ground(id)?.name ?? Bilingual(en: id, zh: id)
      return Bilingual(en: "\(name.en): met on \(day.text)", zh: "\(name.zh)：到\(day.text)才满足")
    case .ownEntry(let name):
      return Bilingual(en: "\(name) entered this; somebody else approves it", zh: "由\(name)本人经办，应由他人审批")
    case .nothingChanged: return Bilingual(en: "Nothing was changed", zh: "没有任何更改")
    case .outsideArea(let community):
      return Bilingual(en: "Not your community: \(community)", zh: "不属于责任社区：\(community)")
    case .heldBy(let officer, let since):
      let day = since.text.prefix(10)
      return Bilingual(
        en: "\(officer) has this case in hand since \(day)", zh: "\(officer)自\(day)起承办此档案")
    case .supervisionForbids(_, .resubmit): return Bilingual(en: "Nothing was sent back", zh: "没有被退回的事项")
    case .supervisionForbids(_, .decideEscalation):
      return Bilingual(en: "No question waits for a decision", zh: "没有待答复的上报事项")
    case .supervisionForbids(let supervision, _):
      return Bilingual(
        en: "Not possible now: \(supervision.title.en)", zh: "目前不能办理：\(supervision.title.zh)")
    case .nothingToApprove:
      return Bilingual(en: "Nothing here waits for approval", zh: "没有待审批事项")
    case .unknownOfficer(let name):
      return Bilingual(en: "Nobody here is called \(name)", zh: "没有此操作员：\(name)")
    case .hasNoCaseWork(let name):
      return Bilingual(en: "\(name) does not work on cases", zh: "\(name)不办理档案业务")
    case .onlyForOneself:
      return Bilingual(en: "Only a supervisor assigns it to somebody else", zh: "只有所领导可以指派他人")
    case .alreadyHeld(let name):
      return Bilingual(en: "\(name) has it in hand already", zh: "已由\(name)承办")
    case .notHeld: return Bilingual(en: "Nobody has it in hand", zh: "无人承办")
    }
  }
}

extension Malformation {
  /// What is wrong with an entry, and how it looks right.
  public var words: Bilingual {
    switch self {
    case .tooShort(let minimum):
      Bilingual(en: "At least \(minimum) characters", zh: "至少\(minimum)个字")
    case .tooLong(let limit): Bilingual(en: "At most \(limit) characters", zh: "最多\(limit)个字")
    case .controlCharacter:
      Bilingual(en: "Contains an invisible control character", zh: "含有不可见的控制字符")
    case .date: Bilingual(en: "Not a day; write 2026-11-23", zh: "不是日期，应写作2026-11-23")
    case .wholeNumber: Bilingual(en: "Not a whole number; write 30", zh: "不是整数，应写作30")
    case .phone: Bilingual(en: "5 to 15 digits, such as 13800000000", zh: "5至15位数字，如13800000000")
    case .divisionCode: Bilingual(en: "6 digits, such as 220102", zh: "6位数字，如220102")
    case .unknownCode(let code): Bilingual(en: "\"\(code)\" is not on the list", zh: "不在选项之内：\(code)")
    case .citizenNumber(let fault): fault.words
    case .numberOfPaper(let kind):
      Bilingual(en: "This is the number of a \(kind.title.en)", zh: "这是\(kind.title.zh)的号码")
    case .permanentResidentNumber:
      Bilingual(en: "3 letters and 12 digits, or 18 characters from 9", zh: "3位字母加12位数字，或以9开头的18位")
    }
  }
}

extension CitizenNumber.Fault {
  /// What is wrong with a citizen number.
  public var words: Bilingual {
    switch self {
    case .length(let count):
      Bilingual(en: "Has \(count) characters; there are 18", zh: "现有\(count)位，应为18位")
    case .character(let position):
      Bilingual(en: "Character \(position) is not a digit", zh: "第\(position)位不是数字")
    case .birthDate(let digits):
      Bilingual(en: "Characters 7 to 14 are no day: \(digits)", zh: "第7至14位不是日期：\(digits)")
    case .check(let expected):
      Bilingual(
        en: "Check character would be \(expected): a digit was mistyped", zh: "校验位应为\(expected)：号码有误")
    }
  }
}

extension Stage {
  /// The stage in a few words: the side that matters most first.
  public var title: Bilingual {
    guard supervision == .none else { return supervision.title }
    guard residence == .verified else {
      guard permit != .none, residence != .unregistered else { return residence.title }
      return Bilingual(
        en: "\(residence.title.en); \(permit.title.en)", zh: "\(residence.title.zh)，\(permit.title.zh)")
    }
    return permit == .none ? residence.title : permit.title
  }
}

extension Policy {
  /// The names of alternative sets of papers: `A; or B with C`.
  func names(ofSets sets: [[String]]) -> Bilingual {
    let each = sets.map { names(of: $0, separator: Bilingual(en: " + ", zh: "加")) }
    return Bilingual(
      en: each.map(\.en).joined(separator: "; or "), zh: each.map(\.zh).joined(separator: "；或"))
  }

  /// The names of some papers.
  func names(of papers: [String], separator: Bilingual = Bilingual(en: ", ", zh: "、")) -> Bilingual {
    let each = papers.map { material($0)?.name ?? Bilingual(en: $0, zh: $0) }
    return Bilingual(
      en: each.map(\.en).joined(separator: separator.en), zh: each.map(\.zh).joined(separator: separator.zh))
  }
}

extension Residence.Operator {
  /// The operator's name with the role.
  public func title(under policy: Policy) -> Bilingual {
    let duty = policy.name(of: role)
    return Bilingual(en: "\(name) (\(duty.en))", zh: "\(displayName)（\(duty.zh)）")
  }
}

extension Bilingual {
  /// That no font can draw a character, and what to do.
  static func unprintable(_ scalar: Unicode.Scalar) -> Bilingual {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    return Bilingual(
      en: "No font here can print \(code) (\(scalar)); install a font that has it, then try again",
      zh: "本机字体缺少字符\(code)（\(scalar)），请安装含该字的字体后重试")
  }
}

extension SealAbsence {
  /// Why nothing can be stamped, and what to do.
  public var words: Bilingual {
    switch self {
    case .none:
      Bilingual(en: "The station has no seal yet: juzhu seal init", zh: "本所尚无电子公章：juzhu seal init")
    case .locked: Bilingual(en: "The seal has not been unlocked with its passphrase", zh: "公章尚未用口令解锁")
    case .ended:
      Bilingual(en: "The seal's certificate has ended: juzhu seal renew", zh: "公章证书已失效：juzhu seal renew")
    case .unreadable: SealFault.damagedRing.words
    case .foreign:
      Bilingual(
        en: "The seal is made out for another name than station.json has, or for specimens: juzhu seal renew",
        zh: "公章证书的名称与station.json不符或为样章：juzhu seal renew")
    }
  }
}

extension DrawingFault {
  /// Why no page can be drawn, and what to do.
  public var words: Bilingual {
    switch self {
    case .font(let path):
      Bilingual(
        en: "There is no font at \(path); install fonts-wqy-zenhei and fonts-hanazono",
        zh: "找不到字体\(path)，请安装fonts-wqy-zenhei和fonts-hanazono")
    case .failed: Bilingual(en: "The page could not be drawn", zh: "页面无法绘制")
    }
  }
}
