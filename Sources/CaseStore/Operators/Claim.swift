public import Residence

/// Somebody who says who they are, and with what they prove it.
public struct Claim: Equatable, Sendable {
  /// The sign-in name.
  public let name: String
  /// What was typed for it.
  public let password: Passphrase
  /// What it is proved for.
  public let purpose: Purpose
  /// The system account that runs the program.
  public let account: String?

  /// What somebody proves who they are for.
  public enum Purpose: String, Sendable {
    /// To begin to work at a desk.
    case signIn = "sign-in"
    /// To go on at a desk that was locked.
    case unlock
    /// To approve what has been prepared.
    case approval
    /// To have something done on the command line.
    case command
  }

  /// Says who somebody is.
  public init(_ name: String, _ password: Passphrase, for purpose: Purpose, from account: String?) {
    self.name = name
    self.password = password
    self.purpose = purpose
    self.account = account
  }
}

/// Why somebody is not let in.
public enum SignInRefusal: Error, Equatable, Sendable {
  /// There is nobody of that name, or the password is another: nobody is told which.
  case wrong
  /// There were too many wrong ones; for so many minutes from now nobody tries under this name.
  case lockedOut(minutes: Int)
  /// The operator has no password yet.
  case noPassword
  /// The password is right, but the operator was disabled.
  case disabled
  /// The password is right, but the operator signs in from another system account.
  case otherAccount
}

/// Why a claim was not proved.
public enum SignInFailure: Error, Equatable, Sendable {
  /// It was not to be believed.
  case refused(SignInRefusal)
  /// It could not be judged or recorded.
  case store(StoreFault)
}
