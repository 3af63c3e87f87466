import CCairo
import Console
import Foundation
import Specimens
import Testing

/// Compares a page with the picture of it that is checked in.
///
/// Another version of Cairo or FreeType may shade an edge a little differently, which no block of eight by eight
/// pixels shows; a character in the place of another does show. A missing picture is written, and so is every picture
/// with `RECORD_SNAPSHOTS=1`; the test fails then, so that nobody takes a new picture for a checked one.
func expectGoldenPicture(
  _ name: String, _ png: [UInt8], _ location: SourceLocation = #_sourceLocation
) throws {
  let file = "\(Specimens.repository)/Tests/DeskTests/Pictures/\(name).png"
  let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  if records || !FileManager.default.fileExists(atPath: file) {
    try Data(png).write(to: URL(filePath: file))
    Issue.record("\(name): new picture written; look at it, then commit it", sourceLocation: location)
    return
  }
  let now = NSTemporaryDirectory() + "juzhu-\(name)-\(UUID().uuidString).png"
  try Data(png).write(to: URL(filePath: now))
  let difference = try GrayPicture(path: file).difference(from: GrayPicture(path: now))
  guard let difference else {
    try FileManager.default.removeItem(atPath: now)
    return
  }
  Issue.record("\(name) looks different \(difference); it is \(now) now", sourceLocation: location)
}

/// A picture's shades, in blocks.
struct GrayPicture {
  private let rows: [[Double]]
  private let size: [Int]

  static let block = 8
  /// The least difference of a block's mean, of 255, that somebody would see.
  static let tolerance = 5.0

  init(path: String) throws {
    let surface = try #require(cairo_image_surface_create_from_png(path))
    defer { cairo_surface_destroy(surface) }
    #expect(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, "\(path)")
    let data = try #require(cairo_image_surface_get_data(surface))
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    size = [width, height]
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: width / Self.block + 1), count: height / Self.block + 1)
    for row in 0..<height {
      for column in 0..<width {
        // The green of a pixel is the second byte from the left and from the right.
        sums[row / Self.block][column / Self.block] += Double(data[row * stride + column * 4 + 1])
      }
    }
    rows = sums.map { $0.map { $0 / Double(Self.block * Self.block) } }
  }

  /// Where two pictures differ, in words; nothing if nobody would see it.
  func difference(from other: GrayPicture) -> String? {
    guard size == other.size else { return "in size: \(size) and \(other.size)" }
    var (places, largest, first) = (0, 0.0, "")
    for (row, pair) in zip(rows, other.rows).enumerated() {
      for (column, shades) in zip(pair.0, pair.1).enumerated() {
        let difference = abs(shades.0 - shades.1)
        guard difference > Self.tolerance else { continue }
        if places == 0 { first = "first at \(column * Self.block), \(row * Self.block)" }
        places += 1
        largest = max(largest, difference)
      }
    }
    return places == 0 ? nil : "in \(places) places by up to \(Int(largest)) of 255, \(first)"
  }
}
