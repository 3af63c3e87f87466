import CaseStore
import Console
import Residence

/// The marked cases of a list, and what can be done to all of them.
extension QueueScreen {
  /// More than these are not read and shown before something is done to them.
  private static let mostAtOnce = 10_000

  /// How many are marked, and how many of them the list does not show; nothing while none is.
  var marked: Bilingual? {
    guard !marks.isEmpty else { return nil }
    let hidden = marks.count - marksShown
    let marked = Bilingual(en: "\(marks.count) marked", zh: "已标记\(marks.count)")
    guard hidden > 0 else { return marked }
    return Bilingual(en: "\(marked.en) (\(hidden) not shown)", zh: "\(marked.zh)（\(hidden)件未显示）")
  }

  // MARK: Marking

  /// Marks the selected case or takes its mark back, and goes on to the next one.
  mutating func mark(in context: Context) {
    let rows = rows(in: context)
    guard let selected = list.selected(in: rows) else { return }
    let number = rows.id(at: selected)
    marks.follow(context.register)
    if marks.contains(number) {
      marks.remove(number)
      marksShown -= 1
    } else {
      marks.insert(number)
      marksShown += 1
    }
    stagesOfMarked = [:]
    list.select(selected + 1, of: rows, page: page(in: context))
  }

  /// Marks everything that the list has, also what is out of sight.
  mutating func markAll(in context: Context) {
    let rows = rows(in: context)
    marks.formUnion(rows.list)
    marksShown = rows.list.count
    stagesOfMarked = [:]
  }

  mutating func unmark() {
    marks = CaseSet()
    marksShown = 0
    stagesOfMarked = [:]
  }

  // MARK: Acting

  /// To do something to all marked cases, or why not.
  var offerToAct: Offer {
    let none = Bilingual(en: "Space marks a case, Ctrl-A all", zh: "先用空格或Ctrl-A标记")
    let most = QueueScreen.mostAtOnce
    let many = Bilingual(
      en: "\(marks.count) are marked; \(most) can be done at once", zh: "已标记\(marks.count)件，一次最多办理\(most)件")
    return Offer(.actOnMarked, disabled: marks.isEmpty ? none : marks.count > most ? many : nil)
  }

  mutating func chooseAction(in context: Context) -> [Effect] {
    stagesOfMarked = marks.stages(in: context.register)
    let title = Bilingual(
      en: "Actions for \(marks.count) marked cases", zh: "批量办理（已标记\(marks.count)件）")
    return [.show(PaletteScreen(title, batchOffers(in: context)))]
  }

  /// What can be done to the marked cases, while it is being chosen.
  ///
  /// Told by what the register knows: duty and stage. What else the rules say, the preview shows.
  func batchOffers(in context: Context) -> [Offer] {
    guard !stagesOfMarked.isEmpty, let actor = context.actor else { return [] }
    return Action.Kind.allCases.filter(\.isForMany).map { kind in
      var objections: [(words: Bilingual, count: Int)] = []
      var possible = 0
      for (stage, count) in stagesOfMarked {
        if let reason = Residence.objection(to: kind, in: stage, by: actor.role, under: context.policy) {
          objections.append((reason.words(under: context.policy), count))
        } else {
          possible += count
        }
      }
      let all = marks.count
      let note = Bilingual(en: "\(possible) of \(all)", zh: "可办理\(possible)/\(all)件")
      // Of several reasons the one that most of them have.
      let most = objections.max { ($0.count, $1.words.en) < ($1.count, $0.words.en) }?.words
      let none = most.map { Bilingual(en: "0 of \(all): \($0.en)", zh: "0/\(all)件：\($0.zh)") }
      return Offer(.batch(kind), note: note, disabled: possible == 0 ? none : nil)
    }
  }

  /// Asks what is entered for all of them, or shows at once what would come of it where nothing is.
  func act(_ kind: Action.Kind, in context: Context) -> [Effect] {
    let numbers = marks.numbers(inOrderOf: rows(in: context).list)
    let form = BatchForm(kind, on: numbers)
    guard form.hasEntries(in: context) else {
      return BatchPreviewScreen.show(kind, numbers.map { ($0, Action(kind)) }, from: nil)
    }
    return [.show(FormScreen(form, in: context))]
  }
}
