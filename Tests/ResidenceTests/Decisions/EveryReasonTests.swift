import Residence
import Testing

/// Whatever is wrong with a form is told at one time.
struct EveryReasonTests {
  @Test(arguments: Scene.all)
  func theReasonsOfSeveralMistakesAreThoseOfEachOfThem(_ scene: Scene) throws {
    #expect(try scene.reasons([]) == [])
    let single = try scene.mistakes.map { try scene.reasons([$0]) }
    for (mistake, reasons) in zip(scene.mistakes, single) {
      #expect(!reasons.isEmpty, "\(mistake)")
    }
    var random = Chance(20_261_123)
    let everything = Array(scene.mistakes.indices)
    let subsets = (0..<60).map { _ in everything.filter { _ in Bool.random(using: &random) } }
    for subset in [everything] + subsets {
      let expected = Set(subset.flatMap { single[$0] })
      let found = try scene.reasons(subset.map { scene.mistakes[$0] })
      let (hidden, added) = (expected.subtracting(found), Set(found).subtracting(expected))
      try #require(hidden.isEmpty && added.isEmpty, "hidden \(hidden), added \(added)")
      #expect(Set(found).count == found.count)
    }
  }

  @Test func everyActionWithAFormHasItsScene() {
    // These have no form: there is one way to refuse each.
    let scenes = Set(Scene.all.map(\.kind))
    #expect(scenes == Set(Action.Kind.allCases).subtracting([.forwardPermit, .release, .resubmit]))
  }
}
