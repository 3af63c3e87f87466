import CaseStore
import DeskBench
import FoundationEssentials
import Glibc

/// A file in which a test reads along.
struct Diary {
  private let file: Int32

  /// Opens a file to write at its end.
  init(_ path: String) throws {
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func write(_ painting: Painting) {
    guard let line = try? JSONEncoder().encode(painting) else { return }
    write(Array(line))
  }

  /// Writes what every case is by now.
  func write(documentsOf bench: Bench) throws {
    var serial = 1
    while let file = bench.file(serial) {
      write(try JSON.encode(file).compact())
      serial += 1
    }
  }

  /// A line in one piece, so that nobody reads half of it.
  private func write(_ line: [UInt8]) {
    let bytes = line + [UInt8(ascii: "\n")]
    _ = Glibc.write(file, bytes, bytes.count)
  }
}
