import Residence

/// Taking back what was done in a form, and doing it again.
extension FormScreen {
  /// What stands in a form at a moment.
  struct Moment: Sendable {
    let state: FormState
    let origins: [Field: Origin]
    let detailed: Set<String>
    let focus: FormItem.ID?
  }

  /// What can be taken back, and what was taken back.
  struct Changes: Sendable {
    fileprivate(set) var past: [Moment] = []
    fileprivate(set) var undone: [Moment] = []
    /// The line that is being typed into: what is typed without leaving it is taken back at once.
    fileprivate var typing: FormItem.ID?

    /// Far more than anybody takes back.
    fileprivate static let limit = 200
  }

  /// Does something to the form so that it can be taken back.
  ///
  /// What is typed into one line without leaving it, and what that fills in elsewhere, is taken back at once.
  mutating func remembering<Answer>(
    in context: Context, isTyping: Bool, _ change: (inout FormScreen) -> Answer
  ) -> Answer {
    let before = moment(in: context)
    let answer = change(&self)
    if !state.saysTheSame(as: before.state) {
      let goesOn = isTyping && before.focus != nil && changes.typing == before.focus
      if !goesOn { changes.past = changes.past.suffix(Changes.limit - 1) + [before] }
      changes.typing = isTyping ? before.focus : nil
      changes.undone = []
    }
    if focused(in: context)?.id != before.focus { changes.typing = nil }
    return answer
  }

  private func moment(in context: Context) -> Moment {
    Moment(state: state, origins: origins, detailed: detailed, focus: focused(in: context)?.id)
  }

  mutating func undo(in context: Context) {
    let now = moment(in: context)
    guard let earlier = changes.past.popLast() else { return }
    changes.undone.append(now)
    restore(earlier, in: context)
  }

  mutating func redo(in context: Context) {
    let now = moment(in: context)
    guard let later = changes.undone.popLast() else { return }
    changes.past.append(now)
    restore(later, in: context)
  }

  /// The focus goes to the line that changes, so that the change is seen.
  private mutating func restore(_ moment: Moment, in context: Context) {
    let changed = state.firstDifference(from: moment.state, in: items(in: context))
    (state, origins, detailed) = (moment.state, moment.origins, moment.detailed)
    changes.typing = nil
    let items = items(in: context)
    let target = changed.flatMap { changed in items.firstIndex { $0.id == changed } }
    focus = target ?? items.firstIndex { $0.id == moment.focus } ?? min(focus, max(0, items.count - 1))
    recheck(in: context)
  }
}
