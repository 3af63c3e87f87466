/// Something at a place on a page; places are in points from the upper left corner.
enum PageMark: Equatable {
  /// A line of text: where it begins, the line it stands on, its size, how far its characters stand apart, its shade.
  case text(String, x: Double, y: Double, size: Double, style: FontChain.Style, spacing: Double, gray: Double)
  /// A rule or the side of a frame.
  case rule(x: Double, y: Double, width: Double, height: Double, gray: Double)
  /// The code that proves the page, in a square of that side.
  case code(Code, x: Double, y: Double, side: Double)
  /// The place of the seal, a square of its diameter.
  case seal(x: Double, y: Double)

  /// The same mark further down.
  func lowered(by distance: Double) -> PageMark {
    switch self {
    case .text(let text, let x, let y, let size, let style, let spacing, let gray):
      .text(text, x: x, y: y + distance, size: size, style: style, spacing: spacing, gray: gray)
    case .rule(let x, let y, let width, let height, let gray):
      .rule(x: x, y: y + distance, width: width, height: height, gray: gray)
    case .code(let code, let x, let y, let side): .code(code, x: x, y: y + distance, side: side)
    case .seal(let x, let y): .seal(x: x, y: y + distance)
    }
  }
}

/// Marks that stay together on one page, and how high they are.
struct Slab: Equatable {
  var height: Double
  var marks: [PageMark] = []
  /// Whether it is of use only with what follows: a heading, a table's head.
  var leads = false
  /// What is repeated above it where it comes first on a page: a table's head.
  var repeated: [Slab] = []

  /// The slabs of something that has lines: no slab has more of them than a page has room for, and there is one slab
  /// at least.
  static func parts(of lines: Int, _ slab: (Range<Int>) -> Slab) -> [Slab] {
    stride(from: 0, to: max(1, lines), by: 40).map { slab($0..<min($0 + 40, max(1, lines))) }
  }
}

/// One sheet's marks.
struct Sheet: Equatable {
  var marks: [PageMark] = []
}

/// The sheet's measures, in points.
enum A4 {
  static let width = 595.28
  static let height = 841.89
  static let left = 56.7
  static let right = 538.58
  static let top = 44.0
  static let bottom = 802.0
  static var room: Double { right - left }
}
