import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Seal
import Specimens
import Testing

/// What typed lines mean, and what is said of what comes of them.
@Suite struct SpeechTests {
  // MARK: Nothing happens by accident

  @Test(arguments: [Scene.preview, .seal, .discard, .withdrawal, .forwarding])
  func onlyTheWholeWordGoesThroughWithWhatCannotBeTakenBack(_ scene: Scene) throws {
    for language in Language.allCases {
      let listener = try Listener(scene, language)
      if scene == .withdrawal { listener.type(":save") }
      let before = listener.bench.orders.count
      let generation = listener.bench.desk.generation
      listener.type("", "y", "ok", "1", ":stamp", ":save", ":F2", ":Ctrl-S", ":Enter", ":yes", ":确定")
      #expect(!listener.hasCommitted(since: before))
      #expect(listener.bench.desk.generation == generation, "the question still stands")
      listener.type(Bilingual(en: "YES", zh: "是")[language])
      #expect(listener.bench.desk.generation != generation)
      #expect(listener.hasCommitted(since: before) == (scene != .discard))
    }
  }

  @Test func noGoesBack() throws {
    let listener = try Listener(.discard)
    #expect(listener.type("no").first == "Register")
    #expect(listener.type(":l").contains("1: Name, 欧阳"))
  }

  @Test func nothingIsTakenOfALineWithACursorKeyInIt() throws {
    let listener = try Listener(.remark)
    #expect(listener.type("\u{1B}[A")[0].contains("nothing was taken"))
    #expect(listener.prompt == "1 of 1: Remark, 备注:")
  }

  @Test func whatDataHoldsNeverActsOnATerminal() throws {
    let operators = [Operator(name: "clerk", displayName: "样\u{1B}[2J小窗", role: .clerk)]
    var speech = Speech()
    let said = speech.news(
      of: Desk(
        plain: Context(
          language: .english, station: Specimens.station, policy: try Specimens.policy,
          operators: operators, register: Register(), now: Specimens.moment(9))))
    #expect(said.prompt == "1 of 1: clerk, 样\u{FFFD}[2J小窗, Clerk")
  }

  // MARK: Commands

  @Test func commandsAreFoundByNameBeginningAndKeyInBothLanguages() throws {
    for line in [":pending", ":待办", ":PEND", ":待", ":f3", "：待办", ":Ｆ3"] {
      #expect(try Listener(.home).type(line).first == "All pending: 3", "\(line)")
    }
  }

  @Test func severalCommandsOfOneBeginningAreNamed() throws {
    let said = try Listener(.queue).type(":s")
    #expect(
      said[0] == "Several are called that: Sign out; Sort: F3; Scope: F4; Show number: Ctrl-R. Type more.")
  }

  @Test func aCommandThatCannotBeDoneSaysWhy() throws {
    #expect(try Listener(.casePage).type(":visit") == ["Not among the duties of: Clerk"])
  }

  @Test func anUnknownCommandGetsAFriendlyWord() throws {
    let said = try Listener(.casePage).type(":fly")
    #expect(said == ["Not understood: :fly. Commands begin with a colon; ? tells them."])
  }

  @Test func whatOnlyAScreenCanDoIsNotOffered() throws {
    for scene in Scene.allCases {
      let commands = try scene.bench(.english, isPlain: true).desk.offers.map(\.command)
      for command in [Command.suspend, .asPicture, .copyNumber] { #expect(!commands.contains(command)) }
    }
  }

  @Test func theLanguageIsCalledByItsOwnName() throws {
    let listener = try Listener(.home)
    #expect(listener.type(":English").first == "It is English already.")
    #expect(listener.type(":中文").first == "居住登记")
    #expect(listener.type(":中文").first == "当前已是中文。")
    #expect(listener.type(":english").first == "juzhu")
  }

  @Test func everythingIsSaidAgainWhenAskedFor() throws {
    let listener = try Listener(.casePage)
    let hint = "? tells the commands, :back goes back."
    #expect(listener.type("again") == listener.transcript.prefix { $0 != "> again" }.filter { $0 != hint })
    #expect(listener.said.count > 20)
  }

  // MARK: Lists

  @Test func aListIsGoneThroughByNumbersAndWords() throws {
    let listener = try Listener(.queue)
    for (line, row) in [
      ("3", 3), ("p", 2), ("n", 3), ("first", 1), ("last", 3), (":2", 2), ("１", 1), (":下一项", 2),
    ] {
      #expect(listener.type(line).last?.hasPrefix("\(row) of 3: YB-2026-") == true, "\(line)")
    }
    #expect(listener.type("last", "n").first == "That was the last.")
    #expect(listener.type("first", "p").first == "That was the first.")
    #expect(listener.type("9").first == "There are 3.")
    #expect(listener.type("2", "").first == "𠮷田明, YB-2026-000003")
  }

  @Test func aLongListIsReadInPartsAndGoneToQuickly() throws {
    let bench = try Bench(isPlain: true)
    for serial in 1...25 { try bench.act(Specimens.registration(serial: serial)) }
    bench.signIn("clerk")
    let listener = Listener(bench)
    listener.type(":all cases")
    #expect(listener.type("l").filter { $0.contains(": YB-") }.count == 11)
    #expect(listener.said.contains("15 more; :l goes on."))
    #expect(listener.type("l").contains { $0.hasPrefix("11: ") })
    #expect(listener.type("l").contains { $0.hasPrefix("25: ") })
    #expect(listener.type("l").contains { $0.hasPrefix("1: ") }, "and from the first again")
    for row in [25, 1, 13, 24, 2, 20] {
      #expect(listener.type("\(row)").last?.hasPrefix("\(row) of 25: ") == true)
    }
  }

  @Test func everyListThatCanBeNarrowedIsNarrowedByASlash() throws {
    let queue = try Listener(.queue)
    #expect(queue.type("/欧阳").first == "All pending: 1 of 3")
    #expect(queue.type("、").first == "All pending: 3")
    let pick = try Listener(.pick)
    #expect(pick.type("/朝鲜").last?.hasPrefix("1 of 1: ") == true)
    let palette = try Listener(.palette)
    #expect(palette.type("/sign").last?.hasPrefix("1 of 1: Sign out") == true)
    #expect(palette.type("").first == "juzhu - sign in: 6")
  }

  @Test func aListInWhichNothingIsLeftSaysSo() throws {
    let listener = try Listener(.queue)
    #expect(listener.type("/nobody").contains("Nothing matches; Esc undoes the filter."))
    #expect(listener.prompt == nil)
    #expect(try Listener(.palette).type("/nothing").contains("Nothing matches; Esc undoes the filter."))
  }

  // MARK: Forms

  @Test func aTextMayBeginWithWhatIsACommandElsewhere() throws {
    let listener = try Listener(.remark)
    for (line, text) in [
      ("::x", ":x"), ("：：x", "：x"), ("??", "?"), ("/etc", "/etc"), ("12", "12"), ("n", "n"),
    ] {
      listener.type(line)
      #expect(listener.prompt == "1 of 1: Remark, \(text):", "\(line)")
    }
  }

  @Test func anEmptyLineKeepsAndAWordEmpties() throws {
    let listener = try Listener(.remark)
    listener.type("")
    #expect(listener.prompt == "1 of 1: Remark, 备注:")
    #expect(listener.type(":clear") == ["Remark: empty", "1 of 1: Remark, required, empty:"])
  }

  @Test func anAnswerIsChosenByNumberNameBeginningAndInitials() throws {
    for line in ["1", "lives there", "在此居住", "li", "LIVES T", "lt", "lives-there"] {
      let said = try Listener(.visit).type(":found", line)
      #expect(said.last?.hasPrefix("3 of 4: Person met") == true, "\(line): \(said)")
    }
    let listener = try Listener(.visit)
    #expect(listener.type("?").contains("1: lives there, chosen"))
    #expect(listener.type("7").first == "No answer is called that; ? lists them.")
    #expect(
      listener.type("there").first == "Several are called that: lives there; unknown there. Type more.")
    #expect(listener.type("2").first?.hasPrefix("Found: ") == true)
  }

  @Test func aPaperIsAnsweredLikeAChoice() throws {
    let listener = try Listener(.materials)
    listener.type(":rental contract")
    #expect(listener.prompt?.hasSuffix("Rental contract, choice of 3, original and copy:") == true)
    #expect(listener.type("original seen").first == "Rental contract: original seen")
    #expect(listener.type(":rental contract", "1").first == "Rental contract: not there")
    #expect(listener.type(":rental contract", "3").first == "Rental contract: original and copy")
    #expect(listener.type(":rental contract", ":clear").first == "Rental contract: not there")
  }

  @Test func whatIsFilledInAfterAnAnswerIsSaid() throws {
    let listener = try Listener(.home)
    listener.type(":register", "", "")
    let said = listener.type(Specimens.paperNumber(9))
    #expect(said.dropLast() == ["Sex: male", "Date of birth: 1992-03-15", "Register division: 220199"])
  }

  @Test func whoeverIsRefusedHearsEveryReasonWithItsRuleAndAgainIfRefusedAgain() throws {
    let listener = try Listener(.home)
    let first = listener.type(":register", "欧", ":save")
    #expect(first.contains { $0.hasPrefix("Not saved: 13 to put right") })
    #expect(first.filter { $0.hasPrefix("! ") }.count == 13)
    #expect(first.contains("! At least 2 characters (Guidelines for the Dalian residence permit, (2) 1)"))
    #expect(listener.type("").allSatisfy { !$0.hasPrefix("! ") }, "nothing is wrong with the next field")
    #expect(listener.type(":save").filter { $0.hasPrefix("! ") }.count == 13)
    #expect(listener.prompt?.hasPrefix("1 of 26: Name, 欧") == true, "the first wrong field")
    #expect(listener.type("欧阳").allSatisfy { !$0.hasPrefix("! ") })
  }

  @Test func theLastLineOfAFormSaysThatItIs() throws {
    #expect(try Listener(.remark).type("备注").first == "That was the last line; :save saves.")
  }

  @Test func aTextThatIsTooLongIsNotTaken() throws {
    let listener = try Listener(.remark)
    #expect(
      listener.type(String(repeating: "长", count: 201)).first == "At most 200 characters; nothing was taken.")
    #expect(listener.prompt == "1 of 1: Remark, 备注:")
  }

  // MARK: Other desks, waits and secrets

  @Test func whatAnotherDeskSavedIsSaidOnceAndOnlyOfTheOpenCase() throws {
    let listener = try Listener(.casePage)
    let bench = listener.bench
    let file = try #require(bench.file(1))
    try bench.act(Action(.remark, [.remark: "样例备注"]), on: file, by: "clerk2")
    listener.overhear()
    let said = listener.type("")
    #expect(said.first == "clerk2 has just saved this case")
    #expect(said.contains { $0.contains("样例备注") })
    #expect(listener.type("") == ["? tells the commands, :back goes back."])

    let form = try Listener(.correction)
    let corrected = try #require(form.bench.file(1))
    try form.bench.act(Action(.remark, [.remark: "样例备注"]), on: corrected, by: "clerk2")
    form.overhear()
    #expect(form.type("").contains { $0.hasPrefix("clerk2 has changed this case; saving joins both") })
    #expect(form.type("").count == 1)

    let list = try Listener(.queue)
    try list.bench.act(Specimens.registration("样新人", serial: 30), by: "clerk2")
    list.overhear()
    #expect(list.type("n") == ["2 of 4: YB-2026-000003, 𠮷田明, Verify on site, 松苑社区, 3 days overdue"])
  }

  @Test func aWaitIsSaidOnceAndCanBeGivenUp() throws {
    let listener = try Listener(.waiting)
    #expect(listener.said.contains { $0.hasPrefix("Waiting for clerk2@window-2 4711") })
    #expect(listener.prompt == nil && listener.bench.desk.isWaiting)
    #expect(listener.type("text").first?.hasPrefix("Not while waiting for clerk2@window-2") == true)
    #expect(listener.type(":back").contains("Given up; nothing was done, nothing is lost"))
    #expect(listener.prompt?.hasPrefix("1 of 38: Name") == true)
  }

  @Test func aPassphraseIsNeverSaid() throws {
    let listener = try Listener(.passphrase)
    #expect(listener.bench.desk.asksSecret)
    listener.type("::four made-up words")
    #expect(listener.bench.orders.contains(.unlockSeal(Passphrase(":four made-up words"))))
    listener.bench.deliver(.sealUnlocked(.wrongPassphrase))
    #expect(listener.type("").contains { $0.hasPrefix("! ") })
    let said = listener.transcript.filter { !$0.hasPrefix("> ") }
    #expect(said.allSatisfy { !$0.contains("made-up") && !$0.contains("*") })
  }

  @Test func comingBackToAScreenSaysWhatIsNewThere() throws {
    let listener = try Listener(.casePage)
    #expect(listener.type(":help", ":back") == ["阿卜杜热合曼·买买提, YB-2026-000001"])
    listener.type(":more", "/remark", "", "样例备注")
    let said = listener.type(":save")
    #expect(said.count < 8 && said.contains { $0.contains("样例备注") }, "\(said)")
  }
}
