import Residence

/// The words for what stands at the keys of an object in a case's document, in the order in which it is told.
///
/// A key that is not listed, a newer program's or another tool's, is shown by its path; nothing is left out.
struct DocumentWords: Sendable {
  let members: [Member]

  init(_ members: [Member]) {
    self.members = members
  }

  /// What stands at one key, or in the elements of an array there.
  struct Member: Sendable {
    let key: String
    let title: Bilingual
    let value: Value
  }

  /// What kind of value it is, and so how it is shown.
  enum Value: Sendable {
    /// As it was written.
    case text
    /// As an entry of this field would be.
    case entry(Field)
    /// The identifier of a kind of paper.
    case paper
    /// The name of a field.
    case field
    /// A moment, on the station's clock.
    case moment
    /// An object of its own.
    case object(DocumentWords)
  }

  /// The member at a key, with its place in the order.
  func member(_ key: String) -> (place: Int, member: Member)? {
    members.firstIndex { $0.key == key }.map { ($0, members[$0]) }
  }
}

extension DocumentWords.Member {
  /// Text under a title of its own.
  static func text(_ key: String, en: String, zh: String) -> Self {
    Self(key: key, title: Bilingual(en: en, zh: zh), value: .text)
  }

  /// The entry of a field, at the key that is named like the field if no other one is given.
  static func entry(_ field: Field, at key: String? = nil) -> Self {
    Self(key: key ?? field.documentKey, title: field.title, value: .entry(field))
  }

  static func paper(_ key: String, en: String, zh: String) -> Self {
    Self(key: key, title: Bilingual(en: en, zh: zh), value: .paper)
  }

  /// An object, or each object of an array.
  static func object(_ key: String, en: String, zh: String, _ words: DocumentWords) -> Self {
    Self(key: key, title: Bilingual(en: en, zh: zh), value: .object(words))
  }

  /// Who entered something, and when.
  static let entered = object("entered", en: "Entered", zh: "录入", .mark)
}

extension Field {
  /// The field's name as keys are written in a case's document: `paperNumber` for `paper-number`.
  fileprivate var documentKey: String {
    let words = rawValue.split(separator: "-")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
