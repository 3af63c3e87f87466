import Residence
import Testing

/// The traffic-police window asks for one whole number and is told what decides, and nothing else.
@Suite struct LookUpTests {
  private let policy: Policy
  private let number: String

  init() throws {
    policy = try Policies.dalian()
    number = try Cases.registered().identity.paperNumber
  }

  private func refusal(
    _ typed: String, for purpose: String? = "driving-licence", by role: Role = .window
  ) -> LookUpRefusal? {
    do throws(LookUpRefusal) {
      _ = try LookUpQuestion(typed, for: purpose, by: role, under: policy)
      return nil
    } catch {
      return error
    }
  }

  @Test func aWholeNumberIsTakenHoweverItIsTyped() throws {
    let wide = String(
      String.UnicodeScalarView(
        number.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    for typed in [number, number.lowercased(), " \(number.prefix(6)) \(number.dropFirst(6)) ", wide] {
      let question = try LookUpQuestion(typed, for: "driving-licence", by: .window, under: policy)
      #expect(question.number == number && question.purpose == "driving-licence")
    }
    let old = try LookUpQuestion("abc123456789012", for: "driving-licence", by: .window, under: policy)
    #expect(old.number == "ABC123456789012")
  }

  @Test func whateverIsLessOrMoreThanOneWholeNumberIsRefused() {
    var parts = (0..<number.count).map { String(number.prefix($0)) }
    parts += [number + "1", number + number, "欧阳娜娜", "13900001111", "*", "%", "ABC12345678901", "ABC"]
    let wrongCheck = number.dropLast() + (number.last == "1" ? "2" : "1")
    for typed in parts + [String(wrongCheck)] where typed.count != 15 || Int(typed) == nil {
      guard case .notANumber = refusal(typed) else {
        Issue.record("\(typed) was taken")
        continue
      }
    }
  }

  @Test func thePurposeIsOneOfThePolicys() {
    #expect(refusal(number, for: nil) == .purposeMissing)
    #expect(refusal(number, for: "curiosity") == .unknownPurpose("curiosity"))
    #expect(refusal(number) == nil)
  }

  @Test(arguments: Role.allCases)
  func onlyTheWindowAndSupervisorsAsk(_ role: Role) {
    let mayAsk = [.window, .supervisor].contains(role)
    #expect(refusal(number, by: role) == (mayAsk ? nil : .roleMayNot(role)))
    // Who may not ask hears nothing of what else is wrong.
    #expect(mayAsk || refusal("1", for: nil, by: role) == .roleMayNot(role))
    #expect(LookUpRefusal.roleMayNot(role).isOfAuthority)
  }

  @Test(arguments: Cases.stages)
  func theAnswerSaysWhatTheStageSays(_ stage: Stage) throws {
    let file = try Cases.at(stage)
    let today = try day("2026-11-23")
    let answer = LookUpAnswer(file, on: today, under: policy)
    let registered: Set<Stage.Residence> = [
      .awaitingVerification, .awaitingRevisit, .addressInDoubt, .verified,
    ]
    #expect(answer.isRegistered == registered.contains(stage.residence))
    guard answer.isRegistered else {
      #expect(answer == LookUpAnswer(nil, on: today, under: policy))
      return
    }
    #expect(answer.since == file?.stay?.movedInOn)
    #expect((answer.verifiedOn != nil) == (stage.residence == .verified))
    #expect((answer.permit != nil) == (stage.permit == .held))
  }

  @Test func aMissedEndorsementSuspendsThePermit() throws {
    let file = try Cases.holder(since: "2024-11-21")
    guard case .suspended(let since) = LookUpAnswer(file, on: try day("2026-11-23"), under: policy).permit
    else {
      Issue.record("The permit is said to be usable")
      return
    }
    #expect(since > (try day("2025-11-20")))
    let before = LookUpAnswer(file, on: since.adding(days: -1), under: policy).permit
    #expect(before == .usable(until: since.adding(days: -1)))
  }
}
