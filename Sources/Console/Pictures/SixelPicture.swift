/// Sixel graphics: bands six pixels high, drawn colour by colour in a device control string.
///
/// See the VT330/VT340 Programmer Reference, volume 2, chapter 14. Pixels are square (`1;1` in the raster
/// attributes), and what lies outside the picture keeps its colour (`P2=1`).
public enum SixelPicture {
  /// How many rows of pixels a band has; a terminal may move on by whole bands only.
  public static let bandHeight = 6

  /// What shows a picture with its top left corner in the cursor's cell.
  ///
  /// Its colours become those of a fixed palette of 64 for black print and a red seal.
  public static func bytes(of picture: Picture) -> [UInt8] {
    let pixels = indices(of: picture)
    var output = Array("\u{1B}P0;1;0q\"1;1;\(picture.width);\(picture.height)".utf8)
    for index in Set(pixels).sorted() {
      let percent = SixelPalette.colours[Int(index)]
      output += "#\(index);2;\(percent.red);\(percent.green);\(percent.blue)".utf8
    }
    for top in stride(from: 0, to: picture.height, by: bandHeight) {
      if top > 0 { output.append(UInt8(ascii: "-")) }
      appendBand(of: pixels, picture, from: top, to: &output)
    }
    return output + "\u{1B}\\".utf8
  }

  /// Each pixel's place in the palette.
  ///
  /// A page has few colours, so each is looked for once.
  private static func indices(of picture: Picture) -> [UInt8] {
    var known: [Int: UInt8] = [:]
    return stride(from: 0, to: picture.bytes.count, by: 3).map { offset in
      let (red, green, blue) = (
        picture.bytes[offset], picture.bytes[offset + 1], picture.bytes[offset + 2]
      )
      let colour = Int(red) << 16 | Int(green) << 8 | Int(blue)
      if let index = known[colour] { return index }
      let index = UInt8(SixelPalette.nearest(red: red, green: green, blue: blue))
      known[colour] = index
      return index
    }
  }

  private static func appendBand(
    of pixels: [UInt8], _ picture: Picture, from top: Int, to output: inout [UInt8]
  ) {
    var masks = [[UInt8]](repeating: [], count: SixelPalette.colours.count)
    for row in top..<min(top + bandHeight, picture.height) {
      for column in 0..<picture.width {
        let index = Int(pixels[row * picture.width + column])
        if masks[index].isEmpty { masks[index] = Array(repeating: 0, count: picture.width) }
        masks[index][column] |= 1 << UInt8(row - top)
      }
    }
    var isFirst = true
    for (index, mask) in masks.enumerated() where !mask.isEmpty {
      if !isFirst { output.append(UInt8(ascii: "$")) }
      isFirst = false
      output += "#\(index)".utf8
      appendRuns(of: mask, to: &output)
    }
  }

  private static func appendRuns(of mask: [UInt8], to output: inout [UInt8]) {
    var column = 0
    let end = (mask.lastIndex { $0 != 0 } ?? -1) + 1
    while column < end {
      let runEnd = mask[column..<end].firstIndex { $0 != mask[column] } ?? end
      let count = runEnd - column
      let sixel = mask[column] + 0x3F
      if count > 3 {
        output += "!\(count)".utf8
        output.append(sixel)
      } else {
        for _ in 0..<count { output.append(sixel) }
      }
      column = runEnd
    }
  }
}
