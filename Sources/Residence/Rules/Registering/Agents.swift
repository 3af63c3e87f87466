/// Who may act for somebody that need not come.
///
/// - Requires: a ground of the policy (under 16, mobility difficulties, disability), a guardian or near
///   relative, the agent's own number, and the papers of both.
/// - Refuses: an agent who is the applicant or not grown up; the ground of age from the birthday on at which it ends.
/// - Source: Decree 663, art. 9.
enum Agents {
  /// Reads the agent, or nothing if something is missing or wrong.
  static func agent(_ form: inout Reading, under policy: Policy) -> Agent? {
    let name = form.required(.declarantName, limit: 60)
    let ground = form.code(.agentGround, among: policy.agents.grounds.map(\.id))
    let relation = form.option(.agentRelation, among: policy.agents.relations)
    let number = form.citizenNumber(.agentNumber)
    guard let name, let ground, let relation, let number else { return nil }
    return Agent(name: name, ground: ground, relation: relation, paperNumber: number)
  }

  /// Objects to an agent who cannot act for a person, as far as both are known.
  static func check(
    _ form: inout Reading, paperNumber: String?, birthDate: CivilDate?, under policy: Policy
  ) {
    guard form.entry(.declarant) == DeclarantKind.agent.rawValue else { return }
    if let number = form.entry(.agentNumber).flatMap({ try? CitizenNumber(reading: $0) }) {
      if number.text == paperNumber { form.object(.agentIsApplicant) }
      let grown = number.birthDate.adding(months: 12 * policy.agents.leastAge)
      if grown > form.today { form.object(.agentTooYoung(until: grown)) }
    }
    guard let ground = form.entry(.agentGround), let birthDate,
      let age = policy.agents.grounds.first(where: { $0.id == ground })?.underAge
    else { return }
    let birthday = birthDate.adding(months: 12 * age)
    if birthday <= form.today { form.object(.agentGroundEnded(ground, on: birthday)) }
  }
}
