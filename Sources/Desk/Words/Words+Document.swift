import Residence

extension DocumentWords {
  /// A whole case.
  static let file = DocumentWords([
    .text("number", en: "Case number", zh: "编号"), .text("revision", en: "Revision", zh: "版本"),
    .object("changed", en: "Saved", zh: "保存", .mark),
    .object("registered", en: "Registered", zh: "登记", .mark),
    .object("identity", en: "Person", zh: "本人情况", .identity),
    .entry(.distinctFrom),
    .object("stays", en: "Dwelling", zh: "住处", .stay),
    .object("materials", en: "Paper", zh: "材料", .material),
    .object("visits", en: "On-site verification", zh: "上门核实", .visit),
    .object("notices", en: "Notice", zh: "告知书", .notice),
    .object("certificateRequests", en: "Certificate asked for", zh: "证明申请", .certificateRequest),
    .object("certificates", en: "Certificate", zh: "证明", .certificate),
    .object("permit", en: "Residence permit", zh: "居住证", .permit),
    .object("formerPermits", en: "Former permit", zh: "以往居住证", .permit),
    .object("holding", en: "In hand", zh: "承办", .holding),
    .object("sendingsBack", en: "Sent back", zh: "退回", .sendingBack),
    .object("escalations", en: "Put before the supervisor", zh: "上报", .escalation),
    .object("complaints", en: "Complaint", zh: "投诉", .complaint),
    .object("remarks", en: "Remark", zh: "备注", .remark),
    .object("corrections", en: "Correction", zh: "更正", .correction),
  ])

  static let mark = DocumentWords([
    .text("by", en: "Operator", zh: "操作员"),
    Member(key: "at", title: Bilingual(en: "Time", zh: "时间"), value: .moment),
  ])

  private static let identity = DocumentWords([
    .entry(.name), .entry(.formerName), .entry(.paper), .entry(.paperNumber), .entry(.sex),
    .entry(.ethnicity), .entry(.birthDate), .entry(.registerDivision), .entry(.registerAddress),
    .entry(.phone), .entry(.occupation), .entry(.workplace),
  ])

  private static let address = DocumentWords([
    .entry(.district), .entry(.zone), .entry(.street), .entry(.community), .entry(.road), .entry(.building),
    .entry(.unit), .entry(.room),
  ])

  static let agent = DocumentWords([
    .entry(.declarantName, at: "name"), .entry(.agentGround, at: "ground"),
    .entry(.agentRelation, at: "relation"), .entry(.agentNumber, at: "paperNumber"),
  ])

  private static let stay = DocumentWords([
    .entry(.arrivedOn), .entry(.movedInOn), .entry(.intendedStay, at: "intended"),
    .entry(.stayReason, at: "reason"), .entry(.lodging),
    .object("address", en: "Address", zh: "地址", .address),
    .object(
      "host", en: "Landlord, host", zh: "房主（户主）",
      DocumentWords([.entry(.hostName, at: "name"), .entry(.hostPhone, at: "phone")])),
    .object(
      "declarant", en: "Declaration", zh: "申报",
      DocumentWords([
        .entry(.declarant, at: "kind"), .entry(.declarantName, at: "name"),
        .object("agent", en: "Agent", zh: "代办人", .agent),
      ])),
    .object("members", en: "Household member", zh: "共同居住人", .member),
    .object("materials", en: "Paper", zh: "材料", .material),
    .object(
      "departure", en: "Departure", zh: "离开",
      DocumentWords([
        .entry(.departedOn, at: "on"), .entry(.departureReason, at: "reason"), .entry(.destination), .entered,
      ])),
    .entered,
    .object(
      "after", en: "Entered before", zh: "此前录入",
      DocumentWords([
        .text("visits", en: "Visits", zh: "核实次数"), .text("corrections", en: "Corrections", zh: "更正次数"),
      ])),
  ])

  private static let member = DocumentWords([
    .entry(.memberName, at: "name"), .entry(.memberRelation, at: "relation"),
    .entry(.memberBirthDate, at: "birthDate"), .entry(.memberNumber, at: "paperNumber"), .entered,
    .object("struck", en: "Struck", zh: "移除", .mark),
  ])

  static let material = DocumentWords(
    [
      .paper("kind", en: "Kind", zh: "种类"), .text("originalSeen", en: "Original seen", zh: "核验原件"),
      .text("copyKept", en: "Copy kept", zh: "留存复印件"),
    ] + PaperDetail.allCases.map { Member(key: $0.rawValue, title: $0.title, value: .text) })

  private static let visit = DocumentWords([
    .entry(.visitedOn, at: "on"), .entry(.outcome), .entry(.met), .entry(.visitRemarks, at: "remarks"),
    .object("address", en: "Address", zh: "地址", .address), .entered,
  ])

  private static let notice = DocumentWords([
    .text("number", en: "Number", zh: "编号"), .entry(.noticeAbout, at: "about"),
    .entry(.withdrawalGround, at: "ground"), .entry(.newFact),
    .object(
      "missing", en: "Missing", zh: "所缺材料", DocumentWords([.paper("anyOf", en: "One set of", zh: "任一组")])),
    .object("brought", en: "Brought", zh: "已交材料", .material),
    .object("given", en: "Given", zh: "告知", .mark), .object("settled", en: "Settled", zh: "补齐", .mark),
  ])

  private static let certificateRequest = DocumentWords([
    .text("id", en: "Number", zh: "序号"), .entry(.purpose), .entry(.receivingBody), .entry(.validDays),
    .object("asked", en: "Asked for", zh: "申请", .mark),
    .object(
      "declined", en: "Declined", zh: "不予开具",
      DocumentWords([.entry(.declineGround, at: "ground"), .entry(.declineReason, at: "reason"), .entered])),
  ])

  private static let holding = DocumentWords([
    .entry(.officer), .text("role", en: "Duty", zh: "岗位"), .entered,
  ])

  private static let sendingBack = DocumentWords([
    .entry(.returnGround, at: "ground"), .entry(.returnRemark, at: "remark"), .entered,
    .object("settled", en: "Put right", zh: "重新报审", .mark),
  ])

  private static let escalation = DocumentWords([
    .entry(.escalationGround, at: "ground"), .entry(.escalationAccount, at: "account"), .entered,
    .object(
      "decision", en: "Decided", zh: "答复",
      DocumentWords([.entry(.escalationDecision, at: "text"), .entered])),
  ])

  private static let certificate = DocumentWords([
    .object(
      "terms", en: "Terms", zh: "内容",
      DocumentWords([
        .text("number", en: "Number", zh: "编号"), .entry(.purpose), .entry(.receivingBody),
        .text("validFrom", en: "Valid from", zh: "有效期自"),
        .text("validUntil", en: "Valid until", zh: "有效期至"),
        .object("asked", en: "Asked for", zh: "申请", .mark),
        .object("sealed", en: "Stamped", zh: "盖章", .mark),
      ])),
    .text("pageHash", en: "Page's SHA-256", zh: "证明页SHA-256"),
    .object(
      "voided", en: "Voided", zh: "作废", DocumentWords([.entry(.voidReason, at: "reason"), .entered])),
  ])

  private static let complaint = DocumentWords([
    .entry(.complaintAgainst, at: "against"), .entry(.complaintPaper, at: "paper"),
    .entry(.complaintSince, at: "since"), .entry(.complaintAccount, at: "account"), .entered,
  ])

  private static let remark = DocumentWords([.entry(.remark, at: "text"), .entered])

  private static let correction = DocumentWords([
    .entry(.correctionReason, at: "reason"),
    .object(
      "changes", en: "Change", zh: "更改",
      DocumentWords([
        Member(key: "field", title: Bilingual(en: "Field", zh: "项目"), value: .field),
        .text("old", en: "Before", zh: "更正前"), .text("new", en: "After", zh: "更正后"),
      ])),
    .object("removedPapers", en: "Paper taken out", zh: "移除材料", .material),
    .object("addedPapers", en: "Paper put in", zh: "新增材料", .material), .entered,
  ])
}
