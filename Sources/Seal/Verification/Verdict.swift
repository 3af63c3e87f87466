public import Residence

/// What verification says of a file or a token.
public enum Verdict: Equatable, Sendable {
  /// It was sealed by the station, nothing was changed, and it is valid on that day.
  case valid(Facts)
  /// It is as it was sealed, but its validity has not begun: a clock is wrong.
  case notYet(Facts)
  /// It is as it was sealed, but its validity ended on the last day among its facts.
  case expired(Facts)
  /// It is as it was sealed, but the station has voided it.
  case voided(Facts, on: CivilDate)
  /// The seal's key was revoked before, or because somebody else has it: then anybody might have sealed it.
  case revokedKey(Facts, Revocation)
  /// The seal's certificate was not in force at the moment at which it says it was sealed.
  case keyOutOfDate(Facts)
  /// It was sealed by a key that is not the station's, or newer than the verifier's file.
  case unknownKey
  /// It was changed after it was sealed.
  case changed(Change)
  /// It is nothing that a station's desk seals.
  case notACertificate

  /// What shows that something was changed.
  public enum Change: Error, Equatable, Sendable {
    /// The file's structure does not read.
    case structure
    /// Something was added after the seal, or the signature is not over all of the file.
    case coverage
    /// The signature's field is not as it was.
    case field
    /// The place of the signature holds something else besides.
    case hole
    /// The signature is not over these bytes.
    case content
    /// The signature itself is not one by the station's key.
    case signature
    /// The text in the file is not the one of its token.
    case text
    /// The token is not as it was signed, or belongs to another page.
    case token
  }

  /// What a certificate says, as far as its token carries it.
  public struct Facts: Equatable, Sendable {
    /// The token.
    public let token: Token
    /// The station's name on the seal's certificate.
    public let station: String
    /// The bureau's name on it.
    public let bureau: String
    /// The number of the seal's key.
    public let keyID: String
    /// Whether it is a demonstration's, and proves nothing.
    public let isSpecimen: Bool
  }
}
