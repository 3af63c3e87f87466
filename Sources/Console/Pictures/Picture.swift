/// A picture as plain pixels.
///
/// Whoever draws makes one, and the terminal's encoders take it; neither knows the other.
public struct Picture: Equatable, Sendable {
  /// How many pixels each row has; at least one.
  public let width: Int
  /// How many rows of pixels there are; at least one.
  public let height: Int
  /// Red, green and blue of each pixel, row by row from the top left.
  public let bytes: [UInt8]

  /// Makes a picture; nil unless there is a pixel, and three bytes for each.
  public init?(width: Int, height: Int, bytes: [UInt8]) {
    guard width > 0, height > 0, bytes.count == width * height * 3 else { return nil }
    self.init(checkedWidth: width, height: height, bytes: bytes)
  }

  /// For sizes that are known to fit.
  init(checkedWidth width: Int, height: Int, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.bytes = bytes
  }
}
