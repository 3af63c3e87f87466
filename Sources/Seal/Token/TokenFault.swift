/// Why a text is no token, or something cannot be put into one.
public enum TokenFault: Error, Equatable, Sendable {
  /// There is no token in the text.
  case notFound
  /// Something else stands beside the token, or another one.
  case somethingElse
  /// It is not written in the characters of a token, or their groups are too large.
  case notBase45
  /// It was made by a version that this program does not know.
  case unknownVersion(UInt8)
  /// It ends too early.
  case tooShort
  /// Something follows its end.
  case tooLong
  /// A number in it is larger than any that is written, or written longer than it need be.
  case number
  /// The certificate's number is none.
  case certificateNumber
  /// The days or the moment are none, or the last day lies before the first.
  case time
  /// A text in it is not UTF-8, is longer than what is written, or has characters that do not show.
  case text
}
