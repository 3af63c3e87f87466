import CaseStore
import Measuring
import Residence

/// What is looked for: pieces of what is known of cases, drawn by a seed.
struct SearchTerms {
  /// What people type.
  enum Kind: String, CaseIterable {
    /// Parts of names and addresses.
    case han = "Chinese characters"
    /// Parts of papers' and phones' numbers.
    case digits
    /// The letters of names' readings.
    case letters = "letters of the reading"
    /// The running number of a case.
    case number = "digits of a case's number"

    /// How many characters are looked for at once.
    var lengths: [Int] {
      switch self {
      case .han, .digits: [1, 2, 3, 6]
      case .letters: [1, 2, 3]
      case .number: [6]
      }
    }

    /// How long what is typed key by key becomes; of Chinese, names and addresses.
    var typedLengths: [Int] {
      switch self {
      case .han: [3, 6]
      case .digits, .number: [6]
      case .letters: [3]
      }
    }
  }

  private let list: CaseList
  private let seed: UInt64

  init(_ station: String, seed: UInt64) throws {
    list = try CaseStore(opening: station, holder: "benchmark").register.list(CaseQuery(.all))
    self.seed = seed
  }

  /// So many pieces of a length; the same ones for the same seed.
  func some(_ kind: Kind, _ length: Int, count: Int) -> [String] {
    var random = SeededRandom(seed: seed &+ UInt64(length) &* 1000 &+ UInt64(kind.rawValue.utf8.count))
    var terms = [String]()
    // Some cases have no piece of the length; in a station without any, nothing is looked for.
    for attempt in 0..<count * 100 where terms.count < count {
      let listing = list[random.number(below: list.count)]
      let text = SearchTerms.text(kind, of: listing, attempt)
      if let term = SearchTerms.piece(of: text, length, where: kind.isTyped, &random) { terms.append(term) }
    }
    return terms
  }

  private static func text(_ kind: Kind, of listing: Listing, _ attempt: Int) -> String {
    switch kind {
    case .han where attempt.isMultiple(of: 2): listing.name
    case .han: listing.districtName + (listing.address?.street ?? "") + listing.community + listing.road
    case .digits: attempt.isMultiple(of: 2) ? listing.paperNumber : listing.phone ?? ""
    case .letters: listing.initials
    case .number: String(listing.number.text.suffix(6))
    }
  }

  /// A random piece without foreign characters.
  private static func piece(
    of text: String, _ length: Int, where isTyped: (Unicode.Scalar) -> Bool, _ random: inout SeededRandom
  ) -> String? {
    let scalars = Array(text.unicodeScalars)
    let starts = scalars.indices.filter { start in
      start + length <= scalars.count && scalars[start..<start + length].allSatisfy(isTyped)
    }
    guard !starts.isEmpty else { return nil }
    let start = starts[random.number(below: starts.count)]
    return String(String.UnicodeScalarView(scalars[start..<start + length]))
  }
}

extension SearchTerms.Kind {
  fileprivate func isTyped(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .han: scalar.properties.isIdeographic
    case .digits, .number: ("0"..."9").contains(scalar)
    case .letters: ("a"..."z").contains(scalar)
    }
  }
}

/// A random source that gives the same numbers for the same seed: SplitMix64.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
