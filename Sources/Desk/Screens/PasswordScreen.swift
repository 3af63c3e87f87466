import CaseStore
import Console
import Residence

/// Asks for an operator's password: at the sign-in, and again before something is approved.
struct PasswordScreen: Screen {
  /// What the password is asked for.
  private enum Purpose {
    case signIn(Operator)
    /// An approval by whoever is signed in; one password for all that the order does.
    case approval(Order)
  }

  private let purpose: Purpose
  private var field = SecretField()
  private(set) var refusal: SignInRefusal?

  /// Asks for the password of somebody who wants to sign in.
  init(of person: Operator) { purpose = .signIn(person) }

  /// Asks whoever is signed in once more before an order is given.
  init(before order: Order) { purpose = .approval(order) }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual {
    switch purpose {
    case .signIn: Bilingual(en: "juzhu - sign in", zh: "居住登记 - 登录")
    case .approval: Bilingual(en: "Your password once more", zh: "再次验证密码")
    }
  }

  func offers(in context: Context) -> [Offer] {
    let doing =
      switch purpose {
      case .signIn: Bilingual(en: "Sign in", zh: "登录")
      case .approval: Bilingual(en: "Approve", zh: "批准")
      }
    return [Offer(.confirm, doing), Offer(.back)]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch (command, purpose) {
    case (.confirm, _) where field.isEmpty: return []
    case (.confirm, .signIn(let person)): return [.order(.signIn(person.name, field.passphrase))]
    case (.confirm, .approval): return [.order(.prove(field.passphrase, for: .approval))]
    // What was to be done many times waits to hear that it is not being done.
    case (_, .approval(.each)): return [.leave, .deliver(.finished(isStopped: true))]
    default: return [.leave]
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch (event, purpose) {
    case (.key(let key, _), _):
      guard field.receive(key) else { return nil }
      refusal = nil
      return []
    case (.proved(.approval, nil), .approval(let order)): return [.leave, .approved(order)]
    case (.proved(_, let found?), _):
      refusal = found
      field.clear()
      return []
    default: return []
    }
  }

  /// Whose password it is, and what for.
  func question(in context: Context) -> Bilingual {
    switch purpose {
    case .signIn(let person):
      return Bilingual(
        en: "Password of \(person.name) (\(person.displayName))",
        zh: "\(person.name)（\(person.displayName)）的密码")
    case .approval(let order):
      let (kind, count) = order.approval ?? (.sealCertificate, 1)
      let title = kind.title
      guard count > 1 else {
        return Bilingual(en: "Your password, to approve: \(title.en)", zh: "请输入您的密码以批准：\(title.zh)")
      }
      return Bilingual(
        en: "Your password, to approve: \(title.en) (\(count) cases)", zh: "请输入您的密码以批准：\(title.zh)（\(count)件）"
      )
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    field.render(
      question: question(in: context), fault: refusal?.words, onto: &grid, in: area, of: context)
  }
}

extension Order {
  /// What is approved by the order, and how many times; nothing if it approves nothing.
  ///
  /// What approves asks for the operator's password again: the desk may stand open.
  var approval: (kind: Action.Kind, count: Int)? {
    switch self {
    case .commit(let request): request.action.kind.needsPassword ? (request.action.kind, 1) : nil
    case .each(let orders):
      orders.lazy.compactMap(\.approval).first.map { ($0.kind, orders.count { $0.approval != nil }) }
    default: nil
    }
  }
}
