import Testing

@testable import Console

/// A reader of sixel graphics of its own, as strict as the strictest terminal.
struct SixelScreen {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var definedColours = 0
  private var pixels: [Int: [UInt8]] = [:]

  /// Reads a whole device control string.
  init(_ bytes: [UInt8]) throws {
    let start = Array("\u{1B}P0;1;0q\"".utf8)
    try #require(bytes.starts(with: start) && bytes.suffix(2) == Array("\u{1B}\\".utf8)[...])
    var rest = bytes.dropFirst(start.count).dropLast(2)
    var palette: [Int: [UInt8]] = [:]
    var (column, top, colour, count) = (0, 0, -1, 1)
    let raster = try Self.numbers(&rest)
    try #require(raster.count == 4 && raster[0] == 1 && raster[1] == 1)
    (width, height) = (raster[2], raster[3])
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "#"):
        let numbers = try Self.numbers(&rest)
        colour = numbers[0]
        guard numbers.count > 1 else { continue }
        try #require(numbers.count == 5 && numbers[1] == 2 && numbers[2...].allSatisfy { 0...100 ~= $0 })
        palette[colour] = numbers[2...].map { UInt8(($0 * 255 + 50) / 100) }
      case UInt8(ascii: "!"): count = try Self.numbers(&rest)[0]
      case UInt8(ascii: "$"): column = 0
      case UInt8(ascii: "-"): (column, top) = (0, top + 6)
      default:
        try #require(0x3F...0x7E ~= byte)
        let paint = try #require(palette[colour])
        for _ in 0..<count {
          for row in 0..<6 where (byte - 0x3F) >> UInt8(row) & 1 == 1 {
            try #require(column < width && top + row < height)
            let isNew = pixels.updateValue(paint, forKey: (top + row) * width + column) == nil
            try #require(isNew, "painted twice")
          }
          column += 1
        }
        count = 1
      }
    }
    definedColours = palette.count
  }

  /// What can be seen; every pixel must have been painted.
  var picture: Picture {
    get throws {
      let bytes = try (0..<width * height).flatMap { try #require(pixels[$0]) }
      return try #require(Picture(width: width, height: height, bytes: bytes))
    }
  }

  private static func numbers(_ rest: inout ArraySlice<UInt8>) throws -> [Int] {
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ";") }
    rest = rest.dropFirst(digits.count)
    return try String(decoding: digits, as: UTF8.self).split(separator: ";").map { try #require(Int($0)) }
  }
}
