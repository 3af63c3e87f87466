import CaseStore
import Console
import Residence

/// An action on many cases, one commit each: how far it has come, and what came of every one of them.
struct BatchScreen: BatchList {
  let kind: Action.Kind
  private(set) var all: [BatchRow]
  var list = FilteredList<Int>()
  /// The rows that were ordered, in this order.
  private var ordered: [Int]
  private var isRunning = true
  /// Whether the seal has to be unlocked before it goes on.
  private var isLocked = false

  init(_ kind: Action.Kind, _ rows: [BatchRow]) {
    self.kind = kind
    all = rows
    ordered = rows.indices.filter { rows[$0].isOpen }
  }

  /// Orders what has not been done yet.
  var start: Effect { .order(order) }

  private var order: Order { .each(ordered.compactMap { all[$0].request.map(Order.commit) }) }

  func title(in context: Context) -> Bilingual { Bilingual(kind.title, counting: rows(in: context)) }

  func offers(in context: Context) -> [Offer] {
    let goOn = Bilingual(en: "Go on with \(open.count)", zh: "继续办理\(open.count)件")
    let own = list.offers(open.isEmpty || isRunning ? [] : [Offer(.doAll, goOn)])
    return own + (own.contains { $0.command == .back } ? [] : [Offer(.back)])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    guard command == .doAll else { return [.leave, .deliver(.acted(on: done))] }
    ordered = all.indices.filter { all[$0].isOpen }
    isRunning = true
    return [start]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .part(let place, let part):
      guard ordered.indices.contains(place) else { return [] }
      isRunning = true
      return take(part, for: ordered[place], in: context)
    case .finished: return finish(in: context)
    default: return []
    }
  }

  private mutating func take(_ event: Event, for row: Int, in context: Context) -> [Effect] {
    switch event {
    case .committed(let commit, let kind):
      let stamped = kind == .sealCertificate ? commit.file.certificates.last?.terms.number : nil
      all[row].outcome = .done(stamped, commit.merge)
    case .failed(.refused(let refusal)) where refusal.reasons == [.sealUnavailable(.locked)]:
      isLocked = true
      return [.order(.giveUp)]
    case .failed(let failure): all[row].fail(failure)
    default: break
    }
    // What is being done is in sight.
    if !list.isFiltered { list.select(row, of: rows(in: context), page: page(in: context)) }
    if case .failed(let fault) = all[row].outcome, fault.stopsEverything { return [.order(.giveUp)] }
    return []
  }

  private mutating func finish(in context: Context) -> [Effect] {
    isRunning = false
    list.select(0, of: rows(in: context), page: page(in: context))
    guard isLocked else { return [] }
    isLocked = false
    ordered = all.indices.filter { all[$0].isOpen }
    return [.show(PassphraseScreen(then: order))]
  }

  func summary(in context: Context) -> Bilingual {
    let (open, done) = (open.count, all.count(where: \.isDone))
    guard !isRunning else {
      let total = ordered.count
      return Bilingual(en: "\(total - open) of \(total)", zh: "第\(total - open)件，共\(total)件")
    }
    let refused = all.count(where: \.isRefused)
    let failed = all.count - open - done - refused
    let parts = [
      Bilingual(en: "\(done) done", zh: "已办理\(done)件"),
      refused == 0 ? nil : Bilingual(en: "\(refused) refused", zh: "不予办理\(refused)件"),
      failed == 0 ? nil : Bilingual(en: "\(failed) not possible", zh: "未能办理\(failed)件"),
      open == 0 ? nil : Bilingual(en: "\(open) not tried", zh: "未办理\(open)件"),
    ].compactMap(\.self)
    return Bilingual(
      en: parts.map(\.en).joined(separator: ", ") + ".", zh: parts.map(\.zh).joined(separator: "，") + "。")
  }

  func words(of row: BatchRow, in context: Context) -> Bilingual {
    guard row.isOpen else { return row.words(under: context.policy) }
    return isRunning ? Bilingual(en: "-", zh: "-") : Bilingual(en: "not tried", zh: "未办理")
  }

  /// The cases to which everything was done that was asked for.
  private var done: [CaseNumber] {
    let rest = Set(all.filter { !$0.isDone }.map(\.number))
    return all.map(\.number).filter { !rest.contains($0) }
  }
}

extension StoreFault {
  /// Whether nothing else can be written either, so that to go on would only say so again and again.
  fileprivate var stopsEverything: Bool {
    switch self {
    case .journal, .file: true
    default: false
    }
  }
}
