/// The journal as it was found: runs of entries that follow each other, and the damaged lines between them.
///
/// A sound journal is one run. Parts that were read apart are joined by the same rule as lines are.
struct Chain: Equatable, Sendable {
  /// Entries that follow each other, by number and by hash.
  struct Run: Equatable, Sendable {
    /// The line of the first one.
    var place: JournalPlace
    var entries: ClosedRange<Int>
    /// What the first one says it follows.
    let previous: Digest?
    /// The hash of the last one.
    var hash: Digest
    /// The segment of the last one.
    var end: String
  }

  /// Lines that nobody wrote like this.
  struct Damage: Equatable, Sendable {
    var place: JournalPlace
    var lines: Int
    /// What is wrong with the first of them.
    let kind: JournalDamage
  }

  /// A part of the journal, in the order of its lines.
  enum Piece: Equatable, Sendable {
    case run(Run)
    case damage(Damage)
  }

  private(set) var pieces: [Piece] = []

  /// Whether it is all one chain, be it from the middle on.
  var isUnbroken: Bool {
    switch pieces.first {
    case nil: true
    case .run: pieces.count == 1
    case .damage: false
    }
  }

  /// The entry that can be read last.
  var last: Run? {
    for case .run(let run) in pieces.reversed() { return run }
    return nil
  }

  mutating func append(_ piece: Piece) {
    switch (pieces.last, piece) {
    case (.run(var last), .run(let next))
    where last.entries.upperBound + 1 == next.entries.lowerBound && last.hash == next.previous:
      last.entries = last.entries.lowerBound...next.entries.upperBound
      last.hash = next.hash
      last.end = next.end
      pieces[pieces.count - 1] = .run(last)
    case (.damage(var last), .damage(let next)) where last.place.segment == next.place.segment:
      last.lines += next.lines
      pieces[pieces.count - 1] = .damage(last)
    default: pieces.append(piece)
    }
  }

  /// Joins what was read after this, and counted its lines from 1.
  mutating func append(_ rest: Chain, after lines: Int) {
    for piece in rest.pieces {
      switch piece {
      case .run(var run):
        run.place = run.place.moved(by: lines)
        append(.run(run))
      case .damage(var damage):
        damage.place = damage.place.moved(by: lines)
        append(.damage(damage))
      }
    }
  }
}
