import CaseStore
import FoundationEssentials
import Residence
import Specimens

/// The packets that the repository ships as examples, in a desk's inbox.
enum Packets {
  /// One from each of the ways that packets come, some days apart.
  static func examples() throws -> [InboxPacket] {
    try ["station-account", "rental-platform", "wechat-app"].enumerated().map { index, folder in
      let path = "\(Specimens.repository)/data/packets/\(folder)/packet.json"
      let packet = try IntakePacket(reading: Array(Data(contentsOf: URL(filePath: path))), at: path)
      return InboxPacket(
        packet, arrived: Mark(by: "clerk", at: Specimens.moment(8, index, daysLater: -index * 3)))
    }
  }

  /// The keys that select a packet in the inbox and open it: the oldest comes first.
  enum Keys {
    static let withGround = "<Home><Enter>"
    static let complete = "<Home><Down><Enter>"
    static let incomplete = "<End><Enter>"
  }
}
