/// The colours of one role, among which the background decides.
///
/// Those of 256 are taken from the part of the palette that is the same on every terminal, so it is known how
/// well they can be read. True colours would look no different: the same are used there.
struct Tint {
  /// One of the eight names.
  let name: Int?
  /// One of the two names that stand for something dark everywhere.
  let nameOnLight: Int?
  /// On a dark background.
  let bright: UInt8
  /// On a light background.
  let deep: UInt8
  /// Where the background is not known: to be read on black and on white, which few colours are.
  let middle: UInt8?

  /// The colours of a role; nil for the terminal's own.
  init?(of role: Style.Colour) {
    switch role {
    case .plain: return nil
    case .accent: self.init(name: 6, nameOnLight: 4, bright: 74, deep: 24, middle: 63)
    case .good: self.init(name: 2, nameOnLight: nil, bright: 108, deep: 22, middle: 29)
    case .warning: self.init(name: 3, nameOnLight: nil, bright: 179, deep: 58, middle: nil)
    case .danger: self.init(name: 1, nameOnLight: 1, bright: 210, deep: 124, middle: 131)
    case .muted: self.init(name: nil, nameOnLight: nil, bright: 248, deep: 240, middle: 243)
    }
  }

  private init(name: Int?, nameOnLight: Int?, bright: UInt8, deep: UInt8, middle: UInt8?) {
    self.name = name
    self.nameOnLight = nameOnLight
    self.bright = bright
    self.deep = deep
    self.middle = middle
  }

  /// The number of the colour that is best read on a background; nil if none is read well enough.
  func number(on background: RGB?) -> UInt8? {
    guard let background else { return middle }
    func contrast(_ number: UInt8) -> Double { RGB(indexed: number).contrast(with: background) }
    let best = contrast(bright) > contrast(deep) ? bright : deep
    return contrast(best) >= 4.5 ? best : nil
  }
}
