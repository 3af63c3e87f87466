import CaseStore
import FoundationEssentials
import Specimens

/// The files of the example station and of the example policies, by their paths in the repository.
enum ExampleFiles {
  /// The paths of all files of a folder, and of those in it, in order.
  static func all(in folder: String, _ suffix: String = ".json") throws -> [String] {
    let root = Specimens.repository + "/" + folder
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted()
    return try names.flatMap { name -> [String] in
      var isFolder = false
      guard FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder) else {
        return []
      }
      if isFolder { return try all(in: folder + "/" + name, suffix) }
      return name.hasSuffix(suffix) ? [folder + "/" + name] : []
    }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: Specimens.repository + "/" + path)))
  }

  static func document(_ path: String) throws -> JSON { try JSON(reading: bytes(path)) }

  /// All case files.
  static var cases: [JSON] {
    get throws { try all(in: "data/example/cases").map(document) }
  }
}
