import CaseStore
import Console
import Residence

/// The packets that wait in the inbox, the oldest first.
///
/// It shows what tells one from another; whoever opens a packet is recorded as having looked at that person.
struct InboxScreen: ListScreen {
  private var inbox: Inbox?
  var list = FilteredList<PacketName>()

  /// What opens the inbox: the screen, and the order that brings its packets.
  static let opening: [Effect] = [.show(InboxScreen()), .order(.findPackets)]

  func title(in context: Context) -> Bilingual {
    Bilingual(Bilingual(en: "Inbox", zh: "收件箱"), counting: rows(in: context))
  }

  func offers(in context: Context) -> [Offer] { list.offers([Offer(.open), Offer(.filter)]) }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command), command == .open, let selected = selected(in: context) else { return [] }
    return [.order(.openPacket(rows(in: context).id(at: selected)))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .packets(let found):
      inbox = found
      return said(of: found)
    case .packet(let opened): return [.show(PacketScreen(opened, in: context))]
    case .uncovered: return [.order(.findPackets)]
    default: return []
    }
  }

  /// A packet that cannot be read is on no list, so it is named.
  private func said(of inbox: Inbox) -> [Effect] {
    guard let (name, fault) = inbox.damaged.min(by: { $0.key < $1.key }) else { return [] }
    let words = fault.words
    let count = inbox.damaged.count
    let said = Bilingual(
      en: "\(count) cannot be read, such as \(name): \(words.en)", zh: "有\(count)个无法读取，如\(name)：\(words.zh)")
    return [.say(Message(said, .bad))]
  }

  func rows(in context: Context) -> FoundRows<InboxPacket, PacketName> {
    FoundRows(inbox?.waiting ?? [], by: \.name, with: FilterWords(list.typed)) { packet in
      let (channel, kind) = (packet.name.channel.title, packet.packet.action.kind.title)
      return [
        packet.name.text, InboxScreen.person(packet), channel.en, channel.zh, kind.en, kind.zh,
      ]
    }
  }

  private static func person(_ packet: InboxPacket) -> String {
    TypedText.name(packet.packet.action.entries[.name] ?? "")
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(
      columns: [
        Column(title: Bilingual(en: "Channel", zh: "渠道")[language], width: .fixed(18)),
        Column(title: Field.name.title[language], width: .flexible(minimum: 10)),
        Column(title: Bilingual(en: "Asks for", zh: "申请事项")[language], width: .fixed(22)),
        Column(title: Bilingual(en: "Since", zh: "收到日期")[language], width: .fixed(11)),
        Column(title: Bilingual(en: "Days", zh: "天数")[language], width: .fixed(5), alignment: .trailing),
        Column(title: "", width: .fixed(7)),
      ],
      caption: Styled(Bilingual(en: "Oldest first", zh: "先到先办")[language], style: .muted),
      empty: inbox == nil
        ? Bilingual(en: "Looking into the inbox ...", zh: "正在读取收件箱……")
        : Bilingual(en: "Nothing waits in the inbox.", zh: "收件箱没有待办申请。"),
      cells: { index in cells(of: rows[index], in: context) })
  }

  private func cells(of packet: InboxPacket, in context: Context) -> [Styled] {
    let language = context.language
    let day = context.day(of: packet.arrived)
    let isDouble = inbox?.twins(of: packet).isEmpty == false
    // Told in a word, not only by a colour.
    let mark = isDouble ? Bilingual(en: "! twice", zh: "!重复")[language] : ""
    return [
      Styled(packet.name.channel.title[language]), Styled(InboxScreen.person(packet)),
      Styled(packet.packet.action.kind.title[language]), Styled(day.text),
      Styled(String(context.today.days(since: day))), Styled(mark, style: .warning),
    ]
  }
}
