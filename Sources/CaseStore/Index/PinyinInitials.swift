/// The first letters of a name's reading, by which it is typed most quickly: 王小宝 is `wxb`.
public enum PinyinInitials {
  /// The letters of a name; a first character with several readings gives several of them, separated by spaces.
  ///
  /// Only the family name's is looked up in every reading: 单 is read *shan* as a family name, *dan* elsewhere.
  /// Letters and digits stand for themselves, everything else for nothing.
  public static func of(_ name: String) -> String {
    let letters = name.unicodeScalars.compactMap(letter)
    guard let first = name.unicodeScalars.first, let rest = others[first] else {
      return String(String.UnicodeScalarView(letters))
    }
    let tail = letters.dropFirst()
    return ([letters.first].compactMap(\.self) + rest).map { String(String.UnicodeScalarView([$0] + tail)) }
      .joined(separator: " ")
  }

  private static let tables: [(first: UInt32, letters: StaticString)] = [
    (0x4E00, PinyinTable.unified), (0x3400, PinyinTable.extensionA), (0x20000, PinyinTable.extensionB),
  ]

  private static let others: [Unicode.Scalar: [Unicode.Scalar]] = {
    let entries = PinyinTable.others.split(separator: " ").map { Array($0.unicodeScalars) }
    return Dictionary(entries.map { ($0[0], Array($0.dropFirst())) }) { $1 }
  }()

  private static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? scalar : nil }
    for (first, letters) in tables where scalar.value >= first {
      let index = Int(scalar.value - first)
      guard index < letters.utf8CodeUnitCount else { continue }
      let letter = Unicode.Scalar(letters.utf8Start[index])
      return letter == "." ? nil : letter
    }
    return nil
  }
}
