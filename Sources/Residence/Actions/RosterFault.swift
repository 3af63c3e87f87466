/// Something about a roster's form that keeps it, or one row of it, from being read, and where that stands.
public struct RosterFault: Error, Hashable, Sendable {
  /// The line, from 1, as an editor counts them.
  public let line: Int
  /// The column, from 1, as a spreadsheet counts them; nothing for what is wrong with the whole line.
  public let column: Int?
  /// What is wrong there.
  public let fact: Fact

  /// Creates a fault.
  public init(_ fact: Fact, line: Int, column: Int? = nil) {
    self.line = line
    self.column = column
    self.fact = fact
  }

  /// What can be wrong with a roster's form.
  public enum Fact: Hashable, Sendable {
    /// The line is not UTF-8; GB18030, which spreadsheets like to write, is not read.
    case notUTF8
    /// A quoted cell that begins in this line has no end.
    case unterminatedQuote
    /// A quote stands where none can be: inside a cell that is not quoted, or before the end of one that is.
    case strayQuote
    /// A column that is no field's, with its place from 1.
    case unknownColumn(String, position: Int)
    /// A second column of the same field.
    case doubleColumn(Field)
    /// A row with more or fewer cells than there are columns.
    case cells(found: Int, expected: Int)
    /// A number that a spreadsheet has written as `1.1E+17`, so that its last digits are lost.
    case destroyedNumber(Field, String)
    /// There is nobody on the roster.
    case noRows
  }
}

/// Why a roster was not read, with everything that is wrong with its form at once.
public struct RosterRefusal: Error, Hashable, Sendable {
  /// The faults, in the order of the lines; never empty.
  public let faults: [RosterFault]

  /// Creates a refusal.
  public init(_ faults: [RosterFault]) {
    self.faults = faults
  }
}
