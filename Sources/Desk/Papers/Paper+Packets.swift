import CaseStore
import Paper
import Residence

extension Paper {
  /// The notice that a packet goes back with: everything that is missing or wrong, told at one time.
  ///
  /// Source: Decree 663, art. 9; Guidelines for the Dalian residence permit, (3).
  static func packetReturn(
    of packet: InboxPacket, _ told: [Settlement.Told], in context: Context
  ) -> Paper {
    let application = packet.packet
    let name = TypedText.name(application.action.entries[.name] ?? "")
    let facts = [
      Entry(Bilingual(en: "Application", zh: "申请编号"), packet.name.id),
      Entry(Bilingual(en: "Channel", zh: "申请渠道"), packet.name.channel.title),
      Entry(Bilingual(en: "About", zh: "申请事项"), application.action.kind.title),
      Entry(Bilingual(en: "Sent", zh: "提交时间"), context.time(application.sent)),
    ]
    let opening = Bilingual(
      en: "Your application cannot be taken in yet. All that is missing or wrong is on this list:",
      zh: "您提交的申请尚不能受理，缺少或有误的事项现一次性全部告知：")
    let again = Bilingual(
      en: "Send it again once all of it is there, or come to the station with the papers.",
      zh: "请补齐后重新提交，或携带材料到本所办理。")
    var rules = [RuleID]()
    for rule in [.oneTimeNotice, .intakePackets] + told.map(\.rule) where !rules.contains(rule) {
      rules.append(rule)
    }
    return Paper(
      CasePaper.oneTimeNotice.title, number: nil, in: context, foot: rules + [.remedies],
      blocks: [
        addressed(to: name), .fields(facts), .wording(opening), .list(told.map(\.words)), .wording(again),
        .closing, receivedAndOfficer,
      ])
  }
}
