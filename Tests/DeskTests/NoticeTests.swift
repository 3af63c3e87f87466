import CaseStore
import Console
import DeskBench
import Paper
import Residence
import Specimens
import Testing

@testable import Desk

/// What the resident takes along: one notice with everything that is missing, by number.
@Suite struct NoticeTests {
  private func incomplete() throws -> Bench {
    let bench = try Scene.home.bench(.english)
    bench.press(Scene.filled + "<F6><Enter>")
    return bench
  }

  @Test func aRegistrationWithPapersMissingGivesANoticeOfAllOfThem() throws {
    let bench = try incomplete()
    let file = try #require(bench.file(5))
    #expect(file.stage.residence == .incomplete)
    #expect(bench.text.contains("YB-2026-N000001"))
    bench.press("<F2>")
    guard case .print(let paper, .oneTimeNotice, let number) = bench.orders.last else {
      Issue.record("printed: \(String(describing: bench.orders.last))")
      return
    }
    #expect(number == file.number)
    for name in ["Resident identity card", "Rental contract", "House Rental Certificate"] {
      #expect(paper.lines.contains { $0.contains(name) }, "\(name)")
    }
    bench.press("<Esc>")
    #expect(bench.lines[2].contains("Take in missing papers"))
  }

  @Test func whatTheNoticeWillSayIsSeenBeforeItIsGiven() throws {
    let bench = try Scene.home.bench(.english)
    bench.press(Scene.filled + "<F6>")
    for line in ["1. Resident identity card", "2. Rental contract", "5. House Rental Safety Certificate"] {
      #expect(bench.text.contains(line))
    }
    #expect(bench.file(5) == nil)
  }

  @Test func aNoticeAboutAMoveKeepsWhatWasTyped() throws {
    let bench = try Scene.move.bench(.english)
    bench.press(
      "<Tab>样板街道<Tab>听涛社区<Tab>听涛路1号<Tab><Tab><Tab><Tab><Tab><Tab>2026-11-23<Tab><Tab><Tab>5<Tab>样房东")
    bench.press("<F6><Enter>")
    #expect(bench.file(1)?.notices.last?.about == .dwelling)
    bench.press("<Esc>")
    #expect(bench.text.contains("听涛路1号"))
    bench.press("<F4><Ctrl-S>")
    #expect(bench.file(1)?.stay?.address.road == "听涛路1号")
    #expect(bench.file(1)?.notices.last?.settled != nil)
  }

  @Test func whoeverGoesOnToTheNextResidentFindsTheMoveAgain() throws {
    let bench = try Scene.move.bench(.english)
    bench.press(
      "<Tab>样板街道<Tab>听涛社区<Tab>听涛路1号<Tab><Tab><Tab><Tab><Tab><Tab>2026-11-23<Tab><Tab><Tab>5<Tab>样房东")
    bench.press("<F6><Enter><Esc><Esc>")
    #expect(bench.text.contains("Kept until the papers come"))
    guard
      case .keepDraft(let draft, _)? = bench.orders.last(where: {
        if case .keepDraft = $0 { true } else { false }
      })
    else {
      Issue.record("nothing was kept")
      return
    }
    #expect(draft.request.action.entries[.road] == "听涛路1号")
    #expect(!bench.orders.contains { if case .dropDraft = $0 { true } else { false } })
  }

  @Test func nobodyGetsANoticeByHittingTheKeyOnce() throws {
    let bench = try Scene.home.bench(.english)
    bench.press(Scene.filled + "<F6><Esc>")
    #expect(bench.file(5) == nil)
    #expect(bench.text.contains("样房东"))
  }

  @Test func whoeverBringsWhatWasMissingStartsAtThePapers() throws {
    let bench = try incomplete()
    bench.press("<Esc><F2>")
    let row = try #require(bench.frame.cursor?.row)
    #expect(bench.lines[row].contains("Resident identity card"))
    bench.press("<F4><Ctrl-S>")
    let file = try #require(bench.file(5))
    #expect(file.stage.residence == .awaitingVerification)
    #expect(file.notices.first?.settled?.by == "clerk")
  }

  @Test func aSecondNoticeAsksForTheNewFactAndShowsIt() throws {
    let bench = try incomplete()
    bench.press("<Esc><F2><F6>")
    #expect(bench.text.contains("All was told in notice YB-2026-N000001"))
    #expect(bench.file(5)?.notices.count == 1)
    bench.press("房东更换<F6><Enter>")
    #expect(bench.file(5)?.notices.count == 2)
    bench.press("<F2>")
    guard case .print(let paper, .oneTimeNotice, _) = bench.orders.last else {
      Issue.record("printed: \(String(describing: bench.orders.last))")
      return
    }
    #expect(paper.lines.contains("New since the notice before: 房东更换"))
  }

  @Test func withNothingMissingThereIsNothingToGiveNoticeOf() throws {
    let bench = try Scene.home.bench(.english)
    bench.press(Scene.filled + "<F4><F6>")
    #expect(bench.text.contains("No paper is missing; save instead"))
    #expect(bench.file(5) == nil)
  }

  @Test func aWithdrawalIsAskedForTwiceAndGivesANotice() throws {
    let bench = try Scene.withdrawal.bench(.english)
    bench.press("<Ctrl-S>")
    #expect(bench.text.contains("Withdraw the permit: 阿卜杜热合曼·买买提?"))
    #expect(bench.file(1)?.stage.permit == .held)
    bench.press("<Enter>")
    #expect(bench.file(1)?.stage.permit == .withdrawn)
    #expect(bench.text.contains("Your residence permit is taken away: Forged or altered permit."))
    #expect(bench.text.contains("Decree 663"))
  }
}
