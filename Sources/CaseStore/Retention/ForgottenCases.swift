import Residence

/// The cases that were erased and still stand in this desk's register, and the numbers that they had.
struct ForgottenCases {
  var numbers: Set<CaseNumber> = []
  var given = GivenNumbers()
}

extension CaseStore {
  /// Knows nothing of a case any more, because an entry says that it was erased.
  func forget(_ number: CaseNumber, by entry: JournalEntry) {
    forgotten.numbers.insert(number)
    forgotten.given.take(erased: entry)
    unplaced[number] = nil
    unentered[number] = nil
    saved.remove(number)
    touched.remove(number)
    lastRead = nil
    damaged[StationPath.of(number)] = nil
  }

  /// Takes what was erased out of the register, now that somebody asks for it.
  func dropForgotten() {
    guard !forgotten.numbers.isEmpty else { return }
    let gone = forgotten
    // The register is asked for on the way.
    forgotten = ForgottenCases()
    register.numbers.take(gone.given)
    guard gone.numbers.contains(where: { register[$0] != nil }) else { return }
    let rest = register.rows(without: gone.numbers)
    do throws(StoreFault) {
      try work(over: rest)
      // Changes of the index before would name them still.
      do throws(FileFault) { try folder.remove(StationPath.indexChanges) } catch { throw .file(error) }
    } catch {
      // A full disk: they are taken out when somebody asks again.
      forgotten = gone
    }
  }
}

extension Register {
  /// The rows of an index of all cases but some.
  func rows(without gone: Set<CaseNumber>) -> SnapshotBuilder {
    let list = list(CaseQuery(.all))
    var rows = SnapshotBuilder()
    func addRows() {
      for index in list.indices where !gone.contains(list.number(at: index)) {
        list.read(index) {
          rows.append($0)
        } row: { base, row in
          rows.append(base.row(row))
        }
      }
    }
    if let base { base.file.lookThrough(addRows) } else { addRows() }
    return rows
  }
}
