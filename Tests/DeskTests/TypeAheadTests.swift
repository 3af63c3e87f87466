import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

@Suite struct TypeAheadTests {
  @Test(arguments: Scene.allCases)
  func aKeyPressedBeforeAScreenWasPaintedConfirmsNothingOnIt(_ scene: Scene) throws {
    let bench = try scene.bench(.english)
    let (orders, generation) = (bench.orders.count, bench.desk.generation)
    for _ in 0..<50 { bench.press("<Ctrl-S><F2><F3><F4><F5><Enter>", early: true) }
    #expect(bench.orders.count == orders)
    #expect(bench.desk.generation == generation)
  }

  @Test(arguments: Scene.allCases)
  func theKeyThatOpenedAScreenDoesNothingOnItHoweverLongItIsHeld(_ scene: Scene) throws {
    for key in scene.openingKey {
      let bench = try scene.bench(.english)
      let orders = bench.orders.count
      bench.press(key)
      let commits = bench.orders.dropFirst(orders).contains { if case .commit = $0 { true } else { false } }
      #expect(!commits, "\(key)")
    }
  }

  @Test func textTypedAheadIsNotLost() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F2>")
    bench.press("欧阳", early: true)
    #expect(bench.text.contains("欧阳"))
  }

  @Test func whatIsTypedAheadIntoAFormLandsInItsFields() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F2>")
    bench.press("张样<Enter>\(Specimens.paperNumber(9))<Enter>", early: true)
    #expect(bench.text.contains("张样"))
    #expect(bench.text.contains("1992-03-15"))
  }

  @Test func afterADroppedKeyWhatWasMeantForTheNextScreenIsDroppedToo() throws {
    let bench = try Scene.certificate.bench(.english)
    bench.press("<Ctrl-S>1<Tab>9", early: true)
    #expect(!bench.text.contains("Children's enrolment"))
    bench.press("1")
    #expect(bench.text.contains("Children's enrolment"))
  }

  @Test func everyNewScreenIsANewGeneration() throws {
    let bench = try Scene.home.bench(.english)
    var seen = [bench.desk.generation]
    for keys in ["<F3>", "<Enter>", "<F10>", "<Esc>", "<Esc>", "<F1>", "<Esc>"] {
      bench.press(keys)
      seen.append(bench.desk.generation)
    }
    #expect(Set(seen).count == seen.count)
  }
}

extension Scene {
  /// The key that showed the scene, where one did.
  fileprivate var openingKey: [String] {
    switch self {
    case .preview: ["<Ctrl-S>"]
    case .forwarding: ["<F2>"]
    case .acceptance, .application, .card, .handOut: ["<F5>"]
    case .discard: ["<Esc>"]
    case .batchPreview: ["<Enter>"]
    case .batchRefused: ["<Ctrl-S>"]
    case .batchResult, .batchProgress: ["<F2>"]
    default: []
    }
  }
}
