public import ArgumentParser
import CaseStore
import Desk
import Residence

/// Looks after who works at a station.
struct OperatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator",
    abstract: "Add, list, disable and enable operators, and set their passwords.",
    discussion: """
      Only an administrator does it, with the own password: typed, or from the file that JUZHU_PASSWORD_FILE names. \
      Everybody may set their own password. Nobody is ever removed: old records name whoever made them.
      """,
    subcommands: [Add.self, List.self, Disable.self, Enable.self, SetPassword.self])
}

/// A station whose operators are looked after, and by whom.
struct OperatorOptions: ParsableArguments {
  @OptionGroup var place: StationOptions

  @Option(name: .customLong("as"), help: ArgumentHelp("The administrator who does it.", valueName: "name"))
  var actor: String

  /// Opens the station for an administrator, who has proved to be it.
  func open() throws -> (store: CaseStore, actor: Operator) {
    let store = try place.open()
    return (store, try store.actor(named: actor))
  }
}

/// Where a new password comes from.
struct NewPasswordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file whose first line is the new password; else it is asked for.", valueName: "file"))
  var newPasswordFile: String?

  /// The new password of an operator.
  func password(of name: String) throws -> Passphrase {
    try PasswordInput.newPassword(of: name, file: newPasswordFile, option: "--new-password-file")
  }
}

extension OperatorCommand {
  /// Somebody new.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add an operator, and set the first password.",
      discussion: """
          juzhu operator add li.na --display-name 李娜 --role police --community 松苑社区 --as admin
        Without a community, all of them.
        """)

    @OptionGroup var options: OperatorOptions
    @OptionGroup var secret: NewPasswordOptions

    @Argument(help: ArgumentHelp("The sign-in name: 1 to 32 of a-z 0-9 . _ -", valueName: "name"))
    var name: String

    @Option(help: "The name that colleagues know.")
    var displayName: String

    @Option(help: "clerk, police, supervisor, window or administrator.")
    var role: Role

    @Option(help: "A community that the operator looks after; may be given several times.")
    var community: [String] = []

    @Option(help: "The only system account from which this operator signs in; any, if not given.")
    var account: String?

    func run() throws {
      let (store, actor) = try options.open()
      let person = Operator(
        name: name, displayName: displayName, role: role, communities: community, account: account)
      // At a demonstration nobody needs one.
      let password =
        store.station.isDemo && secret.newPasswordFile == nil ? nil : try secret.password(of: name)
      try store.add(
        person, password: password, by: actor, cost: store.station.keyCost, at: Clock(store.station).now)
      OperatorCommand.show(person, store)
    }
  }

  /// Who there is.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the operators, the disabled among them.")

    @OptionGroup var place: StationOptions

    @Flag(help: "Print JSON Lines.")
    var json = false

    func run() throws {
      let store = try place.open()
      for person in store.operators {
        if json {
          Standard.say(OperatorCommand.facts(of: person, store))
        } else {
          OperatorCommand.show(person, store)
        }
      }
    }
  }

  /// No more.
  struct Disable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "disable", abstract: "Keep an operator from signing in; at open desks they are signed out."
    )

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("The sign-in name.", valueName: "name"))
    var name: String

    func run() throws { try OperatorCommand.setDisabled(true, name, options) }
  }

  /// Again.
  struct Enable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "enable", abstract: "Let a disabled operator sign in again.")

    @OptionGroup var options: OperatorOptions

    @Argument(help: ArgumentHelp("The sign-in name.", valueName: "name"))
    var name: String

    func run() throws { try OperatorCommand.setDisabled(false, name, options) }
  }

  /// Another password.
  struct SetPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passwd", abstract: "Set an operator's password, and end a lock-out.",
      discussion: """
        Without --as, operators set their own. Where nobody has a password yet, the first administrator sets one \
        and proves nothing.
        """)

    @OptionGroup var place: StationOptions
    @OptionGroup var secret: NewPasswordOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The administrator who does it.", valueName: "name"))
    var actor: String?

    @Argument(help: ArgumentHelp("The sign-in name.", valueName: "name"))
    var name: String

    func run() throws {
      let store = try place.open()
      let (cost, now) = (store.station.keyCost, Clock(store.station).now)
      if store.isUnset, name == store.operators.founder.name {
        _ = try store.setUp(password: secret.password(of: name), cost: cost, at: now)
        return
      }
      let actor = try store.actor(named: actor ?? name)
      try store.setPassword(secret.password(of: name), of: name, by: actor, cost: cost, at: now)
    }
  }

  private static func setDisabled(_ isDisabled: Bool, _ name: String, _ options: OperatorOptions) throws {
    let (store, actor) = try options.open()
    try store.setDisabled(isDisabled, name, by: actor, at: Clock(store.station).now)
    if let person = store.operators.first(where: { $0.name == name }) { show(person, store) }
  }

  private static func show(_ person: Operator, _ store: CaseStore) {
    print(person.line(under: store.policy, hasPassword: store.secured.contains(person.name))[.ofLocale])
  }

  private static func facts(of person: Operator, _ store: CaseStore) -> JSON {
    var facts: [String: JSON] = [
      "communities": .array(person.communities.map(JSON.string)),
      "displayName": .string(person.displayName), "name": .string(person.name),
      "password": .bool(store.secured.contains(person.name)), "role": .string(person.role.rawValue),
    ]
    facts["account"] = person.account.map(JSON.string)
    facts["disabled"] = person.disabled.map { ["at": .string($0.at.text), "by": .string($0.by)] }
    return .object(facts)
  }
}

extension Role: ExpressibleByArgument {}
