import CaseStore
import Console
import DeskBench
import Paper
import Residence
import Specimens
import Testing

@testable import Desk

/// Packets are found, opened, taken in by the window's own forms, or given back with all that is missing.
@Suite struct InboxTests {
  /// A desk that stands in the inbox.
  static func bench(
    _ language: Language = .english, columns: Int = 80, rows: Int = 24, isPlain: Bool = false,
    as actor: String = "clerk"
  ) throws -> Bench {
    let bench = try Bench(language, columns: columns, rows: rows, isPlain: isPlain)
    bench.packets = try Packets.examples()
    bench.signIn(actor)
    open(bench)
    return bench
  }

  static func open(_ bench: Bench) { bench.work { $0.apply(InboxScreen.opening) } }

  private typealias Keys = Packets.Keys

  private func orders(_ bench: Bench) -> [Order] {
    bench.orders.filter { order in
      switch order {
      case .commit, .takeIn, .settle, .unpack, .openPacket: true
      default: false
      }
    }
  }

  // MARK: The list

  @Test func theOldestStandsFirstWithItsDaysAndAFilterFindsByAnyWord() throws {
    let bench = try Self.bench()
    #expect(bench.lines[0].hasPrefix(" Inbox: 3 "))
    let rows = bench.lines.filter { $0.contains("2026-11-") && $0.contains("样") }
    #expect(rows.count == 3)
    #expect(rows[0].contains("样若兰") && rows[0].contains("WeChat app") && rows[0].contains(" 6"))
    #expect(rows[2].contains("样知行") && rows[2].contains("Station's account"))
    bench.press("/rental<Enter>")
    #expect(bench.lines[0].hasPrefix(" Inbox: 1 of 3 "))
    #expect(orders(bench).isEmpty)
  }

  @Test func twoOfOnePersonAreMarkedInAWord() throws {
    let bench = try Self.bench()
    let first = try #require(bench.packets.first { $0.name.channel == .rentalPlatform })
    var again = first.packet
    again.id = "again"
    bench.packets.append(InboxPacket(again, arrived: Mark(by: "clerk", at: Specimens.moment(8, 30))))
    Self.open(bench)
    #expect(bench.lines.count { $0.contains("! twice") } == 2)
    bench.press(Keys.complete)
    #expect(bench.text.contains("! Waits a second time: rental-platform-again"))
  }

  @Test func anEmptyInboxAndADamagedPacketSaySo() throws {
    let bench = try Bench()
    bench.signIn("clerk")
    Self.open(bench)
    #expect(bench.text.contains("Nothing waits in the inbox."))
    bench.deliver(.packets(Inbox(damaged: ["on-site-x": .packet(.unknown("on-site-x"))])))
    #expect(bench.text.contains("1 cannot be read, such as on-site-x"))
  }

  // MARK: Taking in

  @Test func aCompletePacketBecomesACaseWithItsPictures() throws {
    let bench = try Self.bench(rows: 40)
    bench.press(Keys.complete)
    #expect(bench.text.contains("Nothing is missing"))
    #expect(bench.text.contains("identity-card-front.png"))
    bench.press("<F2>")
    #expect(bench.lines[0].hasPrefix(" Register "))
    // Nothing counts as seen before somebody has ticked it.
    bench.press("<Ctrl-S>")
    #expect(bench.text.contains("to put right"))
    #expect(bench.packets.allSatisfy { $0.settlement == nil })
    bench.press("<F4><Ctrl-S>")
    let file = try #require(bench.file(1))
    #expect(file.identity.name == "样思远")
    #expect(file.stay?.address.room == "402")
    let packet = try #require(bench.packets.first { $0.name.channel == .rentalPlatform })
    #expect(packet.settlement?.number == file.number)
    // Both sides of the card are there, and count.
    let cards = file.materials.filter { $0.kind == "identity-card" }
    #expect(cards.count == 2 && cards.allSatisfy(\.isComplete))
    #expect(
      Set(file.materials.compactMap(\.file)) == Set(packet.packet.pictures.map { $0.sha256.hex + ".png" }))
    #expect(file.materials.first { $0.kind == "rental-contract" }?.until?.text == "2028-11-14")
    #expect(bench.lines[0].contains(file.number.text))
    bench.press("<Esc>")
    #expect(bench.lines[0].hasPrefix(" Inbox: 2 "))
  }

  @Test func whatTheClerkCorrectsIsWhatIsRegistered() throws {
    let bench = try Self.bench(rows: 40)
    bench.press(Keys.complete + "<F2>")
    // The applicant's entry is corrected at its end, not typed over.
    bench.press("明<F4><Ctrl-S>")
    #expect(bench.file(1)?.identity.name == "样思远明")
  }

  @Test func whereAnEntryCameFromIsExplained() throws {
    let bench = try Self.bench(rows: 40)
    bench.press(Keys.complete + "<F2><F1>")
    #expect(bench.text.contains("Written by the applicant (Rental platform)"))
  }

  @Test func anApplicationOfAStrangerIsRegisteredFirstAndThenApplied() throws {
    let bench = try Self.bench(rows: 40)
    bench.press(Keys.withGround + "<F2>")
    #expect(bench.lines[0].hasPrefix(" Register "))
    bench.press("<F4><Ctrl-S>")
    let file = try #require(bench.file(1))
    #expect(file.permit == nil)
    #expect(bench.text.contains("The application in the packet remains in the inbox"))
    #expect(bench.packets.allSatisfy { $0.settlement == nil })
    bench.press("<Esc>" + Keys.withGround)
    #expect(bench.text.contains("! Registered here already: \(file.number.text)"))
    bench.press("<F2>")
    #expect(bench.lines[0].hasPrefix(" Apply for the permit: 样若兰") || bench.lines[0].contains("样若兰"))
    bench.press("<F4><Ctrl-S>")
    #expect(bench.file(1)?.permit?.application.ground == "rented-house")
    #expect(bench.packets.count { $0.settlement?.number == file.number } == 1)
  }

  @Test func aPacketOfSomebodyWhoIsRegisteredIsOnlySettledAfterAQuestion() throws {
    let bench = try Self.bench()
    var action = Specimens.registration("样思远", serial: 1)
    action.entries[.paperNumber] = "230199199405171010"
    action.entries[.birthDate] = "1994-05-17"
    let file = try bench.act(action)
    bench.press(Keys.complete + "<F2>")
    #expect(bench.text.contains("settle the packet as taken in there?"))
    #expect(!orders(bench).contains { if case .settle = $0 { true } else { false } })
    bench.press("<Enter>")
    #expect(bench.packets.contains { $0.settlement?.number == file.number })
    #expect(bench.lines[0].hasPrefix(" Inbox: 2 "))
  }

  @Test func aPacketThatSomebodyElseHasSettledRegistersNobody() throws {
    let bench = try Self.bench(rows: 40)
    bench.press(Keys.complete + "<F2><F4>")
    let index = try #require(bench.packets.firstIndex { $0.name.channel == .rentalPlatform })
    let packet = bench.packets[index]
    bench.packets[index] = InboxPacket(
      packet.packet, arrived: packet.arrived,
      settlement: Settlement(
        outcome: .returned, settled: Mark(by: "clerk2", at: bench.now), document: Digest(of: [])))
    bench.press("<Ctrl-S>")
    #expect(bench.file(1) == nil)
    #expect(bench.text.contains("settled already: returned by clerk2"))
  }

  // MARK: Giving back

  @Test func aPacketGoesBackWithTheWholeListAfterItWasSeen() throws {
    let bench = try Self.bench(columns: 160, rows: 70)
    bench.press(Keys.incomplete)
    for words in [
      "Pictures of both sides of the identity card (1 of 2 came)", "missing: landlord", "this one has 3.1",
    ] { #expect(bench.text.contains(words), "\(words)") }
    bench.press("<F6>")
    #expect(bench.lines[0].contains("Before giving it back"))
    #expect(bench.packets.allSatisfy { $0.settlement == nil })
    bench.press("<F2>")
    let packet = try #require(bench.packets.first { $0.name.channel == .stationAccount })
    let told = try #require(packet.settlement?.told)
    #expect(told.count >= 6)
    #expect(told.allSatisfy { !$0.words.en.isEmpty && !$0.words.zh.isEmpty })
    // The notice stays to be printed, and says the same.
    let text = bench.text
    #expect(text.contains("一次性告知书"))
    bench.press("<F2>")
    guard case .print(let paper, .oneTimeNotice, of: nil)? = bench.orders.last else {
      Issue.record("\(String(describing: bench.orders.last))")
      return
    }
    for item in told { #expect(paper.lines.joined().contains(item.words.zh.prefix(6))) }
    bench.press("<Esc>")
    #expect(bench.lines[0].hasPrefix(" Inbox: 2 "))
  }

  @Test func whatLacksNothingDoesNotGoBack() throws {
    let bench = try Self.bench()
    bench.press(Keys.complete + "<F6>")
    #expect(bench.text.contains("Nothing is missing"))
    #expect(bench.lines[0].hasPrefix(" Packet: "))
  }

  @Test func noKeyRunsThrough() throws {
    let bench = try Self.bench()
    bench.press("<Enter>", early: true)
    #expect(orders(bench).isEmpty)
    bench.press(Keys.incomplete)
    let opened = orders(bench)
    bench.press("<F2><F6><F2><Ctrl-S>", early: true)
    #expect(orders(bench) == opened)
    bench.press("<F6>")
    bench.press("<F2><Enter>", early: true)
    #expect(orders(bench) == opened)
    #expect(bench.packets.allSatisfy { $0.settlement == nil })
  }

  @Test func whoMayNotRegisterLooksAndSettlesNothing() throws {
    let bench = try Self.bench(as: "supervisor")
    bench.press(Keys.incomplete)
    let before = orders(bench)
    bench.press("<F2>")
    #expect(bench.text.contains("Not among the duties of: Supervisor"))
    bench.press("<F6>")
    #expect(orders(bench) == before)
  }

  // MARK: Beside the form, and without a screen

  @Test func whatWasWrittenStandsBesideTheFormWhereThereIsRoom() throws {
    let bench = try Self.bench(columns: 120, rows: 40)
    bench.press(Keys.complete + "<F2>明")
    #expect(bench.lines.contains { $0.contains("*Name                   样思远明") })
    #expect(bench.lines.contains { $0.contains("Name              样思远 ") })
    bench.desk(columns: 80, rows: 40)
    #expect(!bench.text.contains("What was written:"))
    bench.press("<F8>")
    #expect(bench.text.contains("What was written: Register"))
    #expect(bench.text.contains("样思远"))
    bench.press("<Esc>")
    #expect(bench.text.contains("样思远明"))
  }

  @Test func thePicturesAreTurnedThroughWhereTheTerminalShowsThem() throws {
    let bench = try Self.bench()
    bench.press(Keys.complete + "<F3>")
    #expect(bench.text.contains("This terminal shows no pictures"))
    bench.showsPictures = true
    for index in 1...6 {
      bench.press("<F3>")
      #expect(bench.frame.picture != nil)
      #expect(bench.text.contains(" \(index)/6 "))
    }
    bench.press("<F3>")
    #expect(bench.frame.picture == nil)
    bench.press("<F3><Esc>")
    #expect(bench.frame.picture == nil && bench.lines[0].hasPrefix(" Packet: "))
  }

  @Test(arguments: Language.allCases)
  func everyScreenOfTheInboxSpeaks(language: Language) throws {
    for keys in ["", Keys.incomplete, Keys.incomplete + "<F6>", Keys.complete + "<F2>"] {
      let bench = try Self.bench(language, isPlain: true)
      bench.press(keys)
      let screen = try #require(bench.desk.stack.last)
      let spoken = screen.spoken(in: bench.desk.context)
      let all = spoken.lines + (0..<spoken.count).map { spoken.item($0).text(in: language) }
      #expect(all.joined().contains(keys == "" ? "样若兰" : "样"), "\(keys)")
      #expect(all.count > 2)
    }
  }

  @Test func withoutAScreenNothingGoesBackButForTheWordYes() throws {
    let bench = try Self.bench(isPlain: true)
    bench.press(Keys.incomplete + "<F6>")
    let screen = try #require(bench.desk.stack.last)
    guard case .word(.doAll, let question?) = screen.spoken(in: bench.desk.context).asks else {
      Issue.record("It has to be asked for in full.")
      return
    }
    #expect(question == "Give it back")
  }
}
