import Testing

@testable import Paper

/// The code at a page's foot.
@Suite struct CodeTests {
  @Test func threeHundredCharactersOfATokenHaveRoom() throws {
    let token = "SZ1:" + String(repeating: "A0 $%*+-./:", count: 27).prefix(296)
    #expect(token.count == 300)
    #expect(try Code(token).width == 57, "version 10, whose modules are 0.6 mm wide at 34 mm")
  }

  @Test func whatATelephoneWouldNotReadIsRefused() {
    #expect(throws: PaperFault.tooLongForCode) { try Code(String(repeating: "A", count: 312)) }
    #expect(throws: PaperFault.tooLongForCode) { try Code(String(repeating: "A", count: 9000)) }
    #expect(throws: PaperFault.tooLongForCode) { try Code("") }
  }

  @Test func theCornersAreThere() throws {
    let code = try Code("SZ1:TEST")
    // The first row of a corner: seven dark modules at either end.
    let first = code.runs(ofRow: 0)
    #expect(first.first.map { $0 == (start: 0, count: 7) } == true)
    #expect(first.last.map { $0 == (start: code.width - 7, count: 7) } == true)
    let second = code.runs(ofRow: 1)
    #expect(second.prefix(2).map(\.start) == [0, 6] && second.prefix(2).allSatisfy { $0.count == 1 })
  }

  @Test func runsNeverTouch() throws {
    let code = try Code("SZ1:" + String(repeating: "B5", count: 99))
    for row in 0..<code.width {
      var end = -1
      for run in code.runs(ofRow: row) {
        #expect(run.start > end && run.count > 0 && run.start + run.count <= code.width)
        end = run.start + run.count
      }
    }
  }
}
