import CaseStore
import Console
import Residence
import Specimens
import Testing

@testable import Desk

/// On a file system that other machines write to the first screen says how changes are noticed.
@Suite struct SharedFolderTests {
  private func desk(_ language: Language) throws -> Desk {
    var context = Context(
      language: language, station: Specimens.station, policy: try Specimens.policy,
      operators: Specimens.operators, register: Register(), now: Specimens.moment(9))
    context.standing = .sharedFileSystem("nfs4")
    return Desk(context)
  }

  @Test(arguments: [(Language.english, "once a second"), (.chinese, "每秒")])
  func theFirstScreenSaysItWhileThereIsNothingElseToSay(language: Language, words: String) throws {
    var desk = try desk(language)
    #expect(!desk.text.contains(words))
    _ = desk.signIn(Specimens.actor("clerk"))
    #expect(desk.text.contains(words) && desk.text.contains("nfs4"))
    press(.function(4), on: &desk)
    #expect(!desk.text.contains(words))
    press(.escape, on: &desk)
    #expect(desk.text.contains(words))
    press(.character("x"), on: &desk)
    #expect(!desk.text.contains(words))
  }

  private func press(_ key: Key, on desk: inout Desk) {
    _ = desk.receive(.key(key, early: false), at: Specimens.moment(9))
  }
}

extension Desk {
  fileprivate var text: String { frame.grid.lines.joined(separator: "\n") }
}
