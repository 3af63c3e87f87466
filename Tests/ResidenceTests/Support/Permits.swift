import Residence
import Testing

/// Permits at every stage.
enum Permits {
  /// The bureau of the bench.
  static let bureau = Bilingual(en: "Specimen Bureau", zh: "样例分局")

  /// A permit at a stage, every step of it taken on one day; nothing where none was applied for.
  static func at(_ stage: Stage.Permit, of file: Case, on text: String = "2026-11-21") throws -> Permit? {
    let (day, mark) = (try day(text), try Cases.mark(text))
    let step = Permit.Dated(on: day, entered: mark)
    var permit = Permit(
      application: PermitApplication(
        ground: "marriage", since: try ResidenceTests.day("2025-01-01"), proofs: []),
      applied: mark)
    let steps: [Stage.Permit] = [.applied, .accepted, .forwarded, .signed, .produced, .held]
    let reached = steps.firstIndex(of: stage) ?? (stage == .refused ? 2 : 5)
    if reached > 0 { permit.acceptance = step }
    if reached > 1 {
      permit.forwarding = Permit.Dated(on: day, entered: try Cases.mark(text, by: "supervisor"))
    }
    if reached > 2 { permit.signing = step }
    if reached > 3 {
      let face = CardFace(of: file, issuedOn: day, by: bureau, under: try Policies.dalian())
      permit.card = Permit.Card(number: "DL0001", issuedOn: day, face: face, entered: mark)
    }
    if reached > 4 {
      permit.handOut = Permit.HandOut(on: day, collector: "欧阳娜娜", identifiedBy: "样例", entered: mark)
    }
    permit.end = try end(stage, on: text)
    return stage == .none ? nil : permit
  }

  private static func end(_ stage: Stage.Permit, on text: String) throws -> Permit.End? {
    let kind: Permit.End.Kind? =
      switch stage {
      case .refused: .refused
      case .cancelled: .cancelled
      case .withdrawn: .withdrawn
      case .none, .applied, .accepted, .forwarded, .signed, .produced, .held: nil
      }
    let grounds: [Permit.End.Kind: String] = [
      .refused: "材料不实", .cancelled: "given-up", .withdrawn: "obtained-by-fraud",
    ]
    let (on, entered) = (try day(text), try Cases.mark(text))
    return kind.map { Permit.End(kind: $0, ground: grounds[$0] ?? "", on: on, entered: entered) }
  }

  /// A permit in which nothing is empty.
  static func full(of file: Case) throws -> Permit {
    var permit = try #require(try at(.held, of: file))
    let (day, mark) = (try day("2026-11-22"), try Cases.mark("2026-11-22"))
    permit.application.proofs = [
      Material(
        kind: "personal-photo", copyKept: false, issuer: "样例照相馆", from: day, until: day, file: "0001.jpg")
    ]
    permit.application.agent = Agent(
      name: "欧阳娜娜", ground: "mobility", relation: "guardian", paperNumber: try Registrations.number())
    permit.extended = Permit.Extended(ground: "remote-area", days: 20, approved: mark)
    permit.endorsements = [Permit.Dated(on: day, entered: mark)]
    permit.addressChanges = [Permit.AddressChange(address: "样例路12号", on: day, entered: mark)]
    permit.formerCards = [
      try #require(Permit.FormerCard(of: permit, replacedFor: "damaged", on: day, entered: mark))
    ]
    permit.end = Permit.End(kind: .cancelled, ground: "left", on: day, entered: mark)
    return permit
  }
}
