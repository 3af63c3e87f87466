import Residence

/// What stands at the beginning of an index file: what it covers, and where its columns are.
struct SnapshotHeader: Codable, Sendable {
  /// The way in which index files are written; any other is not read.
  var format = SnapshotHeader.currentFormat
  /// What names this very file.
  let id: String
  /// The index that this one adds to; nil for one of all cases.
  let base: String?
  /// Up to where the journal is in it.
  let position: JournalPosition
  /// The numbers that had been given by then.
  let numbers: GivenNumbers
  /// The digest of the policy by which days were computed.
  let policy: String
  /// Case files that could not be read.
  let damaged: [String]
  /// Texts that many rows share: districts, communities, operators, prefixes.
  let shared: [String]
  /// How many rows there are.
  let rows: Int
  /// Where each column is, and the sum of its bytes.
  let columns: [Column]
  var residences = Stage.Residence.allCases.map(\.rawValue)
  var permits = Stage.Permit.allCases.map(\.rawValue)
  var supervisions = Stage.Supervision.allCases.map(\.rawValue)
  var steps = NextStep.allCases.map(\.rawValue)

  static let currentFormat = 2

  /// The place of a column in the file.
  struct Column: Codable, Sendable {
    let offset: Int
    let length: Int
    let sum: String
  }

  /// Whether this program takes what stands in the file for what was meant.
  var isUnderstood: Bool {
    format == SnapshotHeader.currentFormat && residences == Stage.Residence.allCases.map(\.rawValue)
      && permits == Stage.Permit.allCases.map(\.rawValue)
      && supervisions == Stage.Supervision.allCases.map(\.rawValue)
      && steps == NextStep.allCases.map(\.rawValue)
      && columns.count == SnapshotColumn.allCases.count
  }
}

/// The columns of an index file, in their order.
enum SnapshotColumn: Int, CaseIterable {
  /// A record of fixed size for each row, in the order of the cases' numbers.
  case records
  /// Where the text of each row ends.
  case ends
  /// Where residence and permit stand, for each row.
  case stages
  /// The day on which each row is due.
  case dues
  /// The rows that wait for something, the first due first.
  case work
  /// The rows, the first due first; those without a day come last.
  case byDue
  /// The rows in the order of names.
  case byName
  /// The rows in the order of papers' numbers.
  case byPaper
  /// The rows in the order of addresses.
  case byAddress
  /// The rows, the latest changed first.
  case byChange
  /// What is searched, and where names and addresses are read from.
  case text
}

/// What is kept of a case beside its text.
struct SnapshotRecord: Sendable {
  var changedAt: Int64 = 0
  var heldSince: Int64 = 0
  var year: UInt32 = 0
  var serial: UInt32 = 0
  var revision: UInt32 = 0
  /// Places in the list of shared texts.
  var prefix: UInt32 = 0
  var changedBy: UInt32 = 0
  var district = SnapshotRecord.none
  var holder = SnapshotRecord.none
  /// How long the parts of the text are.
  var lengths = RowText.Lengths()

  /// Stands for the district of a case without an address, and for the holder of one that nobody has in hand.
  static let none = UInt32.max
}

/// A row that waits for something, with what queues are chosen by.
struct SnapshotWork: Sendable {
  var row: UInt32
  var due: Int32
  var community: UInt32
  var step: UInt32
  var holder: UInt32

  /// Stands for no day, and comes after every day.
  static let notDue = Int32.max
}
