/// Why the list of operators is not changed, or somebody on it works no more.
public enum OperatorFault: Error, Equatable, Sendable {
  /// Only an administrator looks after operators.
  case notAdministrator(String)
  /// Nobody has this name.
  case unknown(String)
  /// Somebody has this name already, and a name is never given twice.
  case taken(String)
  /// That is no sign-in name.
  case malformedName(String)
  /// That is no name by which colleagues know somebody.
  case malformedDisplayName
  /// That is no community.
  case malformedCommunity
  /// Nobody else could let operators in any more.
  case lastAdministrator(String)
  /// The operator is as wanted already.
  case unchanged(String, isDisabled: Bool)
  /// A password has at least so many characters.
  case shortPassword(least: Int)
  /// A password has at most so many characters.
  case longPassword(most: Int)
  /// A password is not the name of whoever has it.
  case passwordIsName
  /// Somebody has set a password before: the station is set up.
  case alreadySetUp
  /// Whoever is signed in has been disabled or given another duty meanwhile.
  case noLongerEntitled(String)
}
