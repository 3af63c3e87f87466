public import Residence

extension ReportKind: Named {
  /// What the report is called.
  public var title: Bilingual {
    switch self {
    case .registrations: Bilingual(en: "Registrations", zh: "登记统计")
    case .permits: Bilingual(en: "Residence permits", zh: "居住证统计")
    case .workload: Bilingual(en: "Workload and deadlines", zh: "工作量与时限")
    case .quality: Bilingual(en: "Data quality", zh: "数据质量")
    case .reminders: Bilingual(en: "Reminders", zh: "到期提醒")
    }
  }

  /// What stands in the report.
  var contents: Bilingual {
    switch self {
    case .registrations:
      Bilingual(en: "reason by sex, term, origin, lodging", zh: "事由与性别、期限、来源地、处所")
    case .permits: Bilingual(en: "issued, reissued, misprints, rates", zh: "发放、补领、制证错误、比率")
    case .workload: Bilingual(en: "by officer; kept, missed, waiting", zh: "按人员；按期、逾期、在办")
    case .quality: Bilingual(en: "what is wrong or thin, as of today", zh: "截至今日的错漏信息")
    case .reminders: Bilingual(en: "what runs out, as of today", zh: "截至今日的到期事项")
    }
  }

  /// That a report is not for a role, and for whom it is.
  public func refusal(to role: Role, under policy: Policy) -> Bilingual {
    let (who, names) = (policy.name(of: role), roles.map { policy.name(of: $0) })
    return Bilingual(
      en: "\(title.en): not for \(who.en); it is for: \(names.map(\.en).joined(separator: ", "))",
      zh: "\(title.zh)：\(who.zh)无权查看；可查看岗位：\(names.map(\.zh).joined(separator: "、"))")
  }
}

extension PermitReport.Figure: Named {
  /// What is counted.
  public var title: Bilingual {
    switch self {
    case .applications: Bilingual(en: "Applied for", zh: "申请")
    case .acceptances: Bilingual(en: "Accepted", zh: "受理")
    case .extensions: Bilingual(en: "Deadline extended", zh: "延期")
    case .signings: Bilingual(en: "Signed by the bureau", zh: "审核签发")
    case .refusals: Bilingual(en: "Refused by the bureau", zh: "不予签发")
    case .firstIssues: Bilingual(en: "Issued for the first time", zh: "首次发证")
    case .reissues: Bilingual(en: "Reissued (lost)", zh: "补领发证")
    case .replacements: Bilingual(en: "Replaced", zh: "换领发证")
    case .handedOut: Bilingual(en: "Handed out", zh: "发放")
    case .endorsements: Bilingual(en: "Endorsed", zh: "签注")
    case .suspensions: Bilingual(en: "Use suspended", zh: "功能中止")
    case .restorations: Bilingual(en: "Use restored", zh: "功能恢复")
    case .addressChanges: Bilingual(en: "Address changed", zh: "地址变更")
    case .cancellations: Bilingual(en: "Cancelled", zh: "注销")
    case .withdrawals: Bilingual(en: "Withdrawn", zh: "收缴")
    case .lossesReported: Bilingual(en: "Reissue asked for", zh: "申请补领")
    case .replacementsAsked: Bilingual(en: "Replacement asked for", zh: "申请换领")
    }
  }
}

extension PermitReport.Rate: Named {
  /// What the rate is called.
  public var title: Bilingual {
    switch self {
    case .issuedInTime: Bilingual(en: "Issued in time", zh: "按期发证率")
    case .reissued: Bilingual(en: "Reissue rate", zh: "补领率")
    case .misprinted: Bilingual(en: "Misprint rate", zh: "制证差错率")
    case .refused: Bilingual(en: "Refusal rate", zh: "不予签发率")
    }
  }

  /// What is divided by what.
  var definition: Bilingual {
    switch self {
    case .issuedInTime:
      Bilingual(
        en:
          "Issued in time: of the cards with a day of issue in the month and a recorded acceptance, those issued by the last day of their period, extensions included.",
        zh: "按期发证率：当月签发且有受理记录的证件中，在办理期限（含延期）内签发的件数÷该类证件总数。")
    case .reissued:
      Bilingual(
        en:
          "Reissue rate: cards issued in the month in place of lost ones, of all cards issued in the month.",
        zh: "补领率：当月补领发证件数÷当月发证总数。")
    case .misprinted:
      Bilingual(
        en:
          "Misprint rate: cards handed back in the month because of a misprint, to all cards issued in the month.",
        zh: "制证差错率：当月因制证差错交回换领的件数÷当月发证总数。")
    case .refused:
      Bilingual(
        en: "Refusal rate: the bureau's refusals in the month, of all its decisions in the month.",
        zh: "不予签发率：当月不予签发件数÷当月审核决定总数。")
    }
  }
}

extension WorkloadReport.Duty: Named {
  /// What was done, where there is little room.
  public var title: Bilingual {
    switch self {
    case .registrations: Bilingual(en: "Regist.", zh: "登记")
    case .visits: Bilingual(en: "Visits", zh: "核实")
    case .asked: Bilingual(en: "Asked", zh: "申请证明")
    case .stamped: Bilingual(en: "Stamped", zh: "盖章")
    case .declined: Bilingual(en: "Declined", zh: "不予办理")
    case .accepted: Bilingual(en: "Accept.", zh: "受理")
    case .forwarded: Bilingual(en: "Forw.", zh: "报送")
    case .handedOut: Bilingual(en: "Cards", zh: "发放")
    }
  }
}

extension QualityCheck: Named {
  /// What is wrong.
  public var title: Bilingual {
    switch self {
    case .numberWrong: Bilingual(en: "Number fails its check", zh: "证件号码校验不符")
    case .numberShared: Bilingual(en: "Several files of one number", zh: "同一号码有多份档案")
    case .birthDateContradicts: Bilingual(en: "Birth date not that of the number", zh: "出生日期与号码不一致")
    case .divisionUnknown: Bilingual(en: "Register division unknown", zh: "户籍区划代码不存在")
    case .phoneMissing: Bilingual(en: "No phone number", zh: "缺联系电话")
    case .roomMissing: Bilingual(en: "Building without a room", zh: "有楼号而无室号")
    case .pictureMissing: Bilingual(en: "Copy kept, no picture of it", zh: "留存复印件而无图片")
    case .unverified: Bilingual(en: "Visit overdue", zh: "逾期未核实")
    case .overstayed: Bilingual(en: "Longer here than intended", zh: "超过拟居住时间")
    case .dwellingPaperEnded: Bilingual(en: "Paper of the dwelling run out", zh: "住处材料已过期")
    }
  }
}

extension Reminder.Kind: Named {
  /// What runs out.
  public var title: Bilingual {
    switch self {
    case .endorsement: Bilingual(en: "Endorsement until", zh: "签注截止")
    case .suspension: Bilingual(en: "Use suspended since", zh: "功能中止始于")
    case .intendedStay: Bilingual(en: "Intended stay until", zh: "拟居住期满")
    case .dwellingPaper: Bilingual(en: "Paper of the dwelling", zh: "住处材料到期")
    case .certificate: Bilingual(en: "Certificate until", zh: "证明有效期至")
    case .identityPaper: Bilingual(en: "Identity paper until", zh: "身份证件到期")
    }
  }
}

extension Reminder {
  /// What runs out, with the paper or certificate that is meant.
  func title(under policy: Policy) -> Bilingual {
    switch kind {
    case .endorsement, .suspension, .intendedStay: kind.title
    case .certificate:
      Bilingual(en: "\(kind.title.en): \(subject ?? "")", zh: "\(kind.title.zh)：\(subject ?? "")")
    case .dwellingPaper, .identityPaper:
      policy.names(of: subject.map { [$0] } ?? []).followed(by: kind.title)
    }
  }
}

extension Bilingual {
  /// A text with what it is about before it.
  fileprivate func followed(by kind: Bilingual) -> Bilingual {
    Bilingual(en: "\(kind.en): \(en)", zh: "\(kind.zh)：\(zh)")
  }
}
