/// One entry of a permit's life, as the field's standard names its kinds.
///
/// Derived from the permit: suspension and restoration happen by the calendar, nobody enters them.
///
/// Source: GA/T 2000.6-2020.
public struct PermitRecord: Hashable, Sendable {
  /// What happened.
  public let kind: Kind
  /// On which day.
  public let on: CivilDate
  /// Who entered it; nothing for what follows from the calendar.
  public let by: String?

  /// The kinds of record.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// 受理
    case acceptance
    /// The deadline was extended.
    case `extension`
    /// 审核签发
    case signing
    /// The bureau refused the application.
    case refusal
    /// 制证
    case production
    /// 发放
    case issue
    /// 签注
    case endorsement
    /// 功能中止
    case suspension
    /// 功能恢复
    case restoration
    /// 地址变更
    case changeOfAddress = "change-of-address"
    /// 换领
    case replacement
    /// 补领
    case reissue
    /// 注销
    case cancellation
    /// 收缴
    case withdrawal
  }
}

extension Permit {
  /// The permit's records up to a day, in the order in which they happened.
  public func records(until today: CivilDate, under policy: Policy, offsetMinutes: Int) -> [PermitRecord] {
    var records = [PermitRecord]()
    func add(_ kind: PermitRecord.Kind, _ on: CivilDate?, _ by: String?) {
      if let on, on <= today { records.append(PermitRecord(kind: kind, on: on, by: by)) }
    }
    func add(_ acceptance: Dated?, _ extended: Extended?, _ signing: Dated?) {
      add(.acceptance, acceptance?.on, acceptance?.entered.by)
      let approved = extended?.approved
      add(.extension, approved?.at.civilDate(offsetMinutes: offsetMinutes), approved?.by)
      add(.signing, signing?.on, signing?.entered.by)
    }
    func add(_ card: Card?, _ handOut: HandOut?, _ changes: [AddressChange]) {
      add(.production, card?.issuedOn, card?.entered.by)
      add(.issue, handOut?.on, handOut?.entered.by)
      for change in changes { add(.changeOfAddress, change.on, change.entered.by) }
    }
    for former in formerCards {
      add(former.acceptance, former.extended, former.signing)
      add(former.card, former.handOut, former.addressChanges)
      add(former.replacedFor == nil ? .reissue : .replacement, former.on, former.entered.by)
    }
    add(acceptance, extended, signing)
    // After a refused renewal the card before is the present one again, and recorded already.
    if formerCards.last.map(\.card) != card { add(card, handOut, addressChanges) }
    for refusal in refusals { add(.refusal, refusal.on, refusal.entered.by) }
    let windows = windows(under: policy)
    for (endorsement, window) in zip(endorsements, windows) {
      let isLate = endorsement.on > window.closes
      if isLate { add(.suspension, window.closes.adding(days: 1), nil) }
      add(.endorsement, endorsement.on, endorsement.entered.by)
      if isLate { add(.restoration, endorsement.on, endorsement.entered.by) }
    }
    // Whatever becomes of the permit afterwards, its use was suspended from the day after a missed window.
    let wasHeld = handOut != nil || !formerCards.isEmpty
    if wasHeld, let missed = windows.last?.closes.adding(days: 1), end.map({ missed <= $0.on }) ?? true {
      add(.suspension, missed, nil)
    }
    switch end?.kind {
    case .refused: add(.refusal, end?.on, end?.entered.by)
    case .cancelled: add(.cancellation, end?.on, end?.entered.by)
    case .withdrawn: add(.withdrawal, end?.on, end?.entered.by)
    case nil: break
    }
    // Days alone do not order what happened on one day; there the order of a permit's life decides.
    return records.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map(\.element)
  }
}
