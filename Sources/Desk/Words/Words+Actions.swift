public import Residence

extension Action.Kind: Named {
  /// The action, as it stands on screens and papers.
  public var title: Bilingual {
    switch self {
    case .register: Bilingual(en: "Register", zh: "登记")
    case .giveNotice: Bilingual(en: "Give one-time notice", zh: "一次性告知")
    case .completeRegistration: Bilingual(en: "Complete registration", zh: "补齐登记")
    case .correct: Bilingual(en: "Correct", zh: "更正")
    case .addPapers: Bilingual(en: "Add papers", zh: "补充材料")
    case .listMember: Bilingual(en: "Add household member", zh: "添加共同居住人")
    case .strikeMember: Bilingual(en: "Strike household member", zh: "移除共同居住人")
    case .logVisit: Bilingual(en: "Log a visit", zh: "上门核实")
    case .move: Bilingual(en: "Move within the area", zh: "辖区内搬迁")
    case .recordDeparture: Bilingual(en: "Record departure", zh: "登记离开")
    case .takeBackDeparture: Bilingual(en: "Take departure back", zh: "撤销离开登记")
    case .returnHere: Bilingual(en: "Record return", zh: "登记返回")
    case .askForCertificate: Bilingual(en: "Ask for a certificate", zh: "申请开具证明")
    case .sealCertificate: Bilingual(en: "Approve and stamp", zh: "审批盖章")
    case .declineCertificate: Bilingual(en: "Decline the certificate", zh: "不予开具证明")
    case .voidCertificate: Bilingual(en: "Void certificate", zh: "作废证明")
    case .applyForPermit: Bilingual(en: "Apply for permit", zh: "申领居住证")
    case .acceptPermit: Bilingual(en: "Accept application", zh: "受理申请")
    case .forwardPermit: Bilingual(en: "Forward to bureau", zh: "审核报送")
    case .extendPermit: Bilingual(en: "Extend the deadline", zh: "延长期限")
    case .signPermit: Bilingual(en: "Enter the decision", zh: "录入审核签发")
    case .producePermit: Bilingual(en: "Enter the card", zh: "录入制证")
    case .handOutPermit: Bilingual(en: "Hand card out", zh: "发放证件")
    case .endorsePermit: Bilingual(en: "Endorse for the year", zh: "年度签注")
    case .changePermitAddress: Bilingual(en: "Change card's address", zh: "证件地址变更")
    case .replacePermit: Bilingual(en: "Replace the card", zh: "换领")
    case .reissuePermit: Bilingual(en: "Reissue a lost card", zh: "补领")
    case .cancelPermit: Bilingual(en: "Cancel the permit", zh: "注销")
    case .withdrawPermit: Bilingual(en: "Withdraw the permit", zh: "收缴")
    case .assign: Bilingual(en: "Assign to an officer", zh: "指派承办人")
    case .release: Bilingual(en: "Release the case", zh: "解除承办")
    case .sendBack: Bilingual(en: "Send back", zh: "退回补正")
    case .resubmit: Bilingual(en: "Put right, resubmit", zh: "补正后重新报审")
    case .escalate: Bilingual(en: "Put before the supervisor", zh: "上报所领导")
    case .decideEscalation: Bilingual(en: "Decide the question", zh: "答复上报事项")
    case .recordComplaint: Bilingual(en: "Record a complaint", zh: "受理扣押投诉")
    case .remark: Bilingual(en: "Remark", zh: "备注")
    }
  }
}

extension PermitRecord.Kind: Named {
  /// The kind of record, in the terms of GA/T 2000.6-2020.
  public var title: Bilingual {
    switch self {
    case .acceptance: Bilingual(en: "acceptance", zh: "受理")
    case .extension: Bilingual(en: "extension", zh: "延长期限")
    case .signing: Bilingual(en: "review and signing", zh: "审核签发")
    case .refusal: Bilingual(en: "refusal", zh: "不予签发")
    case .production: Bilingual(en: "production", zh: "制证")
    case .issue: Bilingual(en: "issue", zh: "发放")
    case .endorsement: Bilingual(en: "endorsement", zh: "签注")
    case .suspension: Bilingual(en: "suspension", zh: "功能中止")
    case .restoration: Bilingual(en: "restoration", zh: "功能恢复")
    case .changeOfAddress: Bilingual(en: "change of address", zh: "地址变更")
    case .replacement: Bilingual(en: "replacement", zh: "换领")
    case .reissue: Bilingual(en: "reissue", zh: "补领")
    case .cancellation: Bilingual(en: "cancellation", zh: "注销")
    case .withdrawal: Bilingual(en: "withdrawal", zh: "收缴")
    }
  }
}
