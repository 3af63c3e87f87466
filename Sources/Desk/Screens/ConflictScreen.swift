import CaseStore
import Console
import Residence

/// Somebody else has saved the case meanwhile: what they changed, what is typed here, and how to go on.
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

  func page(in context: Context) -> Grid { Grid(lines(in: context), columns: context.columns - 2) }

  private func lines(in context: Context) -> [Styled] {
    let language = context.language
    let theirs = conflict.theirs
    let who = theirs.changed.by
    let when = context.time(theirs.changed.at)
    func text(_ words: Bilingual, _ style: Style = .plain) -> Styled { Styled(words[language], style: style) }
    var lines = [
      text(
        Bilingual(
          en:
            "\(who) saved revision \(theirs.revision) on \(when); you began from revision \(conflict.basedOn).",
          zh: "\(who)于\(when)保存了第\(theirs.revision)版，您是从第\(conflict.basedOn)版开始的。"), .bold),
      text(Bilingual(en: "Nothing of yours was saved, and nothing is lost.", zh: "您输入的内容尚未保存，但没有丢失。")),
      Styled(""), text(Bilingual(en: "Changed by \(who):", zh: "\(who)的更改："), .accent),
    ]
    if let base = mine.form.file {
      lines += CaseDifference.lines(from: base, to: theirs, in: context).map { Styled("  " + $0) }
    }
    lines += [Styled(""), text(Bilingual(en: "Typed by you:", zh: "您输入的内容："), .accent)]
    lines += mine.touched(in: context).map {
      Styled("  \($0.field.title[language]): \($0.field.shown($0.text, under: context.policy)[language])")
    }
    return lines
  }
}
