import CaseStore
import Console
import Residence

/// A form that was filled with what stands in a packet.
extension FormScreen {
  /// The form, if it is one of those.
  var packet: PacketForm? { form as? PacketForm }

  /// Where the form itself is drawn; what the applicant wrote stands beside it where there is room.
  func formArea(in whole: Rect, of context: Context) -> Rect {
    guard packet != nil, let pane = PacketPane(beside: whole, in: context) else { return whole }
    return pane.form
  }

  /// Draws what the applicant wrote, where there is room.
  func renderPacket(onto grid: inout Grid, in whole: Rect, of context: Context) {
    guard let packet, let pane = PacketPane(beside: whole, in: context) else { return }
    pane.render(packet.packet.packet, onto: &grid, of: context)
  }

  /// What the applicant wrote, on a page of its own, where there is no room beside the form.
  func packetPage() -> [Effect] {
    guard let packet = packet?.packet.packet else { return [] }
    return [
      .show(
        TextScreen(Command.showPacket.title) { context in
          PacketPage.entries(of: packet, columns: context.columns - 2, in: context)
        })
    ]
  }

  /// What commits the form.
  func commission(_ request: Request) -> Order {
    guard let packet else { return .commit(request) }
    return .takeIn(packet.packet.name, request)
  }

  /// Goes on to the case; the packet is settled once all that it asked for is there.
  func takenIn(_ commit: Commit, from form: PacketForm, in context: Context) -> [Effect] {
    let (file, packet) = (commit.file, form.packet)
    let isDone = packet.packet.action.kind == form.kind
    let remains = Bilingual(
      en: "Registered: \(file.number.text). The application in the packet remains in the inbox",
      zh: "已登记：\(file.number.text)。居住证申请仍在收件箱中待办")
    let settles: [Effect] = isDone ? [.order(.settle(packet.name, .takeIn(file.number)))] : []
    return [.leaveBoth, .show(CaseScreen(file))] + settles
      + [.say(Message(isDone ? commit.words : remains, .good))] + dropDraft(in: context)
  }
}
