/// Why a terminal could not be opened.
public enum TerminalError: Error, Equatable {
  /// Standard input or output is not a terminal.
  case noTerminal
  /// No terminfo entry was found under any of these names, in the order they were tried.
  case unknownTerminalType([String])
}
