import Residence

/// How the desk itself is kept, in the policy: sign-in, look-ups, supervision, reminders, retention.
extension PageText {
  mutating func addDesk(_ desk: Policy.DeskPolicy) {
    section(Bilingual(en: "Keeping the desk", zh: "窗口管理"))
    let (signIn, supervision, reminders) = (desk.signIn, desk.supervision, desk.reminders)
    item(
      Bilingual(
        en:
          "Sign-in: \(signIn.failures) wrong passwords lock out for \(signIn.lockMinutes) minutes, doubling up"
          + " to \(signIn.longestLockMinutes)",
        zh: "登录：连续\(signIn.failures)次口令错误锁定\(signIn.lockMinutes)分钟，逐次加倍，最长\(signIn.longestLockMinutes)分钟"))
    item(
      Bilingual(
        en: "Passwords of at least \(signIn.shortestPassword) characters; the screen locks after"
          + " \(signIn.idleMinutes) minutes",
        zh: "口令不少于\(signIn.shortestPassword)个字符；无操作\(signIn.idleMinutes)分钟锁屏"))
    item(
      Bilingual(
        en: "Look-ups: \(desk.lookUps.perHour) an hour for each operator",
        zh: "查询：每人每小时最多\(desk.lookUps.perHour)次"))
    item(
      Bilingual(
        en: "What was sent back or escalated is settled within \(supervision.days) days",
        zh: "退回和上报事项\(supervision.days)天内处理"))
    item(
      Bilingual(
        en: "Approvals pile up: \(supervision.warningCount) waiting, or one overdue by over"
          + " \(supervision.warningDays) days",
        zh: "待审批积压：达到\(supervision.warningCount)件，或有逾期超过\(supervision.warningDays)天的"))
    item(
      Bilingual(
        en:
          "Reminders: certificates \(reminders.certificateDays), stays \(reminders.stayDays), identity papers"
          + " \(reminders.identityPaperDays) days ahead",
        zh: "到期提醒：证明提前\(reminders.certificateDays)天，居住提前\(reminders.stayDays)天，证件提前"
          + "\(reminders.identityPaperDays)天"))
    item(
      Bilingual(
        en: "Kept: files \(desk.retention.departedMonths) months after leaving, settled packets"
          + " \(desk.retention.packetDays) days, drafts \(desk.retention.draftDays) days",
        zh: "保存期限：离开后档案\(desk.retention.departedMonths)个月，办结的申请\(desk.retention.packetDays)天，草稿"
          + "\(desk.retention.draftDays)天"))
    let lists: [(Bilingual, [Policy.Option])] = [
      (Bilingual(en: "Purposes of a look-up", zh: "查询用途"), desk.lookUps.purposes),
      (Bilingual(en: "Reasons for showing a masked number", zh: "显示完整号码的事由"), desk.reveals),
      (Bilingual(en: "Grounds for sending back", zh: "退回事由"), supervision.returns),
      (Bilingual(en: "Grounds for declining a certificate", zh: "不予开具证明的事由"), supervision.declines),
      (Bilingual(en: "Grounds for an escalation", zh: "上报事由"), supervision.escalations),
    ]
    for (title, options) in lists { self.options(options, under: title) }
  }
}
