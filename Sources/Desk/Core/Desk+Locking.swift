import CaseStore
import Console
import Residence

/// The desk while nobody is at it: everything that it shows is blanked, and everything below stays as it was.
extension Desk {
  /// Whether the desk is locked.
  public var isLocked: Bool { lock != nil }

  /// The screen that is seen and takes the keys.
  var front: (any Screen)? { lock ?? stack.last }

  /// How many screens lie above each other, the lock among them.
  var depth: Int { stack.count + (lock == nil ? 0 : 1) }

  /// What is said to whoever sees the lock: nothing of what lies below.
  var lockedContext: Context {
    var context = context
    context.actor = nil
    return context
  }

  /// What can be asked for while the desk is locked.
  func offers(on lock: LockScreen) -> [Offer] {
    [Offer(.language), Offer(.redraw), Offer(.quit)] + lock.offers(in: context)
  }

  /// Takes what is meant for the lock; nothing if the event is meant for what lies below.
  mutating func receiveLocked(_ event: Event) -> [Order]? {
    guard var lock else { return nil }
    let effects: [Effect]?
    switch event {
    case .key(let key, let early):
      guard takesLocked(key, early) else { return [] }
      if case .click(let position) = key {
        return Layout.offer(at: position, offers, of: context).map { doLocked($0.command) } ?? []
      }
      let isTyped = key.isTyped
      if !isTyped, let offer = offers(on: lock).first(where: { $0.command.keys.contains(key.folded) }) {
        return doLocked(offer.command)
      }
      effects = lock.receive(event, in: context)
    case .command(let command):
      guard offers(on: lock).contains(where: { $0.command == command }) else { return [] }
      return doLocked(command)
    case .proved(.unlock, _): effects = lock.receive(event, in: context)
    // Why the password could not be tried is said where it can be read; everything else is no matter of the lock's.
    case .failed(.store) where lock.isTrying: effects = lock.receive(event, in: context)
    default: return nil
    }
    self.lock = lock
    return apply(effects ?? [])
  }

  private mutating func doLocked(_ command: Command) -> [Order] {
    guard var lock else { return [] }
    guard command == .confirm else {
      return apply(general(command == .somebodyElse ? .signOut : command))
    }
    let effects = lock.perform(command, in: context)
    self.lock = lock
    return apply(effects)
  }
}
