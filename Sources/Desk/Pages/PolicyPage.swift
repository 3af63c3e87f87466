public import Residence

/// All that a city's policy says, on a page to be read or printed.
///
/// It is made from the policy alone, so that it never says anything else than what the desk goes by.
public enum PolicyPage {
  /// The lines of the page, each of at most 100 columns.
  public static func lines(of policy: Policy, in language: Language) -> [String] {
    var page = PageText(language: language)
    page.line(
      Bilingual(
        en: "\(policy.city.name.en) (\(policy.city.code)): the rules of the residence desk",
        zh: "\(policy.city.name.zh)（\(policy.city.code)）居住登记业务规则"))
    page.line(Bilingual(en: "In force from \(policy.validFrom.text)", zh: "自\(policy.validFrom.text)起施行"))
    page.addRules(of: policy)
    page.addCoverage(of: policy)
    page.addLodgings(of: policy)
    page.addMaterials(of: policy)
    page.addAgents(of: policy)
    page.addGrounds(of: policy)
    page.addPurposes(of: policy)
    page.addPeriods(of: policy)
    page.addOptions(of: policy)
    page.addRoles(of: policy)
    page.addDesk(policy.desk)
    page.addDivisions(of: policy)
    page.addCalendar(policy.calendar)
    return page.lines
  }
}

extension PageText {
  fileprivate mutating func addRules(of policy: Policy) {
    section(Bilingual(en: "Rules (\(policy.rules.count))", zh: "规则（\(policy.rules.count)条）"))
    for rule in policy.rules {
      entry(Bilingual(en: rule.id.rawValue, zh: rule.id.rawValue))
      line(rule.text, indent: 2)
      if let from = rule.from {
        line(Bilingual(en: "From: \(from.text)", zh: "起始日期：\(from.text)"), indent: 2)
      }
      if let until = rule.until {
        line(Bilingual(en: "Until: \(until.text)", zh: "终止日期：\(until.text)"), indent: 2)
      }
      line(Bilingual(en: "Source: \(rule.source.en)", zh: "依据：\(rule.source.zh)"), indent: 2)
    }
  }

  fileprivate mutating func addPurposes(of policy: Policy) {
    section(Bilingual(en: "Purposes of a certificate", zh: "证明用途"))
    for purpose in policy.purposes {
      let name = named(purpose.name, purpose.id)
      guard let rule = purpose.refusedBy?.rawValue else {
        item(name)
        continue
      }
      let other = purpose.referTo
      item(
        Bilingual(
          en: "\(name.en): refused by the rule \(rule)" + (other.map { "; refer to \($0.en)" } ?? ""),
          zh: "\(name.zh)：依规则\(rule)不予开具" + (other.map { "；办理途径：\($0.zh)" } ?? "")))
    }
  }

  fileprivate mutating func addPeriods(of policy: Policy) {
    section(Bilingual(en: "Days and validity", zh: "期限和有效期"))
    let (certificate, permit, severity) = (policy.certificate, policy.permit, policy.severity)
    item(
      Bilingual(
        en: "Certificate: valid for \(certificate.defaultDays) days, \(certificate.longestDays) at most",
        zh: "证明：有效期一般\(certificate.defaultDays)天，最长\(certificate.longestDays)天"))
    item(
      Bilingual(
        en: "Permit: issued within \(permit.days) days of acceptance, extended \(permit.longestDays) at most",
        zh: "居住证：自受理之日起\(permit.days)天内发放，经延长的最长\(permit.longestDays)天"))
    item(
      Bilingual(
        en: "Finished card: its holder is asked to come after \(permit.collectionDays) days",
        zh: "已制好的证件：\(permit.collectionDays)天未领取的，通知本人"))
    item(
      Bilingual(
        en:
          "Endorsement: every \(permit.endorsementMonths) months, in the last \(permit.endorsementWindowMonths)",
        zh: "签注：每\(permit.endorsementMonths)个月一次，期满前\(permit.endorsementWindowMonths)个月内办理"))
    item(
      Bilingual(
        en: "On-site verification: within \(policy.verification.days) days of registration",
        zh: "实地核实：登记后\(policy.verification.days)天内"))
    item(
      Bilingual(
        en: "Due soon: \(severity.dueSoonDays) days ahead; critical: \(severity.criticalDays) days overdue",
        zh: "即将到期：提前\(severity.dueSoonDays)天；严重逾期：超过\(severity.criticalDays)天"))
  }

  fileprivate mutating func addRoles(of policy: Policy) {
    section(Bilingual(en: "Roles and their duties", zh: "岗位和职责"))
    for role in policy.roles {
      entry(named(role.name, role.role.rawValue))
      line(
        role.actions.isEmpty
          ? Bilingual(en: "No work on cases", zh: "不办理档案业务")
          : Bilingual(
            en: role.actions.map(\.title.en).joined(separator: ", "),
            zh: role.actions.map(\.title.zh).joined(separator: "、")), indent: 2)
      if let own = role.ownArea, !own.isEmpty {
        line(
          Bilingual(
            en: "In the own communities only: \(own.map(\.title.en).joined(separator: ", "))",
            zh: "仅限责任社区：\(own.map(\.title.zh).joined(separator: "、"))"), indent: 2)
      }
    }
  }

  fileprivate mutating func addDivisions(of policy: Policy) {
    section(Bilingual(en: "Districts and zones", zh: "区划和功能区"))
    for district in policy.districts { item(named(district.name, district.code)) }
    for zone in policy.zones { item(zone) }
  }

  fileprivate mutating func addCalendar(_ calendar: WorkCalendar) {
    section(Bilingual(en: "Holidays", zh: "节假日"))
    item(
      calendar.counting == .workingDays
        ? Bilingual(en: "Periods in days count working days", zh: "期限按工作日计算")
        : Bilingual(en: "Periods in days count calendar days", zh: "期限按自然日计算"))
    for year in Set((calendar.holidays + calendar.workdays).map(\.year)).sorted() {
      let off = calendar.holidays.filter { $0.year == year }
      let worked = calendar.workdays.filter { $0.year == year }
      item(
        Bilingual(
          en: "\(year): \(off.count) holidays, \(worked.count) weekend days worked",
          zh: "\(year)年：节假日\(off.count)天，周末上班\(worked.count)天"))
      days(off, Bilingual(en: "Holidays", zh: "节假日"))
      days(worked, Bilingual(en: "Worked", zh: "上班"))
    }
  }

  private mutating func days(_ days: [CivilDate], _ title: Bilingual) {
    guard !days.isEmpty else { return }
    let texts = days.map { String($0.text.dropFirst(5)) }
    line(
      Bilingual(
        en: "\(title.en): \(texts.joined(separator: " "))", zh: "\(title.zh)：\(texts.joined(separator: " "))"),
      indent: 2)
  }

  mutating func papers(_ papers: [Policy.Requirement], of policy: Policy) {
    for paper in papers {
      let names = policy.names(ofSets: paper.anyOf)
      guard let waived = paper.waivedFor, !waived.isEmpty else {
        item(names, indent: 2)
        continue
      }
      let (en, zh) = (waived.map(\.title.en), waived.map(\.title.zh))
      item(
        Bilingual(
          en: "\(names.en) (not if declared by \(en.joined(separator: ", ")))",
          zh: "\(names.zh)（由\(zh.joined(separator: "、"))申报的免交）"), indent: 2)
    }
  }

  func named(_ name: Bilingual, _ code: String) -> Bilingual {
    Bilingual(en: "\(name.en) (\(code))", zh: "\(name.zh)（\(code)）")
  }
}
