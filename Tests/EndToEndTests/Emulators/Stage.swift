import Console
import DeskBench

/// The desk in memory on a terminal, of which can be told what it shows.
protocol Stage {
  /// The frame that was painted last.
  var painting: Painting { get throws }

  /// Presses a key, and waits until the desk is at rest.
  func press(_ key: Key) throws

  /// Takes another size, and waits until the desk has it.
  func resize(columns: Int, rows: Int) throws

  /// Where the terminal shows anything else than was painted.
  func difference() throws -> String?

  /// Presses the key that ends the day, and says what became of the cases.
  func leave() throws -> [Document]
}

extension Stage {
  /// Fails where the terminal does not show what was painted.
  func check(_ moment: @autoclosure () -> String) throws {
    guard let difference = try difference() else { return }
    throw Missing("\(moment()): \(difference)")
  }
}
