import FoundationEssentials

/// The files of a folder with their bytes, to compare folders.
enum FileTree {
  /// What a backup leaves out, and what it says of itself.
  static let leftOut: Set = ["cache", "drafts", "keys", "lock", "backup.json", "backup.unfinished.json"]

  static func of(_ path: String, without names: Set<String> = leftOut) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for inside in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(inside)", isDirectory: &isFolder)
      let top = inside.split(separator: "/").first.map(String.init) ?? ""
      guard !isFolder, !names.contains(top) else { continue }
      var bytes = Array(try Data(contentsOf: URL(filePath: "\(path)/\(inside)")))
      // A desk at work has zeros written ahead of its next lines.
      if inside.hasSuffix(".jsonl") { bytes.removeLast(bytes.reversed().prefix { $0 == 0 }.count) }
      files[inside] = bytes
    }
    return files
  }

  /// The paths at which two folders differ.
  static func differences(_ one: String, _ other: String, without names: Set<String> = leftOut) throws
    -> [String]
  {
    let (left, right) = (try of(one, without: names), try of(other, without: names))
    return Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  }
}
