public import Console
public import Residence

/// What stands on a paper of the desk, before anything is said of fonts and places.
///
/// A value: the same paper is shown as text, drawn as a PDF and drawn as a picture, and says the same each time.
public struct Paper: Equatable, Sendable {
  /// What the paper is called.
  public var title: Bilingual
  /// Its number or the file's, under its name, if it has one.
  public var number: Entry?
  /// The station.
  public var issuer: Bilingual
  /// The day that it bears.
  public var day: CivilDate
  /// What it says, from top to bottom.
  public var blocks: [Block]
  /// The rules that it stands on and the resident's rights, in small print at its end.
  public var foot: [Bilingual]
  /// Whether it is a demonstration's, which is written across every page.
  public var isSpecimen: Bool

  /// Puts a paper together.
  public init(
    title: Bilingual, number: Entry? = nil, issuer: Bilingual, day: CivilDate, blocks: [Block],
    foot: [Bilingual] = [], isSpecimen: Bool
  ) {
    self.title = title
    self.number = number
    self.issuer = issuer
    self.day = day
    self.blocks = blocks
    self.foot = foot
    self.isSpecimen = isSpecimen
  }

  /// A part of a paper.
  public enum Block: Equatable, Sendable {
    /// A paragraph, Chinese above English.
    case wording(Bilingual)
    /// The beginning of a part.
    case heading(Bilingual)
    /// Labels with what belongs to them, two beside each other where they fit.
    case fields([Entry])
    /// Cells of the screen, exactly as they stand there, in a frame.
    case screen(Grid)
    /// A numbered list.
    case list([Bilingual])
    /// A table, whose head is repeated on every page that it runs over.
    case table(columns: [Bilingual], rows: [[String]])
    /// Lines to sign and date on.
    case signatures([Bilingual])
    /// The station's name and the day, where a rubber stamp goes.
    case closing
    /// The place of the seal over the station's name and the day, with the code that proves the paper beside it.
    case sealing
  }

  /// A label with what belongs to it.
  public struct Entry: Equatable, Sendable {
    /// What it is.
    public var label: Bilingual
    /// What is said; one text if both languages say the same.
    public var value: Bilingual

    /// Creates an entry.
    public init(_ label: Bilingual, _ value: Bilingual) {
      self.label = label
      self.value = value
    }

    /// The value with its translation, unless both are the same.
    var text: String { value.both }
  }

  /// The day as it stands over a signature.
  var chineseDay: String { Bilingual(day: day).zh }

  /// What stands above the small print.
  static let footTitle = Bilingual(en: "Rules and your rights", zh: "依据与权利")

  /// Where the rubber stamp goes on a paper without an electronic seal.
  static let stampHere = "（盖章 Stamp）"

  /// What is written across a demonstration's papers.
  static let specimen = "样章 SPECIMEN"
}

extension Bilingual {
  /// Chinese and English in one line, or the one text if both say the same.
  public var both: String { zh == en ? zh : "\(zh) \(en)" }

  /// A civil date as papers have it in each language.
  public init(day: CivilDate) {
    self.init(en: day.text, zh: "\(day.year)年\(day.month)月\(day.day)日")
  }
}
