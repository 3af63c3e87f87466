public import Residence

extension Field: Named {
  /// The field, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .name: Bilingual(en: "Name", zh: "姓名")
    case .formerName: Bilingual(en: "Former name", zh: "曾用名")
    case .paper: Bilingual(en: "Identity paper", zh: "证件种类")
    case .paperNumber: Bilingual(en: "Number", zh: "证件号码")
    case .sex: Bilingual(en: "Sex", zh: "性别")
    case .ethnicity: Bilingual(en: "Ethnicity", zh: "民族")
    case .birthDate: Bilingual(en: "Date of birth", zh: "出生日期")
    case .registerDivision: Bilingual(en: "Register division", zh: "户籍区划代码")
    case .registerAddress: Bilingual(en: "Register address", zh: "户籍地址")
    case .phone: Bilingual(en: "Phone", zh: "联系电话")
    case .occupation: Bilingual(en: "Occupation", zh: "职业")
    case .workplace: Bilingual(en: "Place of work", zh: "服务处所")
    case .district: Bilingual(en: "District", zh: "区（市、县）")
    case .zone: Bilingual(en: "Function zone", zh: "功能区")
    case .street: Bilingual(en: "Street office", zh: "街道（镇）")
    case .community: Bilingual(en: "Community", zh: "社区（村）")
    case .road: Bilingual(en: "Road and number", zh: "路名门牌")
    case .building: Bilingual(en: "Building", zh: "楼栋")
    case .unit: Bilingual(en: "Unit", zh: "单元")
    case .room: Bilingual(en: "Room", zh: "室")
    case .arrivedOn: Bilingual(en: "Arrived in city", zh: "来本市日期")
    case .movedInOn: Bilingual(en: "Moved in", zh: "入住日期")
    case .intendedStay: Bilingual(en: "Intended stay", zh: "拟居住时间")
    case .stayReason: Bilingual(en: "Reason", zh: "居住事由")
    case .lodging: Bilingual(en: "Lodging", zh: "居住处所")
    case .hostName: Bilingual(en: "Landlord, host, unit", zh: "房主（户主、单位）")
    case .hostPhone: Bilingual(en: "Their phone", zh: "其联系电话")
    case .declarant: Bilingual(en: "Declared by", zh: "申报人")
    case .declarantName: Bilingual(en: "Declarant's name", zh: "申报人姓名")
    case .materials: Bilingual(en: "Materials", zh: "材料")
    case .correctionReason: Bilingual(en: "Reason for the change", zh: "更正原因")
    case .remark: Bilingual(en: "Remark", zh: "备注")
    case .visitedOn: Bilingual(en: "Day of the visit", zh: "核实日期")
    case .outcome: Bilingual(en: "Found", zh: "核实结果")
    case .met: Bilingual(en: "Person met", zh: "接触人")
    case .visitRemarks: Bilingual(en: "Remarks", zh: "备注")
    case .departedOn: Bilingual(en: "Day of leaving", zh: "离开日期")
    case .departureReason: Bilingual(en: "Reason", zh: "离开原因")
    case .destination: Bilingual(en: "Destination", zh: "去向")
    case .purpose: Bilingual(en: "Purpose", zh: "用途")
    case .receivingBody: Bilingual(en: "Receiving body", zh: "接收单位")
    case .validDays: Bilingual(en: "Valid for days", zh: "有效天数")
    case .ground: Bilingual(en: "Ground", zh: "申领情形")
    case .groundSince: Bilingual(en: "Given since", zh: "起算日期")
    case .acceptedOn: Bilingual(en: "Day of acceptance", zh: "受理日期")
    case .cardNumber: Bilingual(en: "Card number", zh: "证件编号")
    case .issuedOn: Bilingual(en: "Day of issue", zh: "签发日期")
    case .handedOutOn: Bilingual(en: "Day of collection", zh: "领取日期")
    case .collector: Bilingual(en: "Collected by", zh: "领取人")
    case .identifiedBy: Bilingual(en: "Identified by (no.)", zh: "领取人证件号")
    case .agentGround: Bilingual(en: "Why by an agent", zh: "代办事由")
    case .agentRelation: Bilingual(en: "Agent's relation", zh: "与本人关系")
    case .agentNumber: Bilingual(en: "Agent's number", zh: "代办人证件号码")
    case .distinctFrom: Bilingual(en: "Somebody else than", zh: "已核对非同一人")
    case .noticeAbout: Bilingual(en: "About", zh: "告知事项")
    case .newFact: Bilingual(en: "New fact", zh: "新情况")
    case .memberName: Bilingual(en: "Name", zh: "姓名")
    case .memberRelation: Bilingual(en: "Relation", zh: "与本人关系")
    case .memberBirthDate: Bilingual(en: "Date of birth", zh: "出生日期")
    case .memberNumber: Bilingual(en: "Number", zh: "证件号码")
    case .certificateRequest: Bilingual(en: "Request", zh: "申请")
    case .declineGround: Bilingual(en: "Ground of declining", zh: "不予开具事由")
    case .declineReason: Bilingual(en: "In other words", zh: "具体说明")
    case .officer: Bilingual(en: "Officer", zh: "承办人")
    case .returnGround: Bilingual(en: "Ground of sending back", zh: "退回事由")
    case .returnRemark: Bilingual(en: "What to put right", zh: "补正要求")
    case .escalationGround: Bilingual(en: "Why", zh: "上报事由")
    case .escalationAccount: Bilingual(en: "What the matter is", zh: "情况说明")
    case .escalationDecision: Bilingual(en: "What is to be done", zh: "答复意见")
    case .certificateNumber: Bilingual(en: "Certificate", zh: "证明编号")
    case .voidReason: Bilingual(en: "Reason of voiding", zh: "作废原因")
    case .extensionGround: Bilingual(en: "Ground", zh: "延长理由")
    case .extensionDays: Bilingual(en: "Days in all", zh: "合计天数")
    case .decision: Bilingual(en: "Decision", zh: "审核结果")
    case .decidedOn: Bilingual(en: "Day of decision", zh: "审核日期")
    case .decisionReason: Bilingual(en: "Ground of refusal", zh: "不予签发理由")
    case .endorsedOn: Bilingual(en: "Day of endorsement", zh: "签注日期")
    case .addressChangedOn: Bilingual(en: "Day of change", zh: "变更日期")
    case .replacementReason: Bilingual(en: "Reason", zh: "换领原因")
    case .oldCardReturned: Bilingual(en: "Old card handed back", zh: "已交回原证")
    case .renewedOn: Bilingual(en: "Day of application", zh: "申请日期")
    case .lossAccount: Bilingual(en: "How it was lost", zh: "丢失经过")
    case .endGround: Bilingual(en: "Ground", zh: "事由")
    case .withdrawalGround: Bilingual(en: "Ground", zh: "收缴情形")
    case .endedOn: Bilingual(en: "Day", zh: "日期")
    case .complaintAgainst: Bilingual(en: "Who keeps it", zh: "扣押人（单位）")
    case .complaintPaper: Bilingual(en: "Which paper", zh: "被扣证件")
    case .complaintSince: Bilingual(en: "Since", zh: "扣押日期")
    case .complaintAccount: Bilingual(en: "What happened", zh: "经过")
    }
  }
}

extension Field {
  /// How a right entry looks, shown while the field is being filled.
  public func hint(under policy: Policy) -> Bilingual? {
    switch self {
    case .name: Bilingual(en: "2 to 30 characters, as on the paper", zh: "2至30个字，与证件一致")
    case .paperNumber:
      Bilingual(en: "18 characters; fills date of birth and sex", zh: "18位；自动填写出生日期和性别")
    case _ where isDate:
      Bilingual(
        en: "2026-11-23, 20261123, 11-23, today, -3 (days ago)", zh: "2026-11-23、20261123、11-23、今天、-3（三天前）")
    case .registerDivision: Bilingual(en: "6 digits, such as 220102", zh: "6位数字，如220102")
    case .phone, .hostPhone: Bilingual(en: "5 to 15 digits, may begin with +", zh: "5至15位数字，可以+开头")
    case .road: Bilingual(en: "such as 兴工街23号", zh: "如：兴工街23号")
    case .room: Bilingual(en: "such as 502", zh: "如：502")
    case .met: Bilingual(en: "whom you spoke to; needed if the person lives there", zh: "接触到的人；在此居住的必填")
    case .receivingBody: Bilingual(en: "the school or office that asks for it", zh: "要求出具证明的学校或单位")
    case .validDays:
      Bilingual(
        en: "\(policy.certificate.defaultDays) usually, \(policy.certificate.longestDays) at most",
        zh: "一般\(policy.certificate.defaultDays)天，最长\(policy.certificate.longestDays)天")
    case .correctionReason: Bilingual(en: "why the entry was wrong or has changed", zh: "原内容有误或变动的原因")
    case .extensionDays:
      Bilingual(
        en: "from acceptance, \(policy.permit.longestDays) at most",
        zh: "自受理起算，最长\(policy.permit.longestDays)天")
    case .newFact: Bilingual(en: "what happened since the first notice", zh: "首次告知后出现的新情况")
    case .distinctFrom: Bilingual(en: "the files that were compared, by number", zh: "已比对的档案编号")
    case .agentNumber, .memberNumber: Bilingual(en: "18 characters", zh: "18位")
    case .decisionReason: Bilingual(en: "the bureau's ground, as the applicant is told", zh: "公安机关告知申请人的理由")
    case .identifiedBy: Bilingual(en: "number of the collector's paper", zh: "领取人所持证件的号码")
    default: nil
    }
  }
}

extension Field {
  /// Whether a day is written into the field.
  var isDate: Bool {
    switch self {
    case .birthDate, .arrivedOn, .movedInOn, .visitedOn, .departedOn, .groundSince, .acceptedOn, .issuedOn,
      .handedOutOn, .decidedOn, .endorsedOn, .addressChangedOn, .renewedOn, .endedOn, .memberBirthDate,
      .complaintSince:
      true
    default: false
    }
  }

  /// The parts of an address, in which letters stand for the reading of a name.
  static let places: Set<Field> = [.street, .community]

  /// The fields whose entries are proposed again for the next resident: places and bodies, never persons.
  static let remembered: Set<Field> = [
    .street, .community, .workplace, .occupation, .receivingBody, .destination,
  ]

  /// The fields that are filled in as a guess only: what somebody typed there stays.
  static let hints: Set<Field> = [.registerDivision, .movedInOn, .groundSince]
}
