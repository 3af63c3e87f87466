public import Residence

extension Reason {
  /// The reason in words: what is wrong, and how it looks right.
  public func words(under policy: Policy) -> Bilingual {
    switch self {
    case .roleMayNot(let role, let kind):
      let name =
        policy.roles.first { $0.role == role }?.name ?? Bilingual(en: role.rawValue, zh: role.rawValue)
      return Bilingual(
        en: "\"\(kind.title.en)\" is not among the duties of: \(name.en)",
        zh: "“\(kind.title.zh)”不属于“\(name.zh)”的职责")
    case .stageForbids(let residence, let permit, let kind):
      let stage = Stage(residence, permit).title
      return Bilingual(
        en: "\"\(kind.title.en)\" cannot be done now: \(stage.en)", zh: "目前不能“\(kind.title.zh)”：\(stage.zh)")
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
    case .outOfBounds(let field, _, let least, let most):
      return Bilingual(
        en: "\(field.title.en): from \(least) to \(most)", zh: "\(field.title.zh)应为\(least)至\(most)")
    case .declarantMayNot(_, _, let allowed):
      return Bilingual(
        en: "Declared here by: \(allowed.map(\.title.en).joined(separator: ", "))",
        zh: "此类处所由\(allowed.map(\.title.zh).joined(separator: "、"))申报")
    case .paperMissing(_, let sets), .proofMissing(_, let sets):
      let names = policy.names(ofSets: sets)
      return Bilingual(en: "Original and copy needed: \(names.en)", zh: "需要原件和复印件：\(names.zh)")
    case .alreadyRegistered(let number):
      return Bilingual(en: "Has a file already: \(number.text)", zh: "已有档案：\(number.text)")
    case .notCovered(.movedWithinCity):
      return Bilingual(
        en: "Moved within the city: no permit needed since 2019-04-26", zh: "市内跨区居住：自2019年4月26日起不需办理居住证")
    case .notCovered(let coverage):
      return Bilingual(en: "Not covered: \(coverage.title.en)", zh: "不属登记对象：\(coverage.title.zh)")
    case .purposeRefused(let id, _):
      let name = policy.purpose(id)?.name ?? Bilingual(en: id, zh: id)
      return Bilingual(en: "No certificate for: \(name.en)", zh: "不为“\(name.zh)”开具证明")
    case .notVerified(let stage):
      return Bilingual(en: "Not verified on site: \(stage.title.en)", zh: "尚未核实：\(stage.title.zh)")
    case .groundNotMet(let id, let day):
      let name = policy.ground(id)?.name ?? Bilingual(en: id, zh: id)
      return Bilingual(en: "\(name.en): met on \(day.text)", zh: "“\(name.zh)”到\(day.text)才满足")
    case .ownEntry(let name):
      return Bilingual(en: "\(name) entered this; somebody else approves it", zh: "由\(name)本人经办，应由他人审批")
    case .nothingChanged: return Bilingual(en: "Nothing was changed", zh: "没有任何更改")
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
    case .unknownCode(let code): Bilingual(en: "\"\(code)\" is not on the list", zh: "“\(code)”不在选项之内")
    case .citizenNumber(let fault): fault.words
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
    let duty = policy.roles.first { $0.role == role }?.name ?? Bilingual(en: role.rawValue, zh: role.rawValue)
    return Bilingual(en: "\(name) (\(duty.en))", zh: "\(displayName)（\(duty.zh)）")
  }
}
