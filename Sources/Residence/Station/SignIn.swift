extension Operator {
  /// Whether whoever runs the program may sign in as this operator.
  ///
  /// At a demonstration anybody may be anybody; elsewhere an operator is a system account.
  public func mayBeSignedIn(by account: String?, at station: Station) -> Bool {
    station.isDemo || (self.account != nil && self.account == account)
  }
}
