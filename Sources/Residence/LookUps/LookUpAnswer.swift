/// What the traffic-police window is told of one person: whether registered here, and the few facts that decide.
///
/// Never a name, an address, a phone number, a household or a place of work: the paper lies before whoever asks, and
/// what else is known of holders is confidential.
///
/// Source: Decree 663, art. 17; special reminder 4 of the guidelines for the Dalian residence permit.
public struct LookUpAnswer: Hashable, Sendable {
  /// Whether the person is registered at this station now.
  public let isRegistered: Bool
  /// The day since which the person has lived in the present dwelling; nothing for who is not registered.
  public let since: CivilDate?
  /// The day on which somebody found the person there; nothing before the first visit.
  public let verifiedOn: CivilDate?
  /// Whether the person has a residence permit that can be used.
  public let permit: Permit?

  /// A residence permit that its holder has.
  public enum Permit: Hashable, Sendable {
    /// It can be used until the day.
    case usable(until: CivilDate)
    /// Its use is suspended since the day, because the endorsement was missed.
    case suspended(since: CivilDate)
  }

  /// Answers of somebody with a file, or without one.
  ///
  /// Whoever has left, was found to have gone, or has not brought all papers yet is not registered: the answer is no,
  /// and nothing else of the file is told.
  public init(_ file: Case?, on day: CivilDate, under policy: Policy) {
    guard let file, file.stage.residence.isRegistered else {
      (isRegistered, since, verifiedOn, permit) = (false, nil, nil, nil)
      return
    }
    isRegistered = true
    since = file.stay?.movedInOn
    verifiedOn =
      file.stage.residence == .verified
      ? file.currentVisits.filter { $0.outcome == .livesThere }.map(\.on).max() : nil
    permit =
      switch file.permit?.use(on: day, under: policy) {
      case .inUse(let window), .endorsementOpen(let window): .usable(until: window.closes)
      case .suspended(let since): .suspended(since: since)
      case nil: nil
      }
  }
}

extension Stage.Residence {
  /// Whether a residence that stands here is a registered one.
  var isRegistered: Bool {
    switch self {
    case .awaitingVerification, .awaitingRevisit, .addressInDoubt, .verified: true
    case .unregistered, .incomplete, .gone, .left: false
    }
  }
}
