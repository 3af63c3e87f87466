import Console
import Residence

/// What a screen says to whoever does not see it.
///
/// The title and the notices are the desk's to say; what has been said already is `Speech`'s to know.
public struct Spoken {
  /// What is read when one comes to the screen, line by line.
  var lines: [String] = []
  /// What is wrong; said again whenever the desk says that something was refused.
  var faults: [Fault] = []
  /// What the columns of a list are called.
  var heading: String?
  /// How many things can be gone through one by one.
  var count = 0
  /// Which of them has the focus.
  var selected = 0
  /// One of them; lists are long, so they are asked for one by one.
  var item: (Int) -> Item = { _ in Item(label: "") }
  /// What stands below the list, read once its lines have been.
  var below: [String] = []
  /// How what is typed here is understood.
  var asks = Asks.nothing

  /// What has the focus.
  var focused: Item? { selected < count ? item(selected) : nil }

  /// The grid that is read where a screen says what it shows.
  static let (columns, rows) = (600, 24)

  /// How a typed line is understood.
  enum Asks {
    /// A page: there is nothing to answer.
    case nothing
    /// A list: which line to go to, what to look for.
    case row
    /// A form: what the line in focus is to say, and what there is to know about it.
    case value(FormItem, facts: [String])
    /// Something that cannot be taken back: the word yes in full does it.
    case word(Command, question: String?)
    /// Something that must not be seen.
    case secret(question: String)
  }

  /// Something that is wrong, and where the rule stands by which it is.
  struct Fault {
    let words: String
    var source: String?
  }

  /// One line of a list or a form.
  struct Item {
    /// What tells a form's lines apart.
    var id: FormItem.ID?
    /// The part of the form that it belongs to.
    var section: String?
    /// A list's line, or what a form's line is called.
    var label: String
    /// What a form's line says; empty if it says nothing.
    var value: String?
    /// What kind of answer is wanted, in words.
    var kind: [String] = []
    /// What the desk makes of it, or proposes for it.
    var remark: String?
    /// What is wrong with it.
    var messages: [String] = []

    /// The line, with what it says and what it is to be filled with.
    func text(in language: Language) -> String {
      guard let value else { return label }
      return ([label] + kind + [Item.shown(value, in: language)] + (remark.map { [$0] } ?? []))
        .joined(separator: language.comma)
    }

    /// What the line says now, in short.
    func statement(in language: Language) -> String {
      label + language.colon + Item.shown(value ?? "", in: language)
    }

    private static func shown(_ value: String, in language: Language) -> String {
      value.isEmpty ? Bilingual(en: "empty", zh: "空")[language] : value
    }
  }
}

extension Screen {
  /// What stands there, from top to bottom, where a screen says nothing of its own.
  public func spoken(in context: Context) -> Spoken {
    var grid = Grid(columns: context.columns, rows: context.contentRows)
    _ = render(onto: &grid, in: grid.bounds, of: context)
    return Spoken(lines: grid.reading(in: context.language))
  }
}
