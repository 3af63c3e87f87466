import Console
import DeskBench
import Residence
import Testing

/// What the desk says itself is as wide on every terminal.
@Suite struct ChromeTests {
  /// In these the dots are the names' own, and the boxes and quotation marks those of a paper.
  private static let others: Set<Scene> = [
    .queueFull, .queueNames, .caseDottedName, .visitList, .refusalPaper,
  ]

  @Test(arguments: Scene.allCases.filter { !others.contains($0) }, Language.allCases)
  func noCharacterOfTheDesksOwnIsAmbiguous(_ scene: Scene, _ language: Language) throws {
    for (columns, rows) in [(80, 24), (120, 90)] {
      let frame = try scene.bench(language, columns: columns, rows: rows, of: "阿卜杜热合曼买买提").frame
      for line in frame.grid.lines {
        let found = line.unicodeScalars.filter(AmbiguousWidth.isAmbiguous)
        #expect(found.isEmpty, "\(line)")
      }
    }
  }
}
