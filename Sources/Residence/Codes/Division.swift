/// The administrative divisions of the country, found by the codes that citizen numbers begin with.
///
/// A hint for whoever types: where the register was kept when the number was given, not where it is kept now.
///
/// Source: GB/T 2260 (the codes), GB 11643-1999 (their place in a citizen number).
public enum Division {
  /// The name of a division from its province down, such as `吉林省长春市南关区`.
  ///
  /// - Parameter code: Six digits. Of a division that is not known, the name goes as far as it is known.
  /// - Returns: Nothing if not even the province is known.
  public static func name(of code: some StringProtocol) -> String? {
    let digits = Array(code.utf8)
    guard digits.count == 6 else { return nil }
    let zeros = Array("0000".utf8)
    let (province, prefecture) = (digits[..<2] + zeros, digits[..<4] + zeros[..<2])
    guard let first = entry(of: province) else { return nil }
    let rest = [prefecture, digits[...]].filter { $0 != province }.compactMap(entry)
    // The code of a prefecture is that of itself, so it would be named twice.
    return ([first] + (rest.count == 2 && rest[0] == rest[1] ? [rest[0]] : rest)).joined()
  }

  /// Whether there is such a division, or at least a city of its first four digits.
  ///
  /// New counties are given codes all the time; new cities hardly ever.
  public static func isKnown(_ code: some StringProtocol) -> Bool {
    let digits = Array(code.utf8)
    guard digits.count == 6 else { return false }
    return entry(of: digits[...]) != nil || entry(of: digits[..<4] + Array("00".utf8)) != nil
  }

  private static let space = UInt8(ascii: " ")

  /// The name that stands behind a code; entries have several lengths, so the search lands between them and looks for
  /// the beginning of one.
  private static func entry(of code: ArraySlice<UInt8>) -> String? {
    let table = UnsafeBufferPointer(
      start: DivisionTable.entries.utf8Start, count: DivisionTable.entries.utf8CodeUnitCount)
    func end(from start: Int) -> Int { table[start...].firstIndex(of: space) ?? table.count }
    var (low, high) = (0, table.count)
    while low < high {
      let middle = (low + high) / 2
      let start = table[low..<middle].lastIndex(of: space).map { $0 + 1 } ?? low
      let found = table[start..<min(start + 6, table.count)]
      if found.elementsEqual(code) {
        return String(decoding: table[min(start + 6, table.count)..<end(from: start)], as: UTF8.self)
      }
      if found.lexicographicallyPrecedes(code) { low = min(end(from: start) + 1, high) } else { high = start }
    }
    return nil
  }
}
