import ArgumentParser
import CaseStore
import Console
import Desk
import Residence

/// How the desk is opened.
struct DeskOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: ArgumentHelp("Sign in as this operator at once.", valueName: "name"))
  var actor: String?

  @Option(help: "The language, en or zh; else that of the locale.")
  var language: LanguageName?

  @Flag(help: "Line by line, for screen readers, braille and pipes; also TERM=dumb.")
  var plain = false

  @Option(help: "The colours: auto, light or dark background, or mono for none.")
  var theme = Theme.auto

  @Flag(help: "Use the mouse; selecting text needs Shift then. Also with JUZHU_MOUSE=1.")
  var mouse = false

  /// Opens the desk on a station and works until it is left.
  func open(_ store: CaseStore) throws {
    let actor = try actor.map(store.actor(named:))
    let language = language?.language ?? .ofLocale
    for (_, fault) in store.damaged.sorted(by: { $0.key < $1.key }) {
      Program.complain(fault.words, in: language)
    }
    if let kind = store.sharedFileSystem { Program.complain(.sharedFileSystem(kind), in: language) }
    if plain {
      try PlainLoop.run(on: store, language: language, actor: actor)
    } else {
      try DeskLoop.run(
        on: store, language: language, actor: actor, theme: theme,
        hasMouse: mouse || Surroundings.variable("JUZHU_MOUSE") == "1")
    }
  }
}

/// A language as it is named on the command line.
enum LanguageName: String, CaseIterable, ExpressibleByArgument {
  case en
  case zh

  var language: Language {
    switch self {
    case .en: .english
    case .zh: .chinese
    }
  }
}
