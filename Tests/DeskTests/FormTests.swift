import CaseStore
import Console
import Residence
import Specimens
import Testing

@testable import Desk

@Suite struct FormTests {
  /// The keys that fill the registration form of a rented house.
  private let filled =
    "<F2>欧阳样例<Tab><Tab>\(Specimens.paperNumber(9))<Tab><Tab><Tab><Tab><Tab>吉林省样例市<Tab><Tab><Tab><Tab><Tab>"
    + "<Tab>样板街道<Tab>松苑社区<Tab>松苑街23号<Tab><Tab><Tab><Tab><Tab>2026-04-01<Tab><Tab>2<Tab>1<Tab>5<Tab>样房东<Tab><Tab>"

  @Test func aRegistrationTypedFromTheFirstFieldToTheLastIsSaved() throws {
    let bench = try Scene.home.bench(.english)
    bench.press(filled + "<F4><Ctrl-S>")
    #expect(bench.text.contains("Saved: YB-2026-000005, revision 1"))
    let file = try #require(bench.file(5))
    #expect(file.identity.birthDate.text == "1992-03-15")
    #expect(file.identity.registerDivision == "220199")
    #expect(file.stay?.movedInOn.text == "2026-04-01")
    #expect(file.materials.count == 5)
  }

  @Test func whatIsMissingIsSaidAtOnceAndNothingTypedIsLost() throws {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 70)
    bench.press("<F2>欧阳样例<Tab><Tab>123<Ctrl-S>")
    for title in ["Register division", "Street office", "Moved in", "Lodging", "Reason"] {
      #expect(bench.text.contains("! \(title) is missing"))
    }
    #expect(bench.text.contains("! Has 3 characters; there are 18"))
    #expect(bench.text.contains("欧阳样例"))
    #expect(bench.text.contains("123"))
  }

  @Test func aFieldThatIsLeftWrongSaysSoAtOnce() throws {
    let bench = try Scene.home.bench(.english)
    let right = Specimens.paperNumber(9)
    let mistyped = (right.last == "1" ? "2" : "1")
    bench.press("<F2><Tab><Tab>\(right.dropLast())\(mistyped)<Tab>")
    #expect(bench.text.contains("! Check character would be"))
    bench.press("<Shift-Tab><Ctrl-E><Ctrl-U>\(right)<Tab>")
    #expect(!bench.text.contains("! "))
  }

  @Test(arguments: Action.Kind.allCases)
  func everyFieldOfEveryFormSaysWhatIsWrongWithAWrongEntry(_ kind: Action.Kind) throws {
    let bench = try Scene.home.bench(.english)
    var file = try #require(bench.file(1))
    let before = Specimens.permitSteps.prefix { $0.action.kind != kind }
    if kind.isPermitStep {
      for step in before { file = try bench.act(step.action, on: file, by: step.actor) }
    }
    let actor = try #require(Specimens.operators.first { bench.policy.allows(kind, by: $0.role) })
    let context = bench.desk.context
    let circumstances = context.register.circumstances(
      at: bench.now, station: Specimens.station, policy: bench.policy)
    let form: any Form = kind == .register ? RegistrationForm() : kind.form(on: file)
    let entries = Specimens.registration(serial: 30).entries.merging([.declarant: "agent"]) { $1 }
    for item in form.sections(entries, in: context).flatMap(\.items) {
      guard case .field(let field) = item.id else { continue }
      var wrong = entries
      wrong[field] = "\u{1B}[31m"
      let action = Action(kind, wrong, materials: Specimens.registration().materials)
      do throws(Refusal) {
        _ = try decide(
          action, on: kind == .register ? nil : file, by: actor, in: circumstances
        ) { _, _ in "" }
        Issue.record("\(field) took an escape sequence")
      } catch {
        let reasons = error.reasons.filter { $0.field == field }
        #expect(!reasons.isEmpty, "\(kind) \(field): \(error.reasons)")
        for reason in reasons {
          let words = reason.words(under: bench.policy)
          #expect(!words.en.isEmpty && !words.zh.isEmpty)
          #expect(bench.policy.rule(reason.rule) != nil)
        }
      }
    }
  }

  @Test func whatIsHiddenIsNotSaved() throws {
    let bench = try Scene.home.bench(.english)
    // A declarant's name is typed for a unit, then the lodging becomes the resident's own house.
    bench.press(filled)
    bench.press(String(repeating: "<Up>", count: 3) + "3<Down><Down><Down><Down>样单位")
    bench.press(String(repeating: "<Up>", count: 4) + "6")
    bench.press("<F4><Ctrl-S>")
    let file = try #require(bench.file(5))
    #expect(file.stay?.lodging == .owned)
    #expect(file.stay?.host == nil)
    #expect(file.stay?.declarant.name == nil)
  }

  @Test func whatWouldDoInsteadOfAMissingPaperIsNamed() throws {
    let bench = try Scene.home.bench(.english, columns: 160, rows: 60)
    bench.press(filled + String(repeating: "<Up>", count: 3) + "6<Ctrl-S>")
    #expect(bench.text.contains("Purchase contract + Purchase invoice + Deed-tax certificate"))
  }

  @Test func leavingAFormWithSomethingInItAsksFirst() throws {
    let bench = try Scene.discard.bench(.english)
    #expect(bench.text.contains("Give up what was typed?"))
    bench.press("<Esc>")
    #expect(bench.text.contains("欧阳"))
    bench.press("<Esc><Enter>")
    guard case .dropDraft? = bench.orders.last else {
      Issue.record("the draft was not dropped")
      return
    }
    #expect(bench.lines[0].hasPrefix(" juzhu"))
  }

  @Test(arguments: [Scene.registration, .remark, .correction])
  func everyUnfinishedFormIsKeptAndCanBeGoneOnWith(_ scene: Scene) throws {
    let bench = try scene.bench(.english)
    bench.press("样例<Tab>")
    guard case .keepDraft(let draft, _)? = bench.desk.keepDrafts.last else {
      Issue.record("no draft was kept")
      return
    }
    let next = try Scene.home.bench(.english)
    next.deliver(.drafts([draft]))
    #expect(next.text.contains("F5 continues"))
    next.press("<F5>")
    #expect(next.text.contains(draft.request.action.entries[scene == .remark ? .remark : .name] ?? "?"))
    #expect(next.desk.keepDrafts == bench.desk.keepDrafts)
  }

  @Test func aStampedCertificateLeavesNoDraftBehind() throws {
    let bench = try Scene.page.bench(.english)
    let drafts = bench.orders.compactMap { order -> String? in
      switch order {
      case .keepDraft(let draft, _): "kept \(draft.name)"
      case .dropDraft(let name, _): "dropped \(name)"
      default: nil
      }
    }
    #expect(drafts.contains("kept YB-2026-000001"))
    #expect(drafts.last == "dropped YB-2026-000001")
  }

  @Test func quittingAndSigningOutKeepWhatIsBeingTyped() throws {
    for keys in ["<Ctrl-Q>", "<Ctrl-P>sign out<Enter>"] {
      let bench = try Scene.home.bench(.english)
      bench.press("<F2>欧阳" + keys)
      let kept = bench.orders.compactMap { order in
        if case .keepDraft(let draft, _) = order { draft.request.action.entries[.name] } else { nil }
      }
      #expect(kept == ["欧阳"], "\(keys)")
    }
  }

  @Test func theNextOfAFamilyTakesTheLastAddress() throws {
    let bench = try Scene.home.bench(.english)
    bench.press(filled + "<F4><Ctrl-S>")
    bench.press("<Ctrl-N>")
    #expect(!bench.text.contains("松苑街23号"))
    bench.press("<F5><PgDn><PgDn>")
    #expect(bench.text.contains("样板街道") && bench.text.contains("松苑社区") && bench.text.contains("松苑街23号"))
    #expect(!bench.text.contains("欧阳样例"))
  }

  @Test func aMessageGoesWhenWhatItSaysIsPutRight() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F2><Ctrl-S>")
    #expect(bench.text.contains("! Date of birth is missing"))
    bench.press("<Tab><Tab>\(Specimens.paperNumber(9))<Tab>")
    #expect(!bench.text.contains("! Date of birth is missing"))
    #expect(bench.text.contains("! Name is missing"))
  }
}

extension Action.Kind {
  fileprivate var isPermitStep: Bool { Specimens.permitSteps.contains { $0.action.kind == self } }
}
