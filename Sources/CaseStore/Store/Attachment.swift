/// The copy of a paper or a photo that is kept at the station, known by its content.
///
/// Its name follows from its bytes, so the same copy is kept once, and one that was changed is found out.
public struct Attachment: Hashable, Sendable {
  /// The SHA-256 of its bytes.
  public let digest: Digest
  /// What its bytes are.
  public let kind: Kind

  /// The most bytes that a copy may have.
  public static let sizeLimit = 20 << 20

  /// The kinds of copy that are kept, by the ending of their names.
  public enum Kind: String, CaseIterable, Sendable {
    /// A photo.
    case jpeg = "jpg"
    /// A picture without loss.
    case png
    /// A scanned document.
    case pdf
  }

  /// Names the copy that some bytes are.
  ///
  /// - Returns: Nil if they begin like none of the kinds; what a file was called says nothing.
  public init?(of bytes: [UInt8]) {
    guard let kind = Kind.allCases.first(where: { bytes.starts(with: $0.beginning) }) else { return nil }
    self.kind = kind
    digest = Digest(of: bytes)
  }

  /// Reads the name by which a case refers to a copy.
  ///
  /// - Returns: Nil unless it is exactly such a name: names come from files, and become paths.
  public init?(name: String) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let digest = Digest(hex: String(parts[0])),
      let kind = Kind(rawValue: String(parts[1]))
    else { return nil }
    self.digest = digest
    self.kind = kind
  }

  /// The name by which a case refers to it: the digest, and the ending of its kind.
  public var name: String { "\(digest.hex).\(kind.rawValue)" }
}

extension Attachment {
  /// The folder that it lies in; two digits, so that no folder gets too many files.
  var folder: String { "\(StationPath.attachments)/\(digest.hex.prefix(2))" }

  /// Where it lies in the station's folder.
  var path: String { "\(folder)/\(name)" }
}

extension Attachment.Kind {
  /// The bytes that every file of this kind begins with.
  fileprivate var beginning: [UInt8] {
    switch self {
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    case .pdf: Array("%PDF-".utf8)
    }
  }
}
