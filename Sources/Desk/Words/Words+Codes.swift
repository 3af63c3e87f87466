public import Residence

/// What the desk's codes are called: the one place for words, in both languages.
public protocol Named {
  /// What it is called.
  var title: Bilingual { get }
}

extension Sex: Named {
  /// The sex, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .male: Bilingual(en: "male", zh: "男")
    case .female: Bilingual(en: "female", zh: "女")
    }
  }
}

extension PaperKind: Named {
  /// The kind of paper, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .identityCard: Bilingual(en: "resident identity card", zh: "居民身份证")
    case .hongKongMacaoTaiwanPermit: Bilingual(en: "HK, Macao, Taiwan residents' permit", zh: "港澳台居民居住证")
    case .permanentResidentCard: Bilingual(en: "foreign permanent resident card", zh: "外国人永久居留身份证")
    }
  }
}

extension IntendedStay: Named {
  /// The length of the stay, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .underHalfYear: Bilingual(en: "under half a year", zh: "半年以下")
    case .halfToFiveYears: Bilingual(en: "half a year to five years", zh: "半年至五年")
    case .overFiveYears: Bilingual(en: "over five years", zh: "五年以上")
    }
  }
}

extension StayReason: Named {
  /// The reason, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .work: Bilingual(en: "employment", zh: "务工")
    case .farming: Bilingual(en: "farming", zh: "务农")
    case .business: Bilingual(en: "business", zh: "经商")
    case .services: Bilingual(en: "services", zh: "服务")
    case .officialTravel: Bilingual(en: "official travel", zh: "因公出差")
    case .study: Bilingual(en: "study or training", zh: "借读培训")
    case .medicalTreatment: Bilingual(en: "medical treatment", zh: "治病疗养")
    case .domesticHelp: Bilingual(en: "domestic help", zh: "保姆")
    case .joiningFamily: Bilingual(en: "joining family", zh: "投靠亲友")
    case .visiting: Bilingual(en: "visiting family or friends", zh: "探亲访友")
    case .tourism: Bilingual(en: "tourism", zh: "旅游观光")
    case .other: Bilingual(en: "other", zh: "其他")
    }
  }
}

extension DeclarantKind: Named {
  /// The declarant, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .oneself: Bilingual(en: "the resident", zh: "本人")
    case .host: Bilingual(en: "the head of the household", zh: "户主")
    case .landlord: Bilingual(en: "the landlord", zh: "房主")
    case .unit: Bilingual(en: "the unit", zh: "留宿单位")
    case .hotel: Bilingual(en: "the hotel", zh: "旅店")
    case .agent: Bilingual(en: "an agent", zh: "代办人")
    }
  }
}

extension VisitOutcome: Named {
  /// The outcome, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .livesThere: Bilingual(en: "lives there", zh: "在此居住")
    case .gone: Bilingual(en: "has gone", zh: "已离开")
    case .unknownThere: Bilingual(en: "unknown there", zh: "查无此人")
    case .addressWrong: Bilingual(en: "address wrong", zh: "地址有误")
    }
  }
}

extension DepartureReason: Named {
  /// The reason, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .left: Bilingual(en: "left", zh: "离开")
    case .missing: Bilingual(en: "missing", zh: "下落不明")
    case .died: Bilingual(en: "died", zh: "死亡")
    case .becameLocal: Bilingual(en: "became local", zh: "转为本地户籍")
    case .moved: Bilingual(en: "moved within the area", zh: "辖区内搬迁")
    }
  }
}

extension Coverage: Named {
  /// The coverage, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .outsideCity: Bilingual(en: "registered outside the city", zh: "市外户籍")
    case .movedWithinCity: Bilingual(en: "moved within the city", zh: "市内跨区")
    case .sameDistrict: Bilingual(en: "registered in the same district", zh: "本区户籍")
    }
  }
}

extension Severity: Named {
  /// The urgency, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .criticallyOverdue: Bilingual(en: "critically overdue", zh: "严重逾期")
    case .overdue: Bilingual(en: "overdue", zh: "逾期")
    case .dueSoon: Bilingual(en: "due soon", zh: "即将到期")
    case .notDue: Bilingual(en: "not due", zh: "未到期")
    }
  }
}

extension Stage.Residence: Named {
  /// Where the residence stands, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .unregistered: Bilingual(en: "not registered", zh: "未登记")
    case .incomplete: Bilingual(en: "papers missing", zh: "材料待补齐")
    case .awaitingVerification: Bilingual(en: "registered, not verified", zh: "已登记待核实")
    case .awaitingRevisit: Bilingual(en: "not met, visit again", zh: "未见到，待复核")
    case .addressInDoubt: Bilingual(en: "address wrong", zh: "地址有误")
    case .gone: Bilingual(en: "found to have gone", zh: "核实已离开")
    case .verified: Bilingual(en: "verified", zh: "已核实")
    case .left: Bilingual(en: "left", zh: "已离开")
    }
  }
}

extension Stage.Permit: Named {
  /// Where the permit stands, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .none: Bilingual(en: "no permit", zh: "未申领")
    case .applied: Bilingual(en: "permit applied for", zh: "已申请")
    case .accepted: Bilingual(en: "permit accepted", zh: "已受理")
    case .forwarded: Bilingual(en: "permit forwarded", zh: "已报送")
    case .signed: Bilingual(en: "permit signed", zh: "已签发")
    case .produced: Bilingual(en: "card ready", zh: "已制证")
    case .held: Bilingual(en: "permit handed out", zh: "已发放")
    case .refused: Bilingual(en: "permit refused", zh: "不予签发")
    case .cancelled: Bilingual(en: "permit cancelled", zh: "已注销")
    case .withdrawn: Bilingual(en: "permit withdrawn", zh: "已收缴")
    }
  }
}

extension NextStep: Named {
  /// The step, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .complete: Bilingual(en: "Take in missing papers", zh: "补齐材料")
    case .verify: Bilingual(en: "Verify on site", zh: "上门核实")
    case .revisit: Bilingual(en: "Visit again", zh: "再次核实")
    case .settleAddress: Bilingual(en: "Correct the address", zh: "更正地址")
    case .settleDeparture: Bilingual(en: "Record the departure", zh: "登记离开")
    case .seal: Bilingual(en: "Approve certificate", zh: "证明审批盖章")
    case .accept: Bilingual(en: "Accept the application", zh: "受理申请")
    case .forward: Bilingual(en: "Forward to the bureau", zh: "审核报送")
    case .sign: Bilingual(en: "Enter the decision", zh: "录入审核结果")
    case .produce: Bilingual(en: "Enter the card", zh: "录入制证")
    case .handOut: Bilingual(en: "Hand the card out", zh: "发放证件")
    case .cancel: Bilingual(en: "Cancel the permit", zh: "注销居住证")
    case .rework: Bilingual(en: "Put right and resubmit", zh: "退回待补正")
    case .decide: Bilingual(en: "Decide the question", zh: "上报待答复")
    }
  }
}

extension Stage.Supervision: Named {
  /// What a supervisor has to do with the case, as it stands on screens.
  public var title: Bilingual {
    switch self {
    case .none: Bilingual(en: "nothing before the supervisor", zh: "无上报或退回事项")
    case .sentBack: Bilingual(en: "sent back to be put right", zh: "已退回待补正")
    case .escalated: Bilingual(en: "before the supervisor", zh: "已上报待答复")
    }
  }
}

extension GroundBasis: Named {
  /// The condition of the decree, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .employment: Bilingual(en: "Lawful, stable employment", zh: "合法稳定就业")
    case .dwelling: Bilingual(en: "Lawful, stable dwelling", zh: "合法稳定住所")
    case .study: Bilingual(en: "Continuous study", zh: "连续就读")
    case .local: Bilingual(en: "Ground of this city", zh: "本市规定情形")
    }
  }
}

extension MemberRelation: Named {
  /// The relation, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .spouse: Bilingual(en: "spouse", zh: "配偶")
    case .child: Bilingual(en: "child", zh: "子女")
    case .parent: Bilingual(en: "parent", zh: "父母")
    case .sibling: Bilingual(en: "sibling", zh: "兄弟姐妹")
    case .otherRelative: Bilingual(en: "other relative", zh: "其他亲属")
    case .other: Bilingual(en: "other", zh: "其他")
    }
  }
}

extension BureauDecision: Named {
  /// The decision, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .signed: Bilingual(en: "signed", zh: "签发")
    case .refused: Bilingual(en: "refused", zh: "不予签发")
    }
  }
}

extension Confirmation: Named {
  /// The answer.
  public var title: Bilingual {
    switch self {
    case .yes: Bilingual(en: "yes", zh: "是")
    case .no: Bilingual(en: "no", zh: "否")
    }
  }
}

extension Notice.Subject: Named {
  /// What the notice is called, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .registration: Bilingual(en: "One-time notice: registration", zh: "一次性告知书（居住登记）")
    case .dwelling: Bilingual(en: "One-time notice: new dwelling", zh: "一次性告知书（住址变更）")
    case .permit: Bilingual(en: "One-time notice: residence permit", zh: "一次性告知书（居住证）")
    case .withdrawal: Bilingual(en: "Notice of withdrawal", zh: "居住证收缴告知书")
    }
  }
}
