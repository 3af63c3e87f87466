public import Residence

/// Which cases a list shows, and in which order.
public struct CaseQuery: Hashable, Sendable {
  /// Where the cases are taken from.
  public var scope: Scope
  /// What is looked for; a case has to have every word.
  public var words: [SearchWord]
  /// How they are sorted.
  public var order: Order

  /// Asks for cases.
  public init(_ scope: Scope, words: [SearchWord] = [], order: Order = .number) {
    self.scope = scope
    self.words = words
    self.order = order
  }

  /// Where cases are taken from.
  public enum Scope: Hashable, Sendable {
    /// Every case.
    case all
    /// Those that wait for one of these steps, in one of these communities (without any, in all of them), and in
    /// these hands.
    case waiting(Set<NextStep>, communities: Set<String>, hands: Hands = .any)
  }

  /// In whose hands cases are.
  public enum Hands: Hashable, Sendable {
    /// In anybody's, or in nobody's.
    case any
    /// In nobody's, or in those of this officer.
    case free(for: String)
    /// In somebody's.
    case somebody
    /// In those of this officer.
    case of(String)

    /// Whether a case with a holder is among them.
    func contains(_ holder: String?) -> Bool {
      switch self {
      case .any: true
      case .free(let name): holder == nil || holder == name
      case .somebody: holder != nil
      case .of(let name): holder == name
      }
    }
  }

  /// How cases are sorted; where that does not tell, by their numbers.
  public enum Order: CaseIterable, Sendable {
    /// The first due first; those without a day come last.
    case due
    /// By number.
    case number
    /// By the letters of the name's reading, then by the name.
    case name
    /// The latest changed first.
    case changed
  }
}

/// A word that is looked for: a part of what is known of a case, or the name of how far cases have come.
public struct SearchWord: Hashable, Sendable {
  /// What has to occur in number, name, reading, paper's number, phone, address or members.
  public let text: String
  /// The stages that are called so; cases in one of them are found as well.
  public let stages: Set<Stage>
  /// The days, as ranges, that are called so; cases due on one of them are found as well.
  public let days: [ClosedRange<CivilDate>]
  /// The officers who are called so; cases that one of them has in hand are found as well.
  public let holders: Set<String>

  /// Looks for a text, and for what it is the name of.
  public init(
    _ text: String, stages: Set<Stage> = [], days: [ClosedRange<CivilDate>] = [], holders: Set<String> = []
  ) {
    self.text = text
    self.stages = stages
    self.days = days
    self.holders = holders
  }
}

/// A word made ready for the search.
struct PreparedWord {
  /// The letters of a station, if the word begins with some.
  let prefix: String?
  let search: ByteSearch
  let stages: Set<UInt16>
  let days: [ClosedRange<Int32>]
  let holders: Set<String>

  init(_ word: SearchWord) {
    // The letters stand before every number, so they are not in the text that is searched.
    let text = word.text.uppercased()
    let letters = text.prefix { ("A"..."Z").contains($0) }
    let rest = text.dropFirst(letters.count)
    if (1...8).contains(letters.count), rest.first == "-",
      rest.dropFirst().allSatisfy({ "0123456789-".contains($0) })
    {
      prefix = String(letters)
      search = ByteSearch(String(rest.dropFirst()))
    } else {
      prefix = nil
      search = ByteSearch(word.text)
    }
    stages = Set(word.stages.map(\.code))
    holders = word.holders
    days = word.days.map {
      Int32(clamping: $0.lowerBound.dayNumber)...Int32(clamping: $0.upperBound.dayNumber)
    }
  }

  /// Whether a case that was entered after the index had been written has the word.
  func isFound(in listing: Listing, text: [UInt8]) -> Bool {
    if listing.holder.map({ holders.contains($0.name) }) == true { return true }
    if let prefix, prefix != listing.number.prefix { return isNamed(listing.stage.code, listing.due) }
    return text.withUnsafeBytes(search.occurs(in:)) || isNamed(listing.stage.code, listing.due)
  }

  func isNamed(_ stage: UInt16, _ due: CivilDate?) -> Bool {
    stages.contains(stage)
      || due.map { day in days.contains { $0.contains(Int32(clamping: day.dayNumber)) } } ?? false
  }
}
