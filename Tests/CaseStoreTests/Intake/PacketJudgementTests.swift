import Residence
import Specimens
import Testing

@testable import CaseStore

/// Everything that a packet lacks is found at one time, by the same rules as at the window.
@Suite struct PacketJudgementTests {
  private func packet(_ folder: String) throws -> IntakePacket {
    try IntakePacket(reading: ExampleFiles.bytes(folder + "/packet.json"), at: folder)
  }

  private func judged(
    _ packet: IntakePacket, over file: Case? = nil, register: Register = Register(),
    by actor: String = "clerk"
  ) throws -> PacketJudgement {
    packet.judged(
      over: file, by: Specimens.actor(actor),
      in: register.circumstances(
        at: Specimens.moment(9), station: Specimens.station, policy: try Specimens.policy,
        officers: Specimens.operators))
  }

  @Test(arguments: [PacketFiles.complete, PacketFiles.withGround])
  func nothingIsMissingInACompletePacket(folder: String) throws {
    #expect(try judged(packet(folder)) == PacketJudgement(reasons: [], lacks: []))
  }

  @Test func everythingThatTheIncompleteOneLacksIsNamed() throws {
    let judgement = try judged(packet(PacketFiles.incomplete))
    #expect(
      judgement.lacks == [
        .sidesOfIdentityCard(found: 1), .longerVideo(milliseconds: 3100), .signatures([.landlord]),
      ])
    let missing = judgement.reasons
    #expect(missing.contains(.missing(.hostName)))
    for paper in ["host-register", "rental-certificate", "rental-safety-certificate"] {
      #expect(missing.contains(.paperMissing([[paper]])), "\(paper)")
    }
    #expect(!missing.contains(.paperMissing([["identity-card"]])))
    #expect(!missing.contains(.paperMissing([["rental-contract"]])))
  }

  @Test func aPaperWithoutAPictureIsNotThere() throws {
    var packet = try packet(PacketFiles.complete)
    packet.pictures.removeAll { $0.paper == "host-register" }
    #expect(try judged(packet).reasons == [.paperMissing([["host-register"]])])
    // One that nobody asks for is named as well: it was said to come.
    packet = try self.packet(PacketFiles.complete)
    packet.action.materials.append(Material(kind: "marriage-certificate", originalSeen: false))
    #expect(try judged(packet).lacks == [.picture("marriage-certificate")])
  }

  @Test func twoPicturesOfOneSideAreOneSide() throws {
    var packet = try packet(PacketFiles.complete)
    packet.pictures[1].sha256 = packet.pictures[0].sha256
    #expect(try judged(packet).lacks == [.sidesOfIdentityCard(found: 1)])
  }

  @Test(arguments: [(4000, true), (4001, false)])
  func theVideoHasToBeLongerThanFourSeconds(milliseconds: Int, lacks: Bool) throws {
    var packet = try packet(PacketFiles.complete)
    packet.authentication?.video.milliseconds = milliseconds
    #expect(try judged(packet).lacks == (lacks ? [.longerVideo(milliseconds: milliseconds)] : []))
  }

  @Test func whoComesToTheStationNeedsNoVideo() throws {
    var packet = try packet(PacketFiles.complete)
    packet.authentication = nil
    #expect(try judged(packet).lacks == [.authentication])
    packet.channel = .onSite
    #expect(try judged(packet).isComplete)
  }

  @Test func anApplicationOfAStrangerIsToldOfBothStepsAtOnce() throws {
    var packet = try packet(PacketFiles.withGround)
    packet.action.entries[.phone] = "x"
    packet.action.entries[.groundSince] = "2026-08-01"
    packet.pictures.removeAll { $0.paper == "personal-photo" }
    let reasons = try judged(packet).reasons
    #expect(reasons.contains(.malformed(.phone, .phone)))
    #expect(reasons.contains { if case .groundNotMet("rented-house", _) = $0 { true } else { false } })
    #expect(reasons.contains(.proofMissing("rented-house", [["personal-photo"]])))
  }

  @Test func anApplicationWithoutAGroundIsToldSo() throws {
    var packet = try packet(PacketFiles.withGround)
    packet.action.entries[.ground] = nil
    #expect(try judged(packet).reasons == [.missing(.ground)])
  }

  @Test func whoIsRegisteredIsJudgedByTheCase() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    var registration = try packet(PacketFiles.withGround).action
    registration.kind = .register
    registration.materials = registration.materials.map { paper in
      var paper = paper
      paper.originalSeen = true
      return paper
    }
    let file = try store.act(registration)
    let application = try packet(PacketFiles.withGround)
    #expect(try judged(application, over: file, register: store.register).isComplete)
    // The same as a registration: there is one already.
    var again = application
    again.action.kind = .register
    again.action.entries[.ground] = nil
    again.action.entries[.groundSince] = nil
    #expect(
      try judged(again, over: file, register: store.register).reasons.contains {
        switch $0 {
        case .alreadyRegistered, .stageForbids: true
        default: false
        }
      })
  }

  @Test func whoseDutyItIsIsNoMatterOfTheApplicants() throws {
    #expect(try judged(packet(PacketFiles.withGround), by: "supervisor").isComplete)
  }
}
