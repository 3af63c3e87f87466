internal import CNcurses
public import Console
internal import Glibc

/// The full screen of the terminal this program runs in, from opening to giving it back.
///
/// There can be one at a time. Keep it in a function's scope: it gives the terminal back when it goes out of
/// scope, and the crash guard does the same for `exit` and fatal signals.
public struct Terminal: ~Copyable {
  /// What terminfo says the keys send, for the `InputDecoder`.
  public let sequences: [[UInt8]: Key]

  private let hasMouse: Bool
  private var palette: Palette
  private var collector = FrameCollector()
  private var pictures = PictureDisplay()
  private var capability = PictureCapability()
  /// Whether what is ambiguous takes two columns here.
  private var isAmbiguousWide = false
  private var painted: Frame?
  private var showsCursor = true

  /// Opens the terminal.
  ///
  /// Where the locale is not UTF-8 the program goes on in `C.UTF-8`, and where `TERM` names a terminal this
  /// host does not know it is taken for an xterm: both are usual over ssh.
  ///
  /// - Parameters:
  ///   - theme: What is wanted of the colours.
  ///   - hasMouse: Whether the mouse is wanted; the terminal's own selecting needs Shift then.
  /// - Throws: Why it cannot be opened; nothing was changed then.
  public init(_ theme: Theme = .auto, hasMouse: Bool = false) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    useUnicodeLocale()
    EventSignals.block()
    CrashGuard.arm()
    let types = terminalTypes()
    guard types.contains(where: { cn_open($0) == OK }) else {
      CrashGuard.disarm()
      throw .unknownTerminalType(types)
    }
    raw()
    noecho()
    nonl()
    self.hasMouse = hasMouse
    palette = Palette(theme)
    sequences = terminfoSequences()
    turnOn()
    measureCells()
    ask()
  }

  deinit {
    leave()
  }

  /// Whether the terminal shows pictures, as far as it has said so.
  public var showsPictures: Bool { capability.pictures != .none }

  /// Takes what the terminal answered; the next frame has its picture, if it shows any, and its colours.
  public mutating func take(_ answers: [TerminalAnswer]) {
    for answer in answers {
      capability.take(answer)
      switch answer {
      case .background(let colour): if palette.take(background: colour) { painted = nil }
      case .cursor(let position):
        guard let isWide = AmbiguousWidth.isTwo(cursor: position), isWide != isAmbiguousWide else { break }
        isAmbiguousWide = isWide
        // What stands there has been pushed aside.
        redraw()
      default: break
      }
    }
  }

  /// How many columns and rows there are.
  public var size: (columns: Int, rows: Int) { (Int(cn_columns()), Int(cn_rows())) }

  /// Shows a frame.
  ///
  /// Only cells that differ from the last frame are written, and its picture only if it is another one; a frame
  /// equal to the last writes nothing at all. When more than one row changes, the terminal is asked to show the
  /// change at once.
  public mutating func paint(_ frame: Frame) {
    let last = painted.flatMap { $0.grid.bounds == frame.grid.bounds ? $0.grid : nil }
    let rows = 0..<min(frame.grid.rows, size.rows)
    let changedRows = last.map { last in rows.filter { !frame.grid.hasSameRow($0, as: last) } } ?? Array(rows)
    let window = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    let picture = pictures.show(frame.picture, by: capability, over: changedRows, in: window)
    guard !changedRows.isEmpty || painted == nil || frame.cursor != painted?.cursor || picture != nil
    else { return }
    for row in changedRows { paint(row: row, of: frame.grid, since: last) }
    if let rows = picture?.rows.clamped(to: 0..<window.rows), !rows.isEmpty {
      cn_repaint(Int32(rows.lowerBound), Int32(rows.count))
    }
    let isLarge = changedRows.count > 1 || picture != nil
    let cursor = frame.cursor ?? Position(row: 0, column: 0)
    let (showed, shows) = (showsCursor, frame.cursor != nil)
    showsCursor = shows
    collector.write(asUpdate: isLarge) {
      if shows != showed { curs_set(shows ? 1 : 0) }
      cn_show(Int32(cursor.row), Int32(cursor.column))
      if let bytes = picture?.bytes, !bytes.isEmpty {
        writeDirectly(bytes[...])
        // ncurses does not know that the cursor was elsewhere.
        writeDirectly(ControlText.move(to: cursor))
      }
    }
    painted = frame
  }

  /// Takes the new size of the window; what it showed is forgotten.
  public mutating func resized() {
    var window = winsize()
    if cn_size(&window) == 0, window.ws_row > 0, window.ws_col > 0 {
      resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    }
    measureCells()
    redraw()
  }

  /// Makes the next frame paint every cell, for a screen that something else wrote on.
  public mutating func redraw() {
    cn_forget()
    pictures.forget()
    painted = nil
  }

  /// Gives the terminal back, stops the program as Ctrl-Z does in a shell, and takes it again afterwards.
  public mutating func suspend() {
    leave()
    cn_stop()
    CrashGuard.arm()
    reset_prog_mode()
    turnOn()
    showsCursor = true
    resized()
  }

  /// Puts a text on the clipboard of the person's own computer, also over ssh, if their terminal allows it.
  public func copy(_ text: String) {
    writeDirectly(ControlText.copy(text))
  }

  /// Asks the terminal to say more than keys.
  private func turnOn() {
    writeDirectly(ControlText.pasteOn)
    if hasMouse { writeDirectly(ControlText.mouseOn) }
  }

  private func leave() {
    collector.endStyle()
    if let removal = pictures.removal { writeDirectly(removal.bytes[...]) }
    writeDirectly(ControlText.pasteOff)
    if hasMouse { writeDirectly(ControlText.mouseOff) }
    curs_set(1)
    endwin()
    CrashGuard.disarm()
  }

  /// Takes the size of a cell from the window's, where the terminal tells the kernel its pixels.
  private mutating func measureCells() {
    var window = winsize()
    guard cn_size(&window) == 0, window.ws_row > 0, window.ws_col > 0 else { return }
    let size = CellSize(
      width: Int(window.ws_xpixel / window.ws_col), height: Int(window.ws_ypixel / window.ws_row))
    if let size { capability.cell = size }
  }

  /// Asks what this terminal is like; nobody waits for the answer.
  ///
  /// Some terminals print a question that they do not understand. The first frame clears that away.
  private mutating func ask() {
    let isMultiplexed = variable("TMUX") != nil || variable("STY") != nil
    guard TerminalQuestion.mayBeAsked(type: variable("TERM"), isMultiplexed: isMultiplexed) else { return }
    collector.write {
      cn_enter()
      writeDirectly(TerminalQuestion.text)
    }
  }

  /// Puts the changed cells of a row, those that stand side by side together.
  private func paint(row: Int, of grid: Grid, since last: Grid?) {
    let columns = size.columns
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: columns) { run in
      var (first, count, next) = (0, 0, 0)
      grid.forEachChange(inRow: row, since: last) { column, cell in
        guard column < columns else { return }
        if column != next {
          cn_put(Int32(row), Int32(first), run.baseAddress, Int32(count))
          (first, count) = (column, 0)
        }
        let look = palette.look(of: cell.style)
        let place = run.baseAddress?.advanced(by: count)
        if let scalar = cell.glyph.scalar {
          cn_cell_of_one(place, shown(scalar, isNarrowing: isAmbiguousWide), look.attributes, look.pair)
        } else {
          let text = shown(cell.glyph.character, isNarrowing: isAmbiguousWide)
          cn_cell(place, text, look.attributes, look.pair)
        }
        count += 1
        next = column + (cell.span == .wide ? 2 : 1)
      }
      cn_put(Int32(row), Int32(first), run.baseAddress, Int32(count))
    }
  }
}

private func useUnicodeLocale() {
  let isSet = setlocale(LC_ALL, "") != nil
  if isSet, let codeset = nl_langinfo(Int32(CODESET)), String(cString: codeset) == "UTF-8" { return }
  setlocale(LC_ALL, "C.UTF-8")
}

private func terminalTypes() -> [String] {
  let own = variable("TERM")
  let usual = ["xterm-256color", "xterm", "vt100"]
  return (own.map { [$0] } ?? []) + usual.filter { $0 != own }
}
