import Residence

/// How a packet is called at the station: by its channel and the sender's name for it.
public struct PacketName: Hashable, Sendable {
  /// The way by which it came.
  public let channel: IntakePacket.Channel
  /// The sender's name for it.
  public let id: String

  /// Names a packet that has been checked.
  init(of packet: IntakePacket) {
    channel = packet.channel
    id = packet.id
  }

  /// Reads a name such as `wechat-app-20261122-17`.
  ///
  /// - Returns: Nil unless it is exactly such a name: names come from people, and become paths.
  public init?(_ text: String) {
    // No channel's name begins with that of another one.
    guard let channel = IntakePacket.Channel.allCases.first(where: { text.hasPrefix($0.rawValue + "-") })
    else { return nil }
    let id = text.utf8.dropFirst(channel.rawValue.utf8.count + 1)
    guard (1...64).contains(id.count), id.allSatisfy(\.isPlainInNames) else { return nil }
    self.channel = channel
    self.id = String(decoding: id, as: UTF8.self)
  }

  /// The name in one word.
  public var text: String { "\(channel.rawValue)-\(id)" }
}

extension PacketName: Comparable {
  /// In the order of their words.
  public static func < (left: PacketName, right: PacketName) -> Bool { left.text < right.text }
}

extension PacketName {
  /// The packet's folder in the station's.
  var folder: String { "\(StationPath.inbox)/\(text)" }

  /// The document as it came.
  var document: String { "\(folder)/\(IntakePacket.documentName)" }

  /// Who brought it in, and when.
  var arrival: String { "\(folder)/arrival.json" }

  /// What became of it.
  var settlement: String { "\(folder)/settled.json" }
}
