import Residence

extension IntakePacket {
  /// Reads a packet's document strictly: it comes from outside.
  ///
  /// For a document that has been checked before; ``PacketCheck`` finds everything that is wrong with one.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - place: Its path, for messages.
  /// - Throws: `StoreFault.packet` with everything that is wrong. Whether the files are what the document
  ///   says is for whoever reads them.
  public init(reading bytes: [UInt8], at place: String) throws(StoreFault) {
    let check = PacketCheck(of: bytes, at: nil)
    guard let packet = check.packet else { throw .packet(.unreadable(path: place, check.faults)) }
    self = packet
  }

  /// A right packet, whose parts stand in for what cannot be read of another so that all of that is found at
  /// once.
  static let model = IntakePacket(
    format: currentFormat, id: "model", channel: .stationAccount, sent: Instant(milliseconds: 0),
    action: Action(
      .register, [.name: "样例"],
      materials: [
        Material(
          kind: "identity-card", originalSeen: false, copyKept: true, issuer: "样例",
          from: CivilDate(dayNumber: 0), until: CivilDate(dayNumber: 1), file: "")
      ]),
    pictures: [
      Picture(file: "a.png", size: 1, sha256: Digest(of: []), paper: "identity-card", signedBy: [.tenant])
    ],
    authentication: Authentication(
      number: "0000", video: Video(file: "a.mp4", size: 1, sha256: Digest(of: []), milliseconds: 5000)))
}
