import Foundation
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// A resident's way from the counter to the card, each step by another turn at the desk.
  @Suite struct StoryTests {
    @Test(arguments: [Language.chinese, .english])
    func everyStepIsThereForTheNextOperator(language: Language) throws {
      let story = try Story(of: language == .chinese ? Specimens.names[0] : Specimens.names[1], in: language)

      let number = try story.turn(of: "clerk") { try $0.register(story.newcomer) }
      try story.expect(number, waitsFor: Step.verify, shows: Bilingual(en: "not verified", zh: "待核实"))

      try story.turn(of: "police", on: number) { desk in
        try desk.openForm("F2")
        try desk.fill([
          .option(Bilingual(en: "Found", zh: "核实结果"), "lives-there"),
          .text(Bilingual(en: "Person met", zh: "接触人"), "本人"),
        ])
        try desk.save()
      }
      try story.expect(number, waitsFor: nil, shows: Bilingual(en: "lives there", zh: "在此居住"))
      #expect(try story.station.file(number).objects("visits").map { $0["outcome"] } == ["lives-there"])

      try story.turn(of: "clerk", on: number) { try ask($0) }
      try story.expect(number, waitsFor: Step.seal, shows: Bilingual(en: "lives there", zh: "在此居住"))
      try story.turn(of: "supervisor", on: number) { try stamp($0) }
      try story.expect(number, waitsFor: nil, shows: Bilingual(en: "样例小学", zh: "样例小学"))
      try expectPages(of: number, in: story.station)

      try story.turn(of: "clerk", on: number) { desk in
        try desk.openForm("F5")
        try desk.fill([.option(Bilingual(en: "Ground", zh: "申领情形"), "rented-house")])
        // Of all the papers only the photo was not handed in with the registration.
        #expect(try !desk.window.text.contains(desk.language == .english ? "Rental contract" : "房屋租赁合同"))
        try desk.window.press("F4")
        try desk.save()
      }
      let applied = Bilingual(en: "permit applied for", zh: "已申请")
      try story.expect(number, waitsFor: Step.accept, shows: applied)

      try story.turn(of: "clerk", on: number) { desk in
        try desk.openForm("F2")
        #expect(try desk.window.text.contains("2026-12-08"), "15 days after 2026-11-23")
        try desk.save()
      }
      let due = Bilingual(en: "Due 2026-12-08", zh: "最迟2026-12-08办结")
      try story.expect(number, waitsFor: Step.forward, shows: due)

      try story.turn(of: "supervisor", on: number) { desk in
        try desk.openForm("F2")
        try desk.save()
      }
      try story.expect(number, waitsFor: Step.sign, shows: Bilingual(en: "permit forwarded", zh: "已报送"))

      try story.turn(of: "clerk", on: number) { desk in
        try desk.openForm("F2")
        try desk.fill([.option(Bilingual(en: "Decision", zh: "审核结果"), "signed")])
        try desk.save()
      }
      try story.expect(
        number, waitsFor: Step.produce, shows: Bilingual(en: "review and signing", zh: "审核签发"))

      try story.turn(of: "clerk", on: number) { desk in
        try desk.openForm("F2")
        try desk.fill([.text(Bilingual(en: "Card number", zh: "证件编号"), "WH900001")])
        try desk.save()
      }
      try story.expect(number, waitsFor: Step.handOut, shows: Bilingual(en: "WH900001", zh: "WH900001"))

      try story.turn(of: "clerk", on: number) { desk in
        try desk.openForm("F2")
        try desk.save()
      }
      try story.expect(number, waitsFor: nil, shows: Bilingual(en: "permit handed out", zh: "已发放"))

      let file = try story.station.file(number)
      let permit = file.object("permit")
      #expect(file.object("identity")["name"] == story.newcomer.name)
      #expect(permit.object("acceptance")["on"] == "2026-11-23")
      #expect(permit.object("forwarding").object("entered")["by"] == "supervisor")
      #expect(permit.object("card")["number"] == "WH900001")
      #expect(permit.object("handOut")["collector"] == story.newcomer.name)
      #expect(permit.object("card").object("face")["name"] == story.newcomer.name)
      #expect(file["revision"] == 10)
    }

    /// What the C library cannot size is shown as 〓, so that a name is never silently blank.
    @Test func aRareNameIsNeverBlank() throws {
      let story = try Story(of: Specimens.names[2], in: .chinese)
      let shown = /[𠮷〓]田明/
      let number = try story.turn(of: "clerk") { desk in
        let number = try desk.register(story.newcomer)
        #expect(try desk.window.lines[0].contains(shown))
        return number
      }
      let desk = try Desk(at: story.station, as: "supervisor")
      #expect(try desk.pendingRow(of: number)?.contains(shown) == true)
      #expect(try story.station.file(number).object("identity")["name"] == "𠮷田明")
    }

    private func ask(_ desk: Desk) throws {
      let window = desk.window
      try window.press("F4")
      try desk.wait(for: Bilingual(en: "Receiving body", zh: "接收单位"))
      try desk.fill([
        .option(Bilingual(en: "Purpose", zh: "用途"), "school-enrolment"),
        .text(Bilingual(en: "Receiving body", zh: "接收单位"), "样例小学"),
      ])
      try window.press("C-s")
      try desk.wait(for: Words.previewOfRequest)
      try window.press("F2")
      try desk.wait(for: Words.asked)
    }

    private func stamp(_ desk: Desk) throws {
      let window = desk.window
      try window.press("F2")
      try desk.wait(for: Words.preview)
      try desk.wait(for: Bilingual(en: "given when stamped", zh: "盖章时编定"))
      try window.press("End")
      try desk.wait(for: Bilingual(en: "Rules and your rights", zh: "依据与权利"))
      try window.press("F2")
      try desk.wait(for: Words.stamped)
      #expect(try window.lines[0].contains("\(Words.certificate[desk.language])WH-2026-C"))
    }

    private func expectPages(of number: String, in station: TemporaryStation) throws {
      let certificates = try station.file(number).objects("certificates")
      #expect(certificates.count == 1)
      for certificate in certificates {
        let page: String = certificate.object("terms")["number"] ?? ""
        let path = "\(station.path)/certificates/2026/\(page).pdf"
        let hash = try Outcome(of: "/usr/bin/sha256sum", [path]).output.prefix(64)
        #expect(certificate["pageHash"] == String(hash))
        #expect(try Outcome(of: "/usr/bin/pdftotext", [path, "-"]).output.contains(page))
      }
    }
  }

  /// One resident's story at one station.
  private struct Story {
    let station: TemporaryStation
    let newcomer: Newcomer
    let language: Language

    init(of name: String, in language: Language) throws {
      station = try TemporaryStation(cases: 24)
      newcomer = Newcomer(name: name)
      self.language = language
    }

    /// Somebody comes to the desk, does something, and leaves.
    func turn<Value>(of actor: String, on number: String? = nil, _ work: (Desk) throws -> Value) throws
      -> Value
    {
      let desk = try Desk(at: station, as: actor, in: language)
      if let number { try desk.open(number) }
      let value = try work(desk)
      try desk.quit()
      return value
    }

    /// Checks what the supervisor finds after the desk was closed and opened again.
    func expect(
      _ number: String, waitsFor step: Bilingual?, shows words: Bilingual,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let desk = try Desk(at: station, as: "supervisor", in: language)
      let row = try desk.pendingRow(of: number)
      if let step {
        #expect(row?.contains(step[language]) == true, sourceLocation: sourceLocation)
        #expect(row?.contains(newcomer.name.prefix(4)) == true, sourceLocation: sourceLocation)
      } else {
        #expect(row == nil, sourceLocation: sourceLocation)
      }
      try desk.window.press("Escape")
      try desk.window.wait(until: "the filter is gone") { try !desk.window.text.contains("/ " + number) }
      try desk.window.press("Escape")
      try desk.wait(for: Words.home)
      try desk.open(number)
      #expect(try desk.window.lines[0].contains(newcomer.name), sourceLocation: sourceLocation)
      try desk.find(words[language], sourceLocation: sourceLocation)
      try desk.quit()
    }
  }
}

extension Desk {
  /// Looks for a text on the case page, down to its end.
  func find(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if try window.text.contains(text) { return }
    try window.press("End")
    try window.wait(for: text, sourceLocation: sourceLocation)
  }
}
