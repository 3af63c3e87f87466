import Residence

extension Desk {
  /// Whether something is waited for, so that nothing else can be done.
  public var isWaiting: Bool { wait != nil && !isLocked }

  /// Whether what is typed next must not be seen on the screen.
  public var asksSecret: Bool {
    guard !isWaiting, case .secret = spoken.asks else { return false }
    return true
  }

  /// What the screen in front says.
  var spoken: Spoken { front?.spoken(in: context) ?? Spoken() }

  /// What the screen in front is called.
  var title: String {
    let title = front?.title(in: context)[context.language] ?? ""
    // What is told apart by space on a screen.
    return title.split(separator: "  ").joined(separator: context.language.comma)
  }

  /// Where and when one is, and as whom.
  var whereabouts: String {
    let language = context.language
    let demo = context.station.isDemo ? Bilingual(en: "demonstration", zh: "演示")[language] : nil
    let actor = context.actor?.title(under: context.policy)[language]
    return [context.station.name[language], demo, actor, context.today.text].compactMap(\.self)
      .joined(separator: language.comma)
  }

  /// What to know about a wait that takes long.
  var advice: [String] {
    wait?.advice(at: context.now, offsetMinutes: context.station.utcOffsetMinutes)
      .map { $0[context.language] } ?? []
  }
}
