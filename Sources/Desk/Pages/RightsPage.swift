import Console
import Residence

/// What every resident may expect, by the rules of the policy: to be read on the screen or turned towards them.
enum RightsPage {
  private static let rules: [RuleID] = [
    .noSeizure, .oneTimeNotice, .issueDeadline, .papersOnce, .fees, .confidentiality, .withdrawal, .remedies,
  ]

  static func lines(in context: Context) -> [Styled] {
    let language = context.language
    return rules.compactMap { context.policy.rule($0) }.enumerated().flatMap { index, rule in
      [
        Styled("\(index + 1). \(rule.text[language])"), Styled("   " + rule.source[language], style: .muted),
        Styled(""),
      ]
    }
  }
}
