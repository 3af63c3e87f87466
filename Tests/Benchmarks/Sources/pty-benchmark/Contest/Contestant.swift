import Measuring

/// A program with a list on the screen, and the keys that do the same in each of them.
struct Contestant {
  let name: String
  let command: [String]
  /// What only the first complete screen shows.
  let landmark: String
  /// What leads from there to the list.
  var wayToList: [String] = []
  /// What opens the row of the list and what closes it again; nil where there is nothing to open.
  var opening: (open: String, close: String)?
  /// What the list is.
  let list: String

  /// Starts the program and waits for the whole list.
  ///
  /// - Returns: Its terminal, and the milliseconds from the start to the last byte.
  func start(at size: ScreenSize, home: String) throws -> (terminal: Terminal, milliseconds: Double) {
    let start = Moment.now
    let terminal = try Terminal(command, at: size, home: home)
    var milliseconds = try terminal.screen(showing: landmark, since: start).milliseconds
    // What the screen stood still in between is not counted.
    for key in wayToList { milliseconds += terminal.press(key, patience: 1000).milliseconds }
    return (terminal, milliseconds)
  }

  /// The keys of a move, which are pressed in turn, and what is pressed after each without being measured.
  func keys(for move: Move) -> (pressed: [String], after: [String])? {
    switch move {
    case .line: ([Keys.down, Keys.up], [])
    // The first page down is only a way to the last row that is to be seen.
    case .page: (Keys.fourPages, [])
    case .open: opening.map { ([$0.open], [$0.close]) }
    }
  }
}

/// What is done in every list.
enum Move: String, CaseIterable {
  case line = "a row down and up"
  case page = "four pages down and up"
  case open = "a row opened"
}
