import CaseStore
import Console
import Residence

/// What help says about the field in focus, the refusals, and the case behind the form.
extension FormScreen {
  func explanations(in context: Context) -> [Explanation] {
    var found = focused(in: context).map { [explanation(of: $0, in: context)] } ?? []
    found += reasons.map { $0.explanation(under: context.policy) }
    return found + (form.file?.explanations(in: context) ?? [])
  }

  func explanation(of item: FormItem, in context: Context) -> Explanation {
    switch item.id {
    case .field(let field):
      let origin = origin(of: field, in: context)
      return Explanation(
        item.label, facts: [origin, field.hint(under: context.policy)].compactMap(\.self), rule: field.rule)
    case .paper(let id):
      let isHandedIn = form.papers.contains { $0.kind == id }
      let fact = Bilingual(en: "Handed in before; not asked for again", zh: "此前已提交，不再重复提交")
      let truth = context.policy.rule(.truthOfPapers)?.text
      return Explanation(
        item.label, facts: (isHandedIn ? [fact] : []) + [truth].compactMap(\.self),
        rule: isHandedIn ? .papersOnce : .registrationFirst)
    case .detail(_, let detail): return Explanation(item.label, facts: [detail.hint], rule: .papersInForce)
    }
  }

  /// Where what stands in a field came from.
  func origin(of field: Field, in context: Context) -> Bilingual? {
    guard let text = state.entries[field] else { return nil }
    switch origins[field] {
    case .typed: return Bilingual(en: "Typed here", zh: "在此录入")
    case .following(let other):
      return Bilingual(en: "Filled in after: \(other.title.en)", zh: "由\(other.title.zh)自动填写")
    case .lastDwelling: return Bilingual(en: "Taken from the last dwelling", zh: "取自上一住处")
    case nil: break
    }
    guard base[field] == text else { return Bilingual(en: "From the draft that was kept", zh: "取自保存的草稿") }
    if let packet, packet.written(field) == text {
      let channel = packet.packet.name.channel.title
      return Bilingual(en: "Written by the applicant (\(channel.en))", zh: "申请人填写（\(channel.zh)）")
    }
    guard let file = form.file, RegistrationEntries.of(file)[field] == text else {
      return Bilingual(en: "The usual entry, filled in when the form was opened", zh: "打开表单时填入的常用值")
    }
    let mark = file.entered(field)
    let (when, officer) = (context.time(mark.at), context.officer(mark.by))
    let isCorrected = file.corrections.contains { $0.entered == mark }
    return isCorrected
      ? Bilingual(en: "Corrected \(when) by \(officer)", zh: "\(officer)于\(when)更正")
      : Bilingual(en: "Entered \(when) by \(officer)", zh: "\(officer)于\(when)录入")
  }
}
