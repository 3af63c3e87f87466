/// Why a paper cannot be drawn.
public enum PaperFault: Error, Equatable, Sendable {
  /// A font's file is not there or is none.
  case noFont(path: String)
  /// No font has this character; a box or a blank is never put on a paper.
  case missingGlyph(Unicode.Scalar)
  /// A text is too long for a QR code that is read from a printed page.
  case tooLongForCode
  /// The drawing library failed with this status.
  case drawing(status: Int)
}
