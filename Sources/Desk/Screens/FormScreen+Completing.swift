import Console
import Residence

/// What the form proposes while something is being typed.
extension FormScreen {
  /// The texts that the line in focus may become, the likeliest first.
  func proposals(in context: Context) -> [String] {
    guard let field = typedField(in: context) else { return [] }
    return Completion.candidates(for: state.text(field).text, among: known(for: field, in: context))
  }

  /// The text that is proposed behind the caret, which one key takes.
  func proposal(in context: Context) -> String? {
    guard let field = typedField(in: context), state.text(field).isAtEnd else { return nil }
    return proposals(in: context).first
  }

  /// Takes what is proposed.
  mutating func takeProposal(in context: Context) {
    guard let field = typedField(in: context), let text = proposal(in: context) else { return }
    state.set(field, to: text)
    origins[field] = .typed
  }

  /// What the desk makes of an entry while it is typed; nothing where that has been said to be wrong.
  func reading(of field: Field, isFocused: Bool, in context: Context) -> FieldReading? {
    guard isFocused || field == .registerDivision, !reasons.contains(where: { $0.field == field }) else {
      return nil
    }
    return FieldReading(of: state.text(field).text, in: field, state.entries, on: context.today)
  }

  /// Writes an entry as it is meant when its line is left: a day in full, `wh` as 望海街道.
  mutating func spellOut(_ field: Field, in context: Context) {
    if field.isDate, let date = TypedText.date(state.text(field).text, today: context.today) {
      state.set(field, to: date.text)
    }
    let known = form.known(for: field, state.entries, in: context)
    guard Field.places.contains(field), let meant = Completion.meant(by: state.text(field).text, among: known)
    else { return }
    state.set(field, to: meant)
  }

  /// Everything that is known for a field, the usual first.
  func known(for field: Field, in context: Context) -> [String] {
    form.known(for: field, state.entries, in: context) + (context.remembered[field] ?? [])
  }

  private func typedField(in context: Context) -> Field? {
    guard let item = focused(in: context), case .field(let field) = item.id, case .text = item.kind else {
      return nil
    }
    return field
  }
}
