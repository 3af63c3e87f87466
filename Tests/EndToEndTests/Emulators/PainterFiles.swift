import Foundation

/// What a painter leaves behind, in a folder of its own.
final class PainterFiles {
  let paintings: PaintingReader
  /// How to start the painter.
  let command: [String]
  private let folder = TemporaryStation()

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    paintings = PaintingReader(folder.path + "/paintings")
    command = [try Program.painter, folder.path + "/paintings", folder.path + "/cases"]
  }

  /// The documents of all cases, once the painter has ended.
  var cases: [Document] {
    get throws {
      try Data(contentsOf: URL(filePath: folder.path + "/cases")).split(separator: 10).map(Document.init)
    }
  }
}
