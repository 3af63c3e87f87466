/// One of a few fixed answers, chosen with the arrows or by number.
public struct Choice: Equatable, Sendable {
  /// The answers, in the order of their numbers.
  public var options: [String]
  /// The index of the chosen answer; nil while none is chosen.
  public var selected: Int?

  /// Makes a choice.
  public init(options: [String], selected: Int? = nil) {
    self.options = options
    self.selected = selected
  }

  /// Changes the choice if the key does that, and says whether it does.
  ///
  /// Right and Space step on, Left steps back, both around the ends; 1 to 9 choose by number; Backspace and
  /// Delete clear. Full-width digits and spaces count.
  public mutating func receive(_ key: Key) -> Bool {
    guard !options.isEmpty else { return false }
    switch key.folded {
    case .right, .character(" "): selected = selected.map { ($0 + 1) % options.count } ?? 0
    case .left: selected = ((selected ?? 0) + options.count - 1) % options.count
    case .backspace, .delete: selected = nil
    case .character(let character):
      guard let number = character.wholeNumberValue, character.isASCII,
        (1...options.count).contains(number)
      else { return false }
      selected = number - 1
    default: return false
    }
    return true
  }
}
