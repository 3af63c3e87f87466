/// A paper as a file, and where its seal goes.
public struct DrawnPaper: Sendable {
  /// The file: PDF 1.4, with every font embedded and no seal.
  public let pdf: [UInt8]
  /// How many pages it has.
  public let pages: Int
  /// The place of the seal; nothing for a paper that has none.
  public let seal: SealPlace?

  /// A square on a page, in points from the page's lower left corner.
  public struct SealPlace: Equatable, Sendable {
    /// The page, counted from 0.
    public let page: Int
    /// The left side.
    public let x: Double
    /// The lower side.
    public let y: Double
    /// How long the sides are.
    public let side: Double
  }
}
