extension Picture {
  /// The picture with its proportions kept, no wider and no higher than asked; never enlarged.
  ///
  /// Every pixel is the average of the area it stands for, so that thin strokes turn grey and do not vanish.
  ///
  /// - Parameters:
  ///   - columns: The most pixels in a row.
  ///   - rows: The most rows of pixels.
  /// - Returns: The picture, at least one pixel wide and high.
  public func scaledDown(toFit columns: Int, _ rows: Int) -> Picture {
    if width <= columns, height <= rows { return self }
    let isWide = width * rows >= height * columns
    let newWidth = max(1, isWide ? columns : width * rows / height)
    let newHeight = max(1, isWide ? height * columns / width : rows)
    let narrowed = narrowed(to: newWidth)
    let area = width * height
    var scaled: [UInt8] = []
    scaled.reserveCapacity(newWidth * newHeight * 3)
    for row in 0..<newHeight {
      var sums = [Int](repeating: area / 2, count: newWidth * 3)
      forEachShare(of: row, from: height, to: newHeight) { source, weight in
        let start = source * newWidth * 3
        for index in sums.indices { sums[index] += narrowed[start + index] * weight }
      }
      for sum in sums { scaled.append(UInt8(sum / area)) }
    }
    return Picture(checkedWidth: newWidth, height: newHeight, bytes: scaled)
  }

  /// Every row with fewer pixels; each value is a sum over weights that add up to `width`.
  private func narrowed(to newWidth: Int) -> [Int] {
    var sums = [Int](repeating: 0, count: height * newWidth * 3)
    for row in 0..<height {
      for column in 0..<newWidth {
        let to = (row * newWidth + column) * 3
        forEachShare(of: column, from: width, to: newWidth) { source, weight in
          let from = (row * width + source) * 3
          for channel in 0..<3 { sums[to + channel] += Int(bytes[from + channel]) * weight }
        }
      }
    }
    return sums
  }
}

/// Which of `count` old pixels a new one covers, and how much of each, in units that make an old pixel
/// `newCount` and a new one `count` long: whole numbers, so that nothing is rounded twice.
private func forEachShare(
  of pixel: Int, from count: Int, to newCount: Int, _ body: (_ source: Int, _ weight: Int) -> Void
) {
  let (start, end) = (pixel * count, (pixel + 1) * count)
  for source in start / newCount...(end - 1) / newCount {
    body(source, min(end, (source + 1) * newCount) - max(start, source * newCount))
  }
}
