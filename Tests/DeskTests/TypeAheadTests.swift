import CaseStore
import Console
import Desk
import Residence
import Specimens
import Testing

@Suite struct TypeAheadTests {
  @Test(arguments: Scene.allCases)
  func aKeyPressedBeforeAScreenWasPaintedConfirmsNothingOnIt(_ scene: Scene) throws {
    let bench = try scene.bench(.english)
    let (orders, generation) = (bench.orders.count, bench.desk.generation)
    for _ in 0..<50 { bench.press("<Enter><Ctrl-S><F2><F3><F4><F5>", early: true) }
    #expect(bench.orders.count == orders)
    #expect(bench.desk.generation == generation)
  }

  @Test func textTypedAheadIsNotLost() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F2>")
    bench.press("欧阳", early: true)
    #expect(bench.text.contains("欧阳"))
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
