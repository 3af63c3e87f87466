public import CaseStore
import Console
public import Residence

extension SignInRefusal {
  /// Why somebody is not let in, and what to do.
  public var words: Bilingual {
    switch self {
    case .wrong: Bilingual(en: "The name or the password is wrong", zh: "用户名或密码不正确")
    case .lockedOut(let minutes):
      Bilingual(
        en:
          "Too many wrong passwords: nobody tries under this name for \(minutes) min; an administrator can set "
          + "another password",
        zh: "密码错误次数过多，此用户名\(minutes)分钟内不能再试；管理员可为其重设密码")
    case .noPassword:
      Bilingual(
        en: "This operator has no password yet; ask the administrator (juzhu operator passwd NAME)",
        zh: "此操作员尚未设置密码，请联系管理员（juzhu operator passwd 用户名）")
    case .disabled:
      Bilingual(
        en: "This operator was disabled; ask the administrator", zh: "此操作员已停用，请联系管理员")
    case .otherAccount:
      Bilingual(
        en: "This operator signs in from another system account only", zh: "此操作员只能从指定的系统账户登录")
    }
  }
}

extension OperatorFault {
  /// Why it is not done, and what to do.
  public var words: Bilingual {
    switch self {
    case .notAdministrator(let name):
      Bilingual(
        en: "\(name) is no administrator; only one looks after operators", zh: "\(name)不是管理员，只有管理员可以管理操作员")
    case .unknown(let name):
      Bilingual(
        en: "There is no operator \(name); see: juzhu operator list",
        zh: "没有操作员\(name)，请查看：juzhu operator list")
    case .taken(let name):
      Bilingual(
        en: "There is an operator \(name) already, and old records name that one; choose another name",
        zh: "已有操作员\(name)，旧记录中用的是此名，请另取用户名")
    case .malformedName(let name):
      Bilingual(
        en: "\(harmless(name)) is no sign-in name: 1 to 32 of a-z 0-9 . _ -, not beginning with a dot",
        zh: "\(harmless(name))不能作用户名：限1至32个a-z 0-9 . _ -，不以点开头")
    case .malformedDisplayName:
      Bilingual(
        en: "A name has 1 to 40 characters, no control characters, and no space at its ends",
        zh: "姓名限1至40字，不含控制字符，首尾无空格")
    case .malformedCommunity:
      Bilingual(
        en: "A community has 1 to 40 characters, no control characters, and no space at its ends",
        zh: "社区名限1至40字，不含控制字符，首尾无空格")
    case .lastAdministrator(let name):
      Bilingual(
        en: "\(name) is the last administrator; add another one first", zh: "\(name)是最后一名管理员，请先添加另一名管理员")
    case .unchanged(let name, isDisabled: true):
      Bilingual(en: "\(name) is disabled already", zh: "\(name)已经停用")
    case .unchanged(let name, isDisabled: false):
      Bilingual(en: "\(name) is not disabled", zh: "\(name)并未停用")
    case .shortPassword(let least): .shortPassword(least)
    case .longPassword(let most):
      Bilingual(en: "A password has at most \(most) characters", zh: "密码最多\(most)个字符")
    case .passwordIsName:
      Bilingual(en: "The password is the sign-in name; choose another", zh: "密码不能与用户名相同")
    case .alreadySetUp:
      Bilingual(
        en: "The station has been set up meanwhile; sign in", zh: "本站已由他人完成设置，请登录")
    case .noLongerEntitled(let name):
      Bilingual(
        en: "\(name) was disabled or given another duty meanwhile; nothing was done",
        zh: "\(name)已被停用或调整岗位，本次未办理")
    }
  }
}

extension Bilingual {
  /// That a password is too short.
  static func shortPassword(_ least: Int) -> Bilingual {
    Bilingual(
      en: "A password has at least \(least) characters; a few words will do", zh: "密码至少\(least)个字符，可用几个词组成")
  }
}

extension Operator {
  /// Who somebody is and whether they can sign in, in a line.
  public func line(under policy: Policy, hasPassword: Bool) -> Bilingual {
    let duty = policy.name(of: role)
    let area = communities.isEmpty ? "" : ": " + communities.joined(separator: " ")
    let bound = account.map { Bilingual(en: "  from account \($0)", zh: "  限账户\($0)") }
    let state =
      disabled.map { Bilingual(en: "  disabled by \($0.by)", zh: "  已由\($0.by)停用") }
      ?? (hasPassword ? nil : Bilingual(en: "  no password", zh: "  未设密码"))
    func text(_ language: Language) -> String {
      harmless(
        "\(name)  \(displayName)  \(duty[language])\(area)" + (bound?[language] ?? "")
          + (state?[language] ?? ""))
    }
    return Bilingual(en: text(.english), zh: text(.chinese))
  }
}

extension Bilingual {
  /// What a line of the journal says of somebody who wanted in; nothing if it says nothing of that.
  init?(signingIn action: JSON) {
    let purpose = action["for"]?.string.flatMap(Claim.Purpose.init(rawValue:))
    switch action["kind"]?.string {
    case "sign-in":
      let isCommand = purpose == .command
      self =
        isCommand
        ? Bilingual(en: "signed in for a command", zh: "登录（命令行）") : Bilingual(en: "signed in", zh: "登录")
    case "sign-in-refused":
      if let count = action["unknown"]?.integer {
        self.init(en: "refused: \(count) tries under unknown names", zh: "拒绝登录：未知用户名共\(count)次")
      } else {
        let what = purpose?.words ?? Bilingual(en: "sign-in", zh: "登录")
        self.init(en: "refused: \(what.en)", zh: "拒绝：\(what.zh)")
      }
    case "lock-out":
      let minutes = action["minutes"]?.integer ?? 0
      self.init(en: "locked out for \(minutes) min", zh: "登录锁定\(minutes)分钟")
    case "operator":
      let name = harmless(action["operator"]?.string ?? "")
      switch action["change"]?.string {
      case "add": self.init(en: "added operator \(name)", zh: "添加操作员\(name)")
      case "disable": self.init(en: "disabled operator \(name)", zh: "停用操作员\(name)")
      case "enable": self.init(en: "enabled operator \(name)", zh: "启用操作员\(name)")
      case "password": self.init(en: "set the password of \(name)", zh: "设置\(name)的密码")
      default: self.init(en: "changed operator \(name)", zh: "更改操作员\(name)")
      }
    default: return nil
    }
  }
}

extension Claim.Purpose {
  /// What somebody wanted to prove who they are for.
  fileprivate var words: Bilingual {
    switch self {
    case .signIn: Bilingual(en: "sign-in", zh: "登录")
    case .unlock: Bilingual(en: "unlocking the desk", zh: "解锁窗口")
    case .approval: Bilingual(en: "an approval", zh: "批准")
    case .command: Bilingual(en: "a command", zh: "命令行操作")
    }
  }
}
