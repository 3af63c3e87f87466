extension Stage.Residence {
  /// The rule that puts a case into this stage.
  public var rule: RuleID {
    switch self {
    case .unregistered: .registrationFirst
    case .incomplete: .oneTimeNotice
    case .awaitingVerification, .awaitingRevisit, .addressInDoubt, .gone, .verified: .onSiteVerification
    case .left: .movingAndLeaving
    }
  }
}

extension Stage.Supervision {
  /// The rule by which a supervisor has to do with the case.
  public var rule: RuleID { .supervision }
}

extension Stage.Permit {
  /// The rule that puts a permit into this stage.
  public var rule: RuleID {
    switch self {
    case .none, .applied: .halfYearGrounds
    case .accepted: .issueDeadline
    case .forwarded, .signed, .refused: .bureauIssues
    case .produced: .handedOutInPerson
    case .held: .yearlyEndorsement
    case .cancelled: .cancellation
    case .withdrawn: .withdrawal
    }
  }
}
