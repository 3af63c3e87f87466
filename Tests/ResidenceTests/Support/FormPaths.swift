import Residence
import Testing

/// Every way on which the registration form opens a file or changes the number in one.
enum FormPath: String, CaseIterable {
  case register
  case firstNotice
  case secondNotice
  case complete
  case correct

  /// The action of the way, with entries replaced, and with those set to nothing left out.
  func action(_ changes: [Field: String?]) throws -> Action {
    switch self {
    case .register: try Registrations.action(changes)
    case .firstNotice, .secondNotice:
      try Registrations.action(
        changes.merging([.noticeAbout: "registration", .newFact: "换了房东"]) { $1 },
        materials: Registrations.papers("identity-card"), kind: .giveNotice)
    case .complete: try Registrations.action(changes, kind: .completeRegistration)
    case .correct:
      try Registrations.action(changes.merging([.room: "502"]) { $1 }, kind: .correct)
    }
  }

  /// The station before the action, with the files of other people.
  func story(beside known: [Case] = []) throws -> Story {
    var story = try Story(under: Policies.dalian(), on: "2026-11-23")
    switch self {
    case .register, .firstNotice: break
    case .secondNotice, .complete: try story.take(FormPath.firstNotice.action([:]))
    case .correct: try story.take(FormPath.register.action([:]))
    }
    story.known = known
    return story
  }
}
