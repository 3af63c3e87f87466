import CaseStore
import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// Another role's action through keys: whatever is pressed or asked for by name, nothing of it is ordered.
@Suite struct PenetrationTests {
  private func commits(_ bench: Bench, since before: Int) -> Set<Action.Kind> {
    Set(
      bench.orders.dropFirst(before).compactMap { order in
        if case .commit(let request) = order { request.action.kind } else { nil }
      })
  }

  @Test(arguments: ["clerk", "police", "supervisor"])
  func nothingThatIsSomebodyElsesIsOrderedByKeysOrByName(_ name: String) throws {
    let bench = try Scene.casePage.bench(.english)
    let file = try #require(bench.file(1))
    let actor = Specimens.actor(name)
    for kind in Action.Kind.allCases where !bench.policy.allows(kind, by: actor.role) {
      bench.signIn(name)
      bench.press("<F4><Enter>")
      #expect(bench.lines[0].contains(file.number.text))
      let before = bench.orders.count
      bench.deliver(.command(.act(kind)))
      #expect(bench.lines[0].contains(file.number.text), "\(kind): \(bench.lines[0])")
      for key in ["<F2>", "<Ctrl-S>", "<Enter>", "<F6>", "<Ctrl-S>", "<Enter>"] { bench.press(key) }
      #expect(!commits(bench, since: before).contains(kind), "\(kind)")
    }
  }

  @Test(arguments: ["window", "admin"])
  func whoHasNoCaseWorkComesToNoCaseWhateverIsPressed(_ name: String) throws {
    let bench = try Scene.casePage.bench(.english)
    bench.signIn(name)
    let before = bench.orders.count
    let keys = (1...12).map { "<F\($0)>" }
    for key in keys + ["<Enter>", "<Ctrl-S>", "<Ctrl-N>", "<Ctrl-F>", "<Ctrl-A>", "<Ctrl-R>"] {
      bench.press(key)
      bench.press("<Esc>")
    }
    for command in Command.allCases where command != .quit && command != .signOut && command != .lock {
      bench.deliver(.command(command))
      bench.press("<Esc>")
    }
    let opened = bench.orders.dropFirst(before).contains { order in
      switch order {
      case .open, .commit, .page, .history, .print, .printPage, .openPacket, .unpack: true
      default: false
      }
    }
    #expect(!opened)
    #expect(!bench.text.contains("YB-2026-"))
  }

  @Test(arguments: Specimens.operators.map(\.name))
  func aFormThatIsOpenAllTheSameCommitsNothing(_ name: String) throws {
    let bench = try Scene.casePage.bench(.english)
    let file = try #require(bench.file(1))
    let actor = Specimens.actor(name)
    for kind in Action.Kind.allCases where !bench.policy.allows(kind, by: actor.role) {
      #expect(bench.refusal(of: Action(kind), on: file, by: name) == [.roleMayNot(actor.role, kind)])
      #expect(bench.file(1)?.revision == file.revision)
    }
  }
}
