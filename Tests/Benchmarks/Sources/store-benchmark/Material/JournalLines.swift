import CaseStore
import Glibc
import Measuring

/// The lines of a journal without their documents, which are most of it and stand in the cases already.
enum JournalLines {
  static func forEach(in path: String, _ body: (JSON) throws -> Void) throws {
    guard let file = fopen(path, "r") else { throw Failure("\(path) cannot be read") }
    defer { fclose(file) }
    var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    while true {
      let count = getline(&line, &capacity, file)
      guard count > 0, let start = line else { return }
      let bytes = UnsafeRawBufferPointer(start: start, count: count)
      // The room for the next lines, at the end of the last file.
      guard bytes.first != 0 else { return }
      try body(JSON(reading: withoutDocument(bytes)))
    }
  }

  /// The keys are sorted, and no quote stands bare in a string, so the document is what these two enclose.
  private static func withoutDocument(_ line: UnsafeRawBufferPointer) -> [UInt8] {
    guard let start = line.first(",\"document\":"), let end = line.last(",\"documentHash\":") else {
      return Array(line.dropLast())
    }
    return Array(line[..<start]) + line[end...].dropLast()
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func first(_ text: String) -> Int? {
    let text = Array(text.utf8)
    return indices.dropLast(text.count).first { self[$0...].starts(with: text) }
  }

  fileprivate func last(_ text: String) -> Int? {
    let text = Array(text.utf8)
    return indices.dropLast(text.count).last { self[$0...].starts(with: text) }
  }
}
