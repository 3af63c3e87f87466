/// In which way a terminal shows pictures.
public enum PictureProtocol: Sendable {
  /// Not at all, or it has not said so yet.
  case none
  /// Sixel graphics.
  case sixel
  /// The kitty graphics protocol.
  case kitty
}

/// What is known of a terminal's pictures, by its own words alone.
public struct PictureCapability: Equatable, Sendable {
  /// What the terminal is asked; see `TerminalQuestion`.
  static let question = "\u{1B}_Gi=\(questionID),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[16t\u{1B}[c"

  /// The size of a cell, as far as it is known.
  public var cell: CellSize?
  private var hasKitty = false
  private var hasSixel = false

  /// Nothing is known, so no picture is shown.
  public init() {}

  /// Takes an answer, whenever it comes.
  public mutating func take(_ answer: TerminalAnswer) {
    switch answer {
    case .attributes(let numbers): hasSixel = numbers.dropFirst().contains(4)
    case .cell(let size): cell = size
    case .kitty(id: Self.questionID, let isGood): hasKitty = isGood
    case .kitty, .background, .cursor: break
    }
  }

  /// How to show pictures.
  ///
  /// Sixel counts pixels only: without the size of a cell nobody knows where one ends.
  public var pictures: PictureProtocol {
    if hasKitty { return .kitty }
    return hasSixel && cell != nil ? .sixel : .none
  }

  private static let questionID = 31
}
