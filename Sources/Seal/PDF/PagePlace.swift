/// A rectangle on a page, in points from its lower left corner.
public struct PagePlace: Hashable, Sendable {
  /// The distance of its left side from the page's.
  public let x: Double
  /// The distance of its lower side from the page's.
  public let y: Double
  /// Its width.
  public let width: Double
  /// Its height.
  public let height: Double

  /// Creates a rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Whether it can lie on a page: the longest side that a PDF allows is 14 400 points.
  var isUsable: Bool {
    let lengths = [x, y, width, height]
    return lengths.allSatisfy { $0.isFinite && abs($0) <= 14_400 } && width > 0 && height > 0
  }
}
