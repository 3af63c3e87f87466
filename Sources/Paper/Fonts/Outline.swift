internal import CCairo

/// A shape of lines and curves that is filled; what is enclosed twice in the same direction is filled once.
struct Outline: Equatable, Sendable {
  struct Point: Equatable, Sendable {
    var x: Double
    var y: Double
  }

  enum Step: Equatable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  var steps: [Step] = []

  /// The shape with every point moved by a rule.
  func mapped(_ move: (Point) -> Point) -> Outline {
    Outline(
      steps: steps.map { step in
        switch step {
        case .move(let point): .move(move(point))
        case .line(let point): .line(move(point))
        case .curve(let first, let second, let end): .curve(move(first), move(second), move(end))
        case .close: .close
        }
      })
  }

  static func + (left: Outline, right: Outline) -> Outline { Outline(steps: left.steps + right.steps) }

  /// A circle around the origin, against the clock or with it.
  static func circle(radius: Double, clockwise: Bool = false) -> Outline {
    // The usual approximation of a quarter circle by one curve is right to three parts in ten thousand.
    let pull = radius * 0.5522847498
    let turn = clockwise ? -1.0 : 1.0
    let corners: [(Double, Double)] = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)]
    func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y * turn) }
    var outline = Outline(steps: [.move(point(radius, 0))])
    for (from, to) in zip(corners, corners.dropFirst()) {
      outline.steps.append(
        .curve(
          point(from.0 * radius + to.0 * pull, from.1 * radius + to.1 * pull),
          point(to.0 * radius + from.0 * pull, to.1 * radius + from.1 * pull),
          point(to.0 * radius, to.1 * radius)))
    }
    outline.steps.append(.close)
    return outline
  }
}

extension Face {
  /// A glyph's shape, in units of the font's size, upwards from the line it stands on.
  ///
  /// - Throws: `PaperFault.drawing` for one that is damaged: no blank stands for a character.
  func outline(of index: UInt32) throws(PaperFault) -> Outline {
    var status = FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE))
    guard status == 0 else { throw .drawing(status: Int(status)) }
    let collector = OutlineCollector(scale: 1 / unitsPerEm)
    var functions = FT_Outline_Funcs(
      move_to: { to, user in OutlineCollector.of(user).move(to) },
      line_to: { to, user in OutlineCollector.of(user).line(to) },
      conic_to: { control, to, user in OutlineCollector.of(user).conic(control, to) },
      cubic_to: { first, second, to, user in OutlineCollector.of(user).cubic(first, second, to) },
      shift: 0, delta: 0)
    status = FT_Outline_Decompose(
      &face.pointee.glyph.pointee.outline, &functions, Unmanaged.passUnretained(collector).toOpaque())
    guard status == 0 else { throw .drawing(status: Int(status)) }
    return collector.finished
  }
}

/// Takes a glyph's shape from FreeType, whose callbacks carry one pointer.
private final class OutlineCollector {
  private var outline = Outline()
  private var last = Outline.Point(x: 0, y: 0)
  private let scale: Double

  init(scale: Double) {
    self.scale = scale
  }

  static func of(_ user: UnsafeMutableRawPointer?) -> OutlineCollector {
    guard let user else { return OutlineCollector(scale: 1) }
    return Unmanaged<OutlineCollector>.fromOpaque(user).takeUnretainedValue()
  }

  var finished: Outline {
    outline.steps.isEmpty ? outline : Outline(steps: outline.steps + [.close])
  }

  func move(_ to: UnsafePointer<FT_Vector>?) -> Int32 {
    if !outline.steps.isEmpty { outline.steps.append(.close) }
    last = point(to)
    outline.steps.append(.move(last))
    return 0
  }

  func line(_ to: UnsafePointer<FT_Vector>?) -> Int32 {
    last = point(to)
    outline.steps.append(.line(last))
    return 0
  }

  func conic(_ control: UnsafePointer<FT_Vector>?, _ to: UnsafePointer<FT_Vector>?) -> Int32 {
    let (pull, end) = (point(control), point(to))
    func toward(_ from: Outline.Point) -> Outline.Point {
      Outline.Point(x: from.x + (pull.x - from.x) * 2 / 3, y: from.y + (pull.y - from.y) * 2 / 3)
    }
    outline.steps.append(.curve(toward(last), toward(end), end))
    last = end
    return 0
  }

  func cubic(
    _ first: UnsafePointer<FT_Vector>?, _ second: UnsafePointer<FT_Vector>?, _ to: UnsafePointer<FT_Vector>?
  ) -> Int32 {
    last = point(to)
    outline.steps.append(.curve(point(first), point(second), last))
    return 0
  }

  private func point(_ vector: UnsafePointer<FT_Vector>?) -> Outline.Point {
    guard let vector else { return last }
    return Outline.Point(x: Double(vector.pointee.x) * scale, y: Double(vector.pointee.y) * scale)
  }
}
