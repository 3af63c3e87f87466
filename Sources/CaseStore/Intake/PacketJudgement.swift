public import Residence

/// What speaks against taking a packet in, all of it at once: what the rules refuse, and what its channel
/// lacks.
public struct PacketJudgement: Equatable, Sendable {
  /// Why the rules would refuse what is asked for if every paper with a picture were seen and found good.
  public let reasons: [Reason]
  /// What an application by its channel has to have beside that.
  public let lacks: [PacketLack]

  /// Puts a judgement together.
  public init(reasons: [Reason], lacks: [PacketLack]) {
    self.reasons = reasons
    self.lacks = lacks
  }

  /// Whether nothing is missing.
  public var isComplete: Bool { reasons.isEmpty && lacks.isEmpty }
}

/// Something that an application from afar has to have and that is not there.
public enum PacketLack: Hashable, Sendable {
  /// Both sides of the identity card.
  case sidesOfIdentityCard(found: Int)
  /// The number and the video of the real-name authentication.
  case authentication
  /// A video that is long enough.
  case longerVideo(milliseconds: Int)
  /// The signatures of these under the lease.
  case signatures([IntakePacket.Signatory])
  /// A picture of a paper that is named.
  case picture(String)
}

extension IntakePacket {
  /// How long the video of an authentication has to be: longer than four seconds.
  static let shortestVideo = 4000

  /// Judges a packet as if its papers had been seen: what is missing is told at one time, before anybody
  /// comes.
  ///
  /// Source: Guidelines for the Dalian residence permit, (3); Decree 663, art. 9.
  ///
  /// - Parameters:
  ///   - file: The person's case, if there is one.
  ///   - actor: Who would take it in.
  ///   - circumstances: The moment, the rules and the register.
  /// - Returns: Everything that speaks against it.
  public func judged(
    over file: Case?, by actor: Operator, in circumstances: Circumstances
  ) -> PacketJudgement {
    let reasons = reasons(over: file, by: actor, in: circumstances).filter(\.isForApplicant)
    let wanted = Set(reasons.flatMap(\.papers))
    let pictured = Set(pictures.map(\.paper))
    let unpictured = action.materials.map(\.kind).filter { kind in
      !pictured.contains(kind) && !wanted.contains(kind)
    }
    return PacketJudgement(
      reasons: reasons,
      lacks: channelLacks
        + unpictured.reduce(into: []) { lacks, kind in
          if !lacks.contains(.picture(kind)) { lacks.append(.picture(kind)) }
        })
  }

  /// What is asked for, every paper with a picture taken for seen and kept.
  private func assumed(_ kind: Action.Kind) -> Action {
    let pictured = Set(pictures.map(\.paper))
    var papers = action.materials.map { paper in
      var paper = paper
      (paper.originalSeen, paper.copyKept) = (pictured.contains(paper.kind), pictured.contains(paper.kind))
      return paper
    }
    for kind in pictured.sorted() where !papers.contains(where: { $0.kind == kind }) {
      papers.append(Material(kind: kind))
    }
    let fields = Set(IntakePacket.fields(of: kind))
    return Action(kind, action.entries.filter { fields.contains($0.key) }, materials: papers)
  }

  private func reasons(
    over file: Case?, by actor: Operator, in circumstances: Circumstances
  ) -> [Reason] {
    let assumed = assumed(action.kind)
    switch (action.kind, file) {
    case (.applyForPermit, nil):
      // Who is not registered is registered first, and told at the same time what the application lacks.
      return refusal(of: self.assumed(.register), on: nil, by: actor, in: circumstances)
        + HalfYearGrounds.objections(to: assumed, on: circumstances.today, under: circumstances.policy)
    default: return refusal(of: assumed, on: file, by: actor, in: circumstances)
    }
  }

  private func refusal(
    of action: Action, on file: Case?, by actor: Operator, in circumstances: Circumstances
  ) -> [Reason] {
    do throws(Refusal) {
      _ = try decide(action, on: file, by: actor, in: circumstances) { _, _ in "" }
      return []
    } catch {
      return error.reasons
    }
  }

  /// What an application that nobody brings in person has to have.
  private var channelLacks: [PacketLack] {
    guard channel != .onSite else { return [] }
    var lacks = [PacketLack]()
    let sides = Set(pictures.filter { $0.paper == "identity-card" }.map(\.sha256)).count
    let isCard = action.entries[.paper].map { $0 == PaperKind.identityCard.rawValue } ?? true
    if isCard, sides < 2 { lacks.append(.sidesOfIdentityCard(found: sides)) }
    if let video = authentication?.video {
      if video.milliseconds <= IntakePacket.shortestVideo {
        lacks.append(.longerVideo(milliseconds: video.milliseconds))
      }
    } else {
      lacks.append(.authentication)
    }
    if action.entries[.lodging] == Lodging.rented.rawValue {
      let leases = pictures.filter { $0.paper == "rental-contract" }
      let signed = Set(leases.flatMap { $0.signedBy ?? [] })
      let missing = Signatory.allCases.filter { !signed.contains($0) }
      if !leases.isEmpty, !missing.isEmpty { lacks.append(.signatures(missing)) }
    }
    return lacks
  }
}

extension Reason {
  /// Whether the applicant can do something about it; whose duty it is here is the desk's own matter.
  fileprivate var isForApplicant: Bool {
    switch self {
    case .roleMayNot, .outsideArea, .heldBy: false
    default: true
    }
  }

  /// The papers that it is about.
  fileprivate var papers: [String] {
    switch self {
    case .paperMissing(let sets), .proofMissing(_, let sets): sets.flatMap(\.self)
    default: []
    }
  }
}
