import CaseStore
import Console
import Desk
import DeskBench
import Paper
import Residence
import Seal
import Specimens
import Testing

/// Papers and the seal at the desk, before anything is drawn or unlocked.
@Suite struct PaperScreenTests {
  @Test func aPaperIsPrintedAsItIsShown() throws {
    let bench = try Scene.paper.bench(.english)
    bench.press("<F2>")
    guard case .print(let paper, .acceptanceReceipt, let number) = bench.orders.last else {
      Issue.record("printed: \(String(describing: bench.orders.last))")
      return
    }
    #expect(number == bench.file(1)?.number)
    // The screen shows the paper's lines; what does not fit is below.
    for line in paper.lines.prefix(18) { #expect(bench.text.contains(line), "\(line)") }
    bench.deliver(.printed(Message(Bilingual(en: "Sent", zh: "已发送"), .good)))
    #expect(bench.text.contains("Sent"))
  }

  @Test func aPictureIsAskedForOnlyWhereTheTerminalShowsIt() throws {
    let bench = try Scene.preview.bench(.english)
    let before = bench.orders.count
    bench.press("<F3>")
    #expect(bench.orders.count == before)
    #expect(bench.text.contains("This terminal shows no pictures"))

    bench.showsPictures = true
    bench.press("<F3>")
    guard case .draw = bench.orders.last else {
      Issue.record("drawn: \(String(describing: bench.orders.last))")
      return
    }
    let picture = try #require(Picture(width: 2, height: 1, bytes: [0, 0, 0, 255, 255, 255]))
    bench.deliver(.drawn(picture))
    #expect(bench.frame.picture?.picture == picture)
    #expect(bench.text.contains("As text"))
    bench.press("<F3>")
    #expect(bench.frame.picture == nil)
    #expect(bench.text.contains("Certificate of Temporary Residence Registration"))
  }

  @Test func theOnlyRequestIsShownAtOnceAndOfSeveralOneIsChosen() throws {
    let bench = try Scene.seal.bench(.english)
    #expect(bench.text.contains("Before stamping"))
    bench.press("<Esc><Esc>")
    let file = try #require(bench.file(1))
    try bench.act(Specimens.certificateRequest, on: file)
    bench.press("<F2>")
    #expect(bench.text.contains("Request") && !bench.text.contains("Before stamping"))
    bench.press("<Ctrl-S>")
    #expect(bench.text.contains("Before stamping"))
  }

  @Test func thePassphraseIsSeenByNobody() throws {
    let bench = try Scene.passphrase.bench(.english)
    #expect(!bench.text.contains("words") && bench.text.contains("**********"))
    bench.press("<Enter>")
    guard case .unlockSeal(let passphrase) = bench.orders.last else {
      Issue.record("ordered: \(String(describing: bench.orders.last))")
      return
    }
    #expect(passphrase.text == "four words")
    // Neither a log nor a debugger's line may say it by accident.
    #expect(!"\(passphrase)".contains("words") && !String(reflecting: passphrase).contains("words"))
    bench.deliver(.sealUnlocked(.wrongPassphrase))
    #expect(bench.text.contains("does not open") && !bench.text.contains("*"))
  }

  @Test func whatIsWrongWithTheSealIsNotBlamedOnThePassphrase() throws {
    let bench = try Scene.passphrase.bench(.english)
    bench.deliver(.sealUnlocked(.damagedRing))
    #expect(bench.text.contains("put it back from a backup") && !bench.text.contains("passphrase does not"))
  }

  @Test func whatNeededTheSealIsDoneOnceItIsUnlocked() throws {
    let bench = try Scene.passphrase.bench(.english)
    bench.press("<Enter>")
    #expect(bench.file(1)?.certificates.isEmpty == true)
    bench.deliver(.sealUnlocked(nil))
    #expect(bench.file(1)?.certificates.count == 1)
    #expect(bench.text.contains("Stamped: YB-2026-C000001"))
  }

  @Test func whoLeavesThePassphraseIsBackAtThePreview() throws {
    let bench = try Scene.passphrase.bench(.english)
    bench.press("<Esc>")
    #expect(bench.text.contains("Before stamping"))
    #expect(bench.file(1)?.certificates.isEmpty == true)
  }

  @Test func everyGroundOfARefusalStandsOnItsPaper() throws {
    let bench = try Scene.applicationRefused.bench(.english)
    bench.press("<Ctrl-P>refusal<Enter><F2>")
    guard case .print(let paper, .refusal, let number) = bench.orders.last else {
      Issue.record("printed: \(String(describing: bench.orders.last))")
      return
    }
    #expect(number == bench.file(1)?.number)
    let (chinese, english) = (paper.lines.joined(), paper.lines.map(\.trimmed).joined(separator: " "))
    for words in ["阿卜杜热合曼·买买提：", "申领居住证", "2027-03-01", "社会保险缴纳证明", "依据：", "行政复议机关：样板区人民政府"] {
      #expect(chinese.contains(words), "\(words)")
    }
    for words in [
      "2027-03-01", "Rule: Six grounds", "within 60 days", "Specimen District People's Government",
    ] {
      #expect(english.contains(words), "\(words)")
    }
  }

  @Test func whatIsStillToBeFilledInIsNoRefusal() throws {
    let bench = try Scene.registrationRefused.bench(.english)
    let before = bench.orders.count
    bench.press("<Ctrl-P>refusal<Enter>")
    #expect(bench.text.contains("What is still to be filled in is no refusal"))
    #expect(bench.orders.count == before)
  }
}

extension String {
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
