/// Why the copy of a paper cannot be kept or shown.
public enum AttachmentFault: Error, Equatable, Sendable {
  /// The file has no bytes.
  case empty(path: String)
  /// The file has more bytes than ``Attachment/sizeLimit``.
  case tooLarge(path: String, size: Int)
  /// The file's bytes are neither JPEG nor PNG nor PDF.
  case unknownKind(path: String)
  /// A case refers to something that is no attachment's name.
  case invalidName(String)
  /// The copy is not where it was put.
  case missing(path: String)
  /// The copy's bytes are no longer those that were kept.
  case damaged(path: String)
}
