/// Texts that many rows share, each kept once and named by its place.
struct SharedTexts: Sendable {
  private(set) var texts: [String] = []
  private var places: [String: UInt32] = [:]

  /// The place of a text, which is added if it is new.
  mutating func place(of text: String) -> UInt32 {
    if let place = places[text] { return place }
    let place = UInt32(texts.count)
    texts.append(text)
    places[text] = place
    return place
  }
}
