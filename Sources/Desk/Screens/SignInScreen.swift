import Console
import Residence

/// Who is at the desk: chosen here, and proved by a password where that is needed.
struct SignInScreen: ListScreen {
  var list = FilteredList<String>()

  func title(in context: Context) -> Bilingual {
    Bilingual(Bilingual(en: "juzhu - sign in", zh: "居住登记 - 登录"), counting: rows(in: context))
  }

  func offers(in context: Context) -> [Offer] {
    let nobody = context.welcome.isEmpty
    return list.offers([
      Offer(
        .open, Bilingual(en: "Sign in", zh: "登录"),
        disabled: nobody
          ? Bilingual(en: "No operator here belongs to your system account", zh: "没有与您的系统账户对应的操作员") : nil)
    ])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command), let selected = selected(in: context) else { return [] }
    let person = rows(in: context)[selected]
    return context.needsPassword(person) ? [.show(PasswordScreen(of: person))] : [.signIn(person)]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return moved(key, in: context)
  }

  func rows(in context: Context) -> FoundRows<Operator, String> {
    FoundRows(context.welcome, by: \.name, with: FilterWords(list.typed)) { person in
      let duty = context.policy.name(of: person.role)
      return [person.name, person.displayName, duty.en, duty.zh] + person.communities
    }
  }

  func head(in context: Context) -> Styled? {
    Styled(Bilingual(en: "Who is at the desk?", zh: "请选择操作员")[context.language])
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(columns: [
      Column(title: Bilingual(en: "Operator", zh: "操作员")[language], width: .fixed(14)),
      Column(title: Bilingual(en: "Name", zh: "姓名")[language], width: .fixed(16)),
      Column(title: Bilingual(en: "Duty", zh: "职责")[language], width: .flexible(minimum: 20)),
    ]) { index in
      let person = rows[index]
      let duty = context.policy.name(of: person.role)[language]
      let area = person.communities.joined(separator: " ")
      return [
        Styled(person.name), Styled(person.displayName), Styled(area.isEmpty ? duty : "\(duty): \(area)"),
      ]
    }
  }
}
