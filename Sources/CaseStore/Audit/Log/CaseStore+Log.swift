import Residence

extension CaseStore {
  /// Goes through the lines of the journal that somebody wants to see, the latest last, past any damage.
  ///
  /// - Parameters:
  ///   - filter: Which lines are wanted.
  ///   - body: Takes a line.
  /// - Returns: What else there is to know.
  /// - Throws: `StoreFault` if the journal cannot be read.
  public func forEachLine(_ filter: LogFilter, _ body: (LogLine) -> Void) throws(StoreFault) -> LogReading {
    let offset = station.utcOffsetMinutes
    var (kinds, chain) = (Set<String>(), Chain())
    do throws(FileFault) {
      let stretches = try Stretch.all(in: folder)
      try Stretch.read(stretches, AuditProgress(.journal, total: 0) { _ in }) {
        [folder] (stretch) throws(FileFault) in
        var (lines, kinds) = ([LogLine](), Set<String>())
        let reading = try stretch.read(in: folder) { entry in
          let line = LogLine(entry.entry)
          kinds.insert(line.kind)
          if filter.lets(line, offsetMinutes: offset) { lines.append(line) }
        }
        return (lines, kinds, reading.chain)
      } take: { lines, other, rest in
        lines.forEach(body)
        kinds.formUnion(other)
        chain.append(rest, after: 0)
      }
    } catch {
      throw .file(error)
    }
    return LogReading(kinds: kinds, isWhole: chain.findings(rivals: []).isEmpty)
  }
}

/// What there is to know of a journal that was read for its lines.
public struct LogReading: Equatable, Sendable {
  /// The kinds of all lines, wanted or not.
  public let kinds: Set<String>
  /// Whether the journal is one chain.
  public let isWhole: Bool
}
