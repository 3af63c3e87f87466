internal import CQREncode

/// A QR code: a square of dark and light modules.
struct Code: Equatable, Sendable {
  /// The modules of a side.
  let width: Int
  private let modules: [Bool]

  /// Encodes a text with the error correction level M.
  ///
  /// - Throws: `PaperFault.tooLongForCode` if it needs more than version 10, whose modules a telephone still reads
  ///   from 34 mm of a printed page.
  init(_ text: String) throws(PaperFault) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { throw .tooLongForCode }
    defer { QRcode_free(code) }
    guard code.pointee.version <= 10, let data = code.pointee.data else { throw .tooLongForCode }
    width = Int(code.pointee.width)
    modules = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  /// The dark modules of a row, in runs: where each begins and how many there are.
  func runs(ofRow row: Int) -> [(start: Int, count: Int)] {
    var runs = [(start: Int, count: Int)]()
    for column in 0..<width where modules[row * width + column] {
      if let last = runs.last, last.start + last.count == column {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((column, 1))
      }
    }
    return runs
  }
}
