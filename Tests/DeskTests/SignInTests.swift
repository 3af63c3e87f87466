import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

/// Who is let in at the desk, what a locked one shows, and what is asked for before an approval.
@Suite struct SignInTests {
  private static let word = "three made-up words"

  private static func bench(_ language: Language = .english, isPlain: Bool = false) throws -> Bench {
    try Bench(
      language, isPlain: isPlain, passwords: ["clerk": word, "supervisor": word])
  }

  // MARK: Signing in

  @Test func whoHasAPasswordIsAskedForIt() throws {
    let bench = try Self.bench()
    bench.press("<Enter>")
    #expect(bench.text.contains("Password of clerk (样小窗)"))
    bench.press("three wrong words<Enter>")
    #expect(bench.text.contains("The name or the password is wrong"))
    #expect(!bench.text.contains("words") && !bench.text.contains("*"))
    bench.press(Self.word + "<Enter>")
    #expect(bench.desk.context.actor?.name == "clerk")
    #expect(bench.text.contains("Waits for"))
  }

  @Test func whoHasNoneAtADemonstrationIsNotAsked() throws {
    let bench = try Self.bench()
    bench.press("<Down><Enter>")
    #expect(bench.desk.context.actor?.name == "clerk2")
  }

  @Test func atARealStationEverybodyIsAsked() throws {
    let bench = try Bench(
      .english, passwords: ["admin": Self.word], station: Scene.realStation)
    bench.press("<Enter>three words<Enter>")
    #expect(bench.text.contains("no password yet; ask the administrator"))
    #expect(bench.desk.context.actor == nil)
  }

  @Test func anEmptyPasswordIsNoTry() throws {
    let bench = try Self.bench()
    bench.press("<Enter><Enter><Enter>")
    #expect(!bench.orders.contains { if case .signIn = $0 { true } else { false } })
  }

  @Test func escGoesBackToTheNames() throws {
    let bench = try Self.bench()
    bench.press("<Enter>three<Esc>")
    #expect(bench.text.contains("Who is at the desk?"))
  }

  @Test func whoWasDisabledOrHasAnotherAccountIsNotOffered() throws {
    let bench = try Bench(.english)
    var people = Specimens.operators
    people[0].disabled = Mark(by: "admin", at: Specimens.moment(9))
    bench.deliver(.staff(people, secured: []))
    #expect(!bench.text.contains("样小窗") && bench.text.contains("样二窗"))
    #expect(bench.lines[0].contains("sign in: 5"))
  }

  @Test func whoIsDisabledWhileAtTheDeskIsSignedOut() throws {
    let bench = try Scene.registration.bench(.english)
    var people = Specimens.operators
    people[0].disabled = Mark(by: "admin", at: Specimens.moment(9))
    bench.deliver(.staff(people, secured: []))
    #expect(bench.desk.context.actor == nil)
    #expect(bench.text.contains("clerk was disabled or given another duty"))
    #expect(bench.orders.contains { if case .keepDraft = $0 { true } else { false } })
  }

  @Test func whoGetsAnotherAreaGoesOnWithIt() throws {
    let bench = try Scene.home.bench(.english)
    var people = Specimens.operators
    people[0].communities = ["松苑社区"]
    bench.deliver(.staff(people, secured: []))
    #expect(bench.desk.context.actor?.communities == ["松苑社区"])
  }

  // MARK: Setting up

  @Test func aStationWithoutPasswordsIsSetUpFirst() throws {
    let bench = try Scene.setUp.bench(.english)
    #expect(bench.text.contains("A new password for admin"))
    bench.press("short<Enter>")
    #expect(bench.text.contains("at least"))
    bench.press(Self.word + "<Enter>three other words<Enter>")
    #expect(bench.text.contains("The two are not the same"))
    #expect(!bench.orders.contains { if case .setUp = $0 { true } else { false } })
    bench.press(Self.word + "<Enter>" + Self.word + "<Enter>")
    #expect(bench.desk.context.actor?.name == "admin")
  }

  @Test func whereSomebodyElseHasSetItUpMeanwhileOneSignsIn() throws {
    let bench = try Scene.setUp.bench(.english)
    bench.deliver(.staff(Specimens.operators, secured: ["admin"]))
    #expect(bench.text.contains("Who is at the desk?"))
  }

  // MARK: The lock

  /// Everything that is typed into the made-up files, and nothing that stands on every screen.
  private static func secrets(of bench: Bench) -> [String] {
    let files = (1...4).compactMap { bench.file($0) }
    return files.flatMap { [$0.identity.name, $0.number.text, $0.identity.paperNumber] }
      + ["样板街道", "松苑", "YB-2026", "样小窗", "样所长"]
  }

  @Test(arguments: Scene.allCases)
  func aLockedDeskShowsNothingOfWhatLiesBelow(_ scene: Scene) throws {
    let language = Language.chinese
    let bench = try scene.bench(language)
    guard bench.desk.context.actor != nil else { return }
    let wasLocked = bench.desk.isLocked
    bench.showsPictures = true
    bench.deliver(.drawn(try #require(Picture(width: 1, height: 1, bytes: [0, 0, 0]))))
    bench.deliver(.abandoned)
    let frame = bench.frame
    #expect(frame.picture == nil)
    for secret in Self.secrets(of: bench) { #expect(!bench.text.contains(secret), "\(secret)") }
    // One locked desk looks like another, but for whose it is.
    guard !wasLocked else { return }
    let passwords = Dictionary(uniqueKeysWithValues: bench.desk.context.secured.map { ($0, "") })
    let other = try Bench(language, passwords: passwords)
    other.signIn(bench.desk.context.actor?.name ?? "")
    other.now = bench.now
    other.deliver(.abandoned)
    #expect(bench.lines == other.lines)
  }

  @Test(arguments: Scene.allCases)
  func unlockingBringsEverythingBackAsItWas(_ scene: Scene) throws {
    let bench = try scene.bench(.english)
    guard bench.desk.context.actor != nil, bench.desk.context.secured.isEmpty, !bench.desk.isLocked else {
      return
    }
    let before = bench.frame
    bench.deliver(.abandoned)
    #expect(bench.frame != before)
    bench.press("<Enter>")
    #expect(!bench.desk.isLocked)
    #expect(bench.frame.grid.lines == before.grid.lines && bench.frame.cursor == before.cursor)
  }

  @Test func aLockIsOpenedByThePasswordOnly() throws {
    let bench = try Scene.locked.bench(.english)
    bench.press("<Enter>wrong words<Enter>")
    #expect(bench.desk.isLocked && bench.text.contains("is wrong") && !bench.text.contains("words"))
    for key in ["<Esc>", "<F1>", "<Ctrl-P>", "<F4>", "<Ctrl-S>", "<Ctrl-Z>", "<Ctrl-X>"] {
      bench.press(key)
      #expect(bench.desk.isLocked, "\(key)")
      #expect(!bench.text.contains("阿卜杜热合曼"), "\(key)")
    }
    bench.deliver(.command(.signOut))
    bench.deliver(.command(.pending))
    #expect(bench.desk.isLocked)
    bench.press("<Ctrl-U>" + Self.word + "<Enter>")
    #expect(!bench.desk.isLocked && bench.text.contains("阿卜杜热合曼"))
  }

  @Test func aPasswordThatWasRightForSomethingElseUnlocksNothing() throws {
    let bench = try Scene.locked.bench(.english)
    bench.deliver(.proved(.approval, nil))
    bench.deliver(.proved(.signIn, nil))
    #expect(bench.desk.isLocked)
  }

  @Test func keysThatWerePressedBeforeTheLockWasSeenUnlockNothing() throws {
    let bench = try Scene.casePage.bench(.english)
    bench.deliver(.abandoned)
    bench.press("<Enter><Enter>", early: true)
    #expect(bench.desk.isLocked)
  }

  @Test func theCommandLocksAtOnceAndLeavesNoNotice() throws {
    let bench = try Scene.casePage.bench(.english)
    bench.press("<F9><Esc><Ctrl-X>")
    #expect(bench.desk.isLocked)
    bench.press("<Enter>")
    #expect(!bench.desk.isLocked)
  }

  @Test func whatOthersDoMeanwhileGoesOnBelow() throws {
    let bench = try Scene.queue.bench(.english)
    bench.deliver(.abandoned)
    try bench.act(Specimens.registration("丁样例", serial: 9))
    #expect(bench.desk.isLocked && !bench.text.contains("丁样例"))
    bench.press("<Enter>")
    #expect(bench.text.contains("丁样例"))
  }

  @Test func manyCommitsGoOnBelowALock() throws {
    let bench = try Scene.batchProgress.bench(.english)
    bench.deliver(.abandoned)
    bench.pause = nil
    bench.goOn()
    #expect(bench.desk.isLocked)
    bench.press("<Enter>")
    #expect(bench.text.contains("done"))
  }

  @Test func somebodyElseSignsInAndTheDraftIsKept() throws {
    let bench = try Scene.registration.bench(.english)
    bench.deliver(.abandoned)
    bench.press("<F2>")
    #expect(!bench.desk.isLocked && bench.desk.context.actor == nil)
    #expect(bench.text.contains("Who is at the desk?"))
    bench.press("<Enter>")
    #expect(bench.text.contains("Unfinished: Register 欧阳样例"))
  }

  @Test func nobodyIsNotLocked() throws {
    let bench = try Scene.signIn.bench(.english)
    bench.deliver(.abandoned)
    #expect(!bench.desk.isLocked)
  }

  @Test func inLinesTheLockIsSaidAndTakesThePassword() throws {
    let bench = try Self.bench(.english, isPlain: true)
    bench.signIn("clerk")
    let listener = Listener(bench)
    bench.deliver(.abandoned)
    listener.type(":pending")
    #expect(bench.desk.isLocked)
    #expect(listener.said.contains { $0.contains("Locked") }, "\(listener.said)")
    #expect(bench.desk.asksSecret)
    listener.type("some wrong words")
    #expect(listener.said.contains { $0.contains("is wrong") })
    listener.type(Self.word)
    #expect(!bench.desk.isLocked)
  }

  // MARK: The password again

  @Test func anApprovalAsksForThePasswordAgain() throws {
    let bench = try Scene.passwordAgain.bench(.english)
    #expect(bench.file(1)?.certificates.isEmpty == true)
    bench.press("<Ctrl-U>three wrong words<Enter>")
    #expect(bench.text.contains("is wrong"))
    #expect(bench.file(1)?.certificates.isEmpty == true)
    bench.press(Self.word + "<Enter>")
    #expect(bench.text.contains("Stamped: YB-2026-C000001"))
  }

  @Test func whoDoesNotGiveItIsBackWhereTheyWere() throws {
    let bench = try Scene.passwordAgain.bench(.english)
    bench.press("<Esc>")
    #expect(bench.text.contains("Before stamping"))
    #expect(bench.file(1)?.certificates.isEmpty == true)
  }

  @Test func whatIsNoApprovalAsksForNothing() throws {
    let bench = try Scene.visit.bench(.english, passwords: ["police": Self.word])
    bench.press("<Ctrl-S>")
    #expect(!bench.text.contains("Password") && !bench.text.contains("password"))
  }

  @Test func aWholeBatchAsksOnce() throws {
    let bench = try Scene.batchPreview.bench(.english, passwords: ["supervisor": Self.word])
    bench.press("<F2>")
    #expect(bench.text.contains("(3 cases)"))
    #expect(bench.file(1)?.certificates.isEmpty == true)
    bench.press(Self.word + "<Enter>")
    #expect((1...3).allSatisfy { bench.file($0)?.certificates.count == 1 })
    #expect(bench.text.contains("3 done"))
  }

  @Test func aBatchThatIsNotApprovedCanBeGoneOnWith() throws {
    let bench = try Scene.batchPreview.bench(.english, passwords: ["supervisor": Self.word])
    bench.press("<F2><Esc>")
    #expect(bench.text.contains("3 not tried"))
    bench.press("<F2>" + Self.word + "<Enter>")
    #expect(bench.text.contains("3 done"))
  }

  @Test func aLockedSealAsksForItsPassphraseAndNotForThePasswordAgain() throws {
    let bench = try Scene.passwordAgain.bench(.english)
    bench.isSealLocked = true
    bench.press("<Ctrl-U>" + Self.word + "<Enter>")
    #expect(bench.text.contains("The seal's passphrase"))
    bench.press("four made-up words<Enter>")
    #expect(bench.text.contains("Stamped: YB-2026-C000001"))
    let asked = bench.orders.filter { if case .prove = $0 { true } else { false } }
    #expect(asked.count == 1)
  }

  @Test func whatIsTypedIsInNoOrdersDescription() throws {
    let bench = try Scene.passwordAgain.bench(.english)
    bench.press("<Ctrl-U>three wrong words<Enter>")
    var dumped = ""
    dump(bench.orders, to: &dumped)
    #expect(!dumped.contains("wrong words") && !String(reflecting: bench.orders).contains("wrong words"))
  }
}
