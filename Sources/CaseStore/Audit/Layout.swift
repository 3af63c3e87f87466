import Residence

/// What belongs where in a station's folder.
enum Layout {
  /// What may stand at a path.
  enum Place: Equatable {
    case file
    case folder
    /// Whatever it is, this program does not mind.
    case anything
    /// A file that was being written when somebody was interrupted.
    case temporary
    case nothing
  }

  /// The folder of the keys.
  static let keys = "keys"
  /// Where a repair keeps what it has replaced.
  static let quarantine = "quarantine"

  private static let topFiles: Set = [
    StationPath.station, StationPath.policy, StationPath.operators, StationLock.path,
    // An audit may be made of a backup as well.
    BackupManifest.path,
  ]
  private static let topFolders: Set = [
    StationPath.cases, StationPath.certificates, StationPath.attachments, StationPath.journal,
    StationPath.drafts, StationPath.inbox, keys, StationPath.cache, quarantine,
  ]

  /// What may stand at a path in the station's folder.
  static func place(of path: String) -> Place {
    let parts = path.split(separator: "/").map(String.init)
    guard let top = parts.first, let name = parts.last else { return .nothing }
    if parts.count == 1 {
      return topFolders.contains(top) ? .folder : topFiles.contains(top) ? .file : other(name)
    }
    if [StationPath.inbox, StationPath.cache, quarantine].contains(top) { return .anything }
    let isInPlace =
      switch (top, parts.count) {
      case (StationPath.cases, 2), (StationPath.certificates, 2): isNumber(name, digits: 4...4)
      case (StationPath.cases, 3): isNumber(name, digits: 3...6)
      case (StationPath.cases, 4): StationPath.number(of: path) != nil
      case (StationPath.certificates, 3): certificate(of: path) != nil
      case (StationPath.attachments, 2): name.utf8.count == 2 && name.utf8.allSatisfy(Digest.isDigit)
      case (StationPath.attachments, 3): Attachment(name: name)?.path == path
      case (StationPath.journal, 2): SegmentName.isSegment(name) || name == quarantine || path == Erasure.path
      case (StationPath.journal, 3): parts[1] == quarantine
      case (StationPath.drafts, 2): true
      case (StationPath.drafts, 3): name.hasSuffix(".json") && !name.hasPrefix(".")
      case (keys, 2): !name.hasPrefix(".")
      default: false
      }
    guard isInPlace else { return other(name) }
    return isFolder(top, parts.count, name) ? .folder : .file
  }

  /// The certificate whose page belongs into a file, if the file's name is one of a page.
  static func certificate(of path: String) -> CertificateNumber? {
    guard let name = path.split(separator: "/").last, name.utf8.count > 4,
      let number = CertificateNumber(String(name.dropLast(4))), StationPath.pages(of: number).contains(path)
    else { return nil }
    return number
  }

  private static func isFolder(_ top: String, _ depth: Int, _ name: String) -> Bool {
    switch top {
    case StationPath.cases: depth < 4
    case StationPath.certificates, StationPath.attachments, StationPath.drafts: depth < 3
    case StationPath.journal: name == quarantine
    default: false
    }
  }

  private static func other(_ name: String) -> Place {
    name.hasPrefix(".") && name.hasSuffix(".tmp") ? .temporary : .nothing
  }

  private static func isNumber(_ name: String, digits: ClosedRange<Int>) -> Bool {
    digits.contains(name.utf8.count)
      && name.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
