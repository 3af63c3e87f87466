import Testing

@testable import Console

struct PictureCapabilityTests {
  private static let good = TerminalAnswer.kitty(id: 31, isGood: true)
  private static let bad = TerminalAnswer.kitty(id: 31, isGood: false)
  private static let sixel = TerminalAnswer.attributes([62, 4, 22])
  private static let plain = TerminalAnswer.attributes([62, 22])
  private static let cell = CellSize(width: 10, height: 20).map { [TerminalAnswer.cell($0)] } ?? []

  static let table: [([TerminalAnswer], PictureProtocol)] = [
    ([], .none), (cell, .none), (cell + [plain], .none), ([bad] + cell + [plain], .none),
    ([sixel], .none), (cell + [sixel], .sixel), ([sixel] + cell, .sixel), ([bad] + cell + [sixel], .sixel),
    ([good], .kitty), ([good] + cell + [sixel], .kitty), (cell + [sixel, good], .kitty),
    ([.kitty(id: 1, isGood: true)] + cell + [plain], .none),
    // A VT400, which is no terminal with extension 4.
    (cell + [.attributes([4, 22])], .none),
  ]

  @Test(arguments: table)
  func theTerminalsOwnWordsDecide(answers: [TerminalAnswer], pictures: PictureProtocol) {
    var capability = PictureCapability()
    for answer in answers { capability.take(answer) }
    #expect(capability.pictures == pictures)
  }
}
