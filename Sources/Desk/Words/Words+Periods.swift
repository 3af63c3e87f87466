public import Residence

extension Deadline.Period: Named {
  /// What the period is for.
  public var title: Bilingual {
    switch self {
    case .verification: Bilingual(en: "Verification on site", zh: "上门核实期限")
    case .revisit: Bilingual(en: "Another visit", zh: "再次核实期限")
    case .sealing: Bilingual(en: "Approval of the certificate", zh: "证明审批期限")
    case .acceptance: Bilingual(en: "Acceptance", zh: "受理期限")
    case .issue: Bilingual(en: "Issue of the permit", zh: "居住证发放期限")
    case .collection: Bilingual(en: "Collection of the card", zh: "领取期限")
    case .cancellation: Bilingual(en: "Cancellation of the permit", zh: "居住证注销期限")
    case .rework: Bilingual(en: "Putting right what was sent back", zh: "补正期限")
    case .decision: Bilingual(en: "The supervisor's decision", zh: "所领导答复期限")
    }
  }
}

extension Deadline {
  /// What the period is for.
  public var title: Bilingual { period.title }

  /// The period in a line: from when, how long, until when.
  public var words: Bilingual {
    guard days > 0 else {
      return Bilingual(en: "From \(start.text), the same day", zh: "自\(start.text)起，当日办理")
    }
    let doubt =
      isCertain
      ? Bilingual(en: "", zh: "")
      : Bilingual(en: " (holidays of \(due.year) not listed yet)", zh: "（\(due.year)年节假日尚未列入）")
    return Bilingual(
      en: "Due \(due.text): \(days) days from \(start.text), the first not counted" + doubt.en,
      zh: "自\(start.text)起\(days)日（当日不计），最迟\(due.text)办结" + doubt.zh)
  }
}

extension PermitUse {
  /// Whether the permit can be used, and when it has to be endorsed.
  public var words: Bilingual {
    switch self {
    case .inUse(let next):
      Bilingual(
        en: "In use; endorsement from \(next.opens.text) until \(next.closes.text)",
        zh: "正常使用；签注时间\(next.opens.text)至\(next.closes.text)")
    case .endorsementOpen(let window):
      Bilingual(
        en: "To be endorsed now, until \(window.closes.text)", zh: "应签注，最迟\(window.closes.text)")
    case .suspended(let since):
      Bilingual(
        en: "Use suspended since \(since.text); a late endorsement restores it",
        zh: "自\(since.text)起使用功能中止，补办签注后恢复")
    }
  }

  var isSuspended: Bool { if case .suspended = self { true } else { false } }
}

extension Policy.Fee.Service {
  /// What is applied for.
  var title: Bilingual {
    switch self {
    case .firstIssue: Bilingual(en: "First issue", zh: "首次申领")
    case .endorsement: Bilingual(en: "Endorsement", zh: "签注")
    case .replacement: Bilingual(en: "Replacement", zh: "换领")
    case .reissue: Bilingual(en: "Reissue", zh: "补领")
    }
  }
}

extension Policy.Fee {
  /// What the service costs.
  public var words: Bilingual {
    let name = service.title
    return yuan == 0
      ? Bilingual(en: "\(name.en): free of charge", zh: "\(name.zh)：免费")
      : Bilingual(en: "\(name.en): \(yuan) yuan", zh: "\(name.zh)：\(yuan)元")
  }
}
