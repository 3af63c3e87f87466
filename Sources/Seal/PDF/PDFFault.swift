/// Why a file is no PDF that can be sealed or verified.
public enum PDFFault: Error, Equatable, Sendable {
  /// There is no cross-reference table where one should be; a stream in its place cannot be sealed.
  case noClassicTable
  /// The bytes at an offset are not what a PDF has there.
  case malformed(offset: Int)
  /// Something that a PDF must have is not there, or is of another kind.
  case missing(String)
  /// Something is there that a page to be sealed must not have.
  case unexpected(String)
  /// There are fewer pages.
  case noPage(index: Int)
}
