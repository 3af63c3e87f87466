import CaseStore
import Console
import Residence

/// Somebody else has saved the case meanwhile: field by field what stood there, what they made of it, what is
/// typed here; and how to go on.
struct ConflictScreen: ScrolledPage {
  private let mine: FormScreen
  private let conflict: Conflict
  var scroll = Scroll()

  init(mine: FormScreen, conflict: Conflict) {
    self.mine = mine
    self.conflict = conflict
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Changed meanwhile", zh: "档案已被更改")
  }

  func offers(in context: Context) -> [Offer] {
    let theirs = conflict.theirs
    let objection = context.objection(to: mine.form.kind, on: theirs)
    return [Offer(.rebase, disabled: objection), Offer(.back, Bilingual(en: "Back to the form", zh: "返回表单"))]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .rebase else { return [.leave] }
    return [.leave, .replace(mine.rebased(onto: conflict.theirs, in: context))]
  }

  func page(in context: Context) -> Grid {
    let columns = context.columns - 2
    let rows = rows(in: context)
    let lines = lines(hasMarks: rows.contains(where: \.isMarked), in: context).flatMap { line in
      wrapped(line.text, to: columns).map { Styled($0, style: line.style) }
    }
    let headings = [
      Bilingual(en: "Before", zh: "原内容")[context.language], conflict.theirs.changed.by,
      Bilingual(en: "Yours", zh: "您的输入")[context.language],
    ]
    let table = ComparisonPage.grid(rows, headings: headings, columns: columns, ifEmpty: "")
    var page = Grid(columns: columns, rows: lines.count + table.rows)
    page.draw(Grid(lines, columns: columns), row: 0, column: 0)
    page.draw(table, row: lines.count, column: 0)
    return page
  }

  private func lines(hasMarks: Bool, in context: Context) -> [Styled] {
    let language = context.language
    let theirs = conflict.theirs
    let who = theirs.changed.by
    let when = context.time(theirs.changed.at)
    let both = Bilingual(en: " Both changed what is marked !", zh: "双方都更改的内容以!标出。")[language]
    return [
      Styled(
        Bilingual(
          en:
            "\(who) saved revision \(theirs.revision) on \(when); you began from revision \(conflict.basedOn).",
          zh: "\(who)于\(when)保存了第\(theirs.revision)版，您是从第\(conflict.basedOn)版开始的。")[language], style: .bold),
      Styled(
        Bilingual(en: "Nothing of yours was saved, and nothing is lost.", zh: "您输入的内容尚未保存，但没有丢失。")[language]
          + (hasMarks ? both : "")),
      Styled(""),
    ]
  }

  /// What they changed, with what is typed here beside it; then what else is typed here.
  private func rows(in context: Context) -> [ComparisonPage.Row] {
    let language = context.language
    func shown(_ field: Field, _ text: String?) -> String {
      text.flatMap { $0.isEmpty ? nil : field.shown($0, under: context.policy)[language] } ?? "-"
    }
    var typed = mine.touched(in: context)
    var rows = theirs(in: context).map { row in
      let place = typed.firstIndex { $0.field == row.field }
      let yours = place.map { typed.remove(at: $0) }.map { shown($0.field, $0.text) }
      return ComparisonPage.Row(
        part: row.part, title: row.title, values: [row.old, row.new, yours ?? ""], isMarked: yours != nil)
    }
    let part = Bilingual(en: "Changed by you only", zh: "仅您更改的内容")[language]
    rows += typed.map { field, text in
      let values = [shown(field, mine.base[field]), "", shown(field, text)]
      return ComparisonPage.Row(part: part, title: field.title[language], values: values)
    }
    return rows
      + mine.touchedPapers(in: context).map { title, old, new in
        ComparisonPage.Row(part: part, title: title[language], values: [old[language], "", new[language]])
      }
  }

  /// What they changed, beside that they saved it; that a correction was noted is no news beside what it changed.
  private func theirs(in context: Context) -> [Comparison.Row] {
    func told(_ file: Case?) -> JSON {
      var members = file.flatMap { try? JSON.encode($0) }?.object ?? [:]
      for key in ["revision", "changed", "corrections"] { members[key] = nil }
      return .object(members)
    }
    let words = ValueWords(
      policy: context.policy, offsetMinutes: context.station.utcOffsetMinutes, language: context.language)
    return Comparison(from: told(mine.form.file), to: told(conflict.theirs), by: words).rows
  }
}
