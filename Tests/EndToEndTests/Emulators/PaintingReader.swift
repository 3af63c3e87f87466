import DeskBench
import Foundation

/// The file in which a painter writes down its frames, read as it grows.
final class PaintingReader {
  private let path: String
  private var offset: UInt64 = 0
  private var line = Data()
  private var read: Painting?

  init(_ path: String) { self.path = path }

  /// The last frame that was painted, as far as the file has been read.
  var last: Painting {
    get throws {
      if let read { return read }
      let painting = try JSONDecoder().decode(Painting.self, from: line)
      read = painting
      return painting
    }
  }

  /// Reads what has come since; the answer is whether there is anything at all.
  func catchUp() throws -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    try file.seek(toOffset: offset)
    let new = try file.readToEnd() ?? Data()
    if let end = new.lastIndex(of: 10) {
      offset += UInt64(end - new.startIndex + 1)
      line = Data(new[..<end].split(separator: 10).last ?? line)
      read = nil
    }
    return !line.isEmpty
  }
}
