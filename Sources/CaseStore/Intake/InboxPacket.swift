public import Residence

/// A packet in the station's inbox.
public struct InboxPacket: Equatable, Sendable {
  /// How it is called here.
  public let name: PacketName
  /// What came.
  public let packet: IntakePacket
  /// Who brought it in, and when.
  public let arrived: Mark
  /// What became of it; nothing while it waits.
  public let settlement: Settlement?

  /// Puts a packet together.
  public init(_ packet: IntakePacket, arrived: Mark, settlement: Settlement? = nil) {
    name = PacketName(of: packet)
    self.packet = packet
    self.arrived = arrived
    self.settlement = settlement
  }
}

/// The packets of a station as they are now.
public struct Inbox: Equatable, Sendable {
  /// Those that wait, the oldest first.
  public let waiting: [InboxPacket]
  /// Those that were settled and are still kept, the latest first.
  public let settled: [InboxPacket]
  /// What became of those whose contents have been erased.
  public let erased: [PacketName: Settlement]
  /// Those that cannot be read, with what is wrong.
  public let damaged: [String: StoreFault]

  /// Puts an inbox together.
  public init(
    waiting: [InboxPacket] = [], settled: [InboxPacket] = [], erased: [PacketName: Settlement] = [:],
    damaged: [String: StoreFault] = [:]
  ) {
    self.waiting = waiting.sorted { ($0.arrived.at, $0.name) < ($1.arrived.at, $1.name) }
    self.settled = settled.sorted { ($1.arrived.at, $1.name) < ($0.arrived.at, $0.name) }
    self.erased = erased
    self.damaged = damaged
  }

  /// The other packets that wait for the person of one: the same application by another way, or a second one.
  public func twins(of packet: InboxPacket) -> [PacketName] {
    guard let number = packet.packet.paperNumber else { return [] }
    return waiting.filter { $0.name != packet.name && $0.packet.paperNumber == number }.map(\.name)
  }
}

/// A packet that was opened to be settled, with the cases of its person.
public struct OpenedPacket: Equatable, Sendable {
  /// The packet.
  public let packet: InboxPacket
  /// The person's case here, if there is one.
  public let file: Case?
  /// Other packets that wait for the same person.
  public let twins: [PacketName]

  /// Puts it together.
  public init(_ packet: InboxPacket, file: Case?, twins: [PacketName]) {
    self.packet = packet
    self.file = file
    self.twins = twins
  }
}

/// What came of a packet that was brought to the station.
public enum Delivery: Equatable, Sendable {
  /// It waits in the inbox now.
  case taken(PacketName)
  /// It could be taken, but was only looked at.
  case sound(PacketName)
  /// The same came before; what became of it, if it was settled.
  case known(PacketName, Settlement?)
  /// It is refused, with everything that is wrong with it.
  case refused(PacketRefusal)
}
