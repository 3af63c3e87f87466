import CaseStore
import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// What users of comparable systems complain about, each as a test by its name; what is no matter of the screens
/// stands in the tests of the rules (`Complaints`) and of the program (`ComplaintTests` from end to end).
@Suite struct ComplaintTests {
  private func bench(cases: Int = 8) throws -> Bench {
    let bench = try Bench(.english, columns: 100, rows: 40)
    for serial in 0..<cases {
      let file = try bench.act(Specimens.registration("王样\(serial)", serial: serial))
      guard serial % 2 == 0 else { continue }
      try bench.act(
        Action(.logVisit, [.visitedOn: "today", .outcome: "lives-there", .met: "本人"]), on: file, by: "police")
      if serial % 4 == 0 {
        _ = try bench.act(
          Action(
            .askForCertificate,
            [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30"]),
          on: bench.file(serial + 1))
      }
    }
    bench.signIn("supervisor")
    return bench
  }

  @Test("a queue that cannot be searched", arguments: [Queue.mine, .pending, .all])
  func search(_ queue: Queue) throws {
    let bench = try bench()
    let context = bench.desk.context
    let all = Array(context.register.list(CaseQuery(queue.scope(in: context))))
    #expect(!all.isEmpty)
    for listing in all {
      for word in [listing.name, listing.number.text, listing.paperNumber, listing.road] {
        let words = SearchWord.words(of: word, in: context)
        let found = context.register.list(CaseQuery(queue.scope(in: context), words: words))
        #expect(found.contains { $0.number == listing.number }, "\(word)")
      }
    }
  }

  @Test("a count that disagrees with its list", arguments: Specimens.operators.map(\.name))
  func counts(_ name: String) throws {
    let bench = try bench()
    bench.signIn(name)
    let context = bench.desk.context
    let counts = Counts(in: context)
    for queue in [.mine, .held, .pending, .all] + NextStep.allCases.map(Queue.step) {
      let list = context.register.list(CaseQuery(queue.scope(in: context)))
      #expect(counts.of(queue, in: context).all == list.count, "\(queue)")
    }
  }

  @Test("one case in two queues") func queues() throws {
    let bench = try bench()
    let context = bench.desk.context
    var seen: [CaseNumber: NextStep] = [:]
    for step in NextStep.allCases {
      for listing in context.register.list(CaseQuery(Queue.step(step).scope(in: context))) {
        #expect(seen.updateValue(step, forKey: listing.number) == nil, "\(listing.number.text)")
      }
    }
    #expect(seen.count == context.register.list(CaseQuery(Queue.pending.scope(in: context))).count)
  }

  @Test("an action executed although somebody else took the case meanwhile") func taken() throws {
    let bench = try bench()
    bench.signIn("clerk2")
    bench.press("<F4>/王样1<Enter><Enter><F6>")
    let file = try #require(bench.file(2))
    try bench.act(Action(.assign, [.officer: "clerk"]), on: file)
    bench.press(String(repeating: "<Tab>", count: 8) + "139<Ctrl-S>")
    let after = try #require(bench.file(2))
    #expect(after.identity == file.identity)
    #expect(after.holder?.officer == "clerk")
    #expect(bench.text.contains("clerk"))
  }

  @Test("an error that says only 'conflict'", arguments: Language.allCases) func conflict(
    _ language: Language
  )
    throws
  {
    let text = try Scene.conflict.bench(language).text
    // Who, when, which revision, and both values of what differs.
    for part in ["clerk2", "3", "13911112222", "13900001111"] { #expect(text.contains(part), "\(part)") }
  }

  @Test("personal data left on an unattended screen", arguments: Language.allCases)
  func unattended(_ language: Language) throws {
    let bench = try Scene.casePage.bench(language)
    let file = try #require(bench.file(1))
    bench.deliver(.idle)
    #expect(!bench.text.contains(file.identity.paperNumber))
    if let phone = file.identity.phone { #expect(!bench.text.contains(phone)) }
  }

  @Test("type-ahead: a key pressed repeatedly while the program is busy runs through the next steps")
  func typeAhead() throws {
    let bench = try Scene.seal.bench(.english)
    bench.deliver(.waiting(Scene.stopped))
    for _ in 0..<50 { bench.press("<F2>") }
    bench.deliver(.waiting(nil))
    #expect(bench.file(1)?.certificates.isEmpty == true)
  }
}
