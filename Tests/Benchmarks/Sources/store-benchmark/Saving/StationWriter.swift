import CaseStore
import Measuring
import Residence

/// Saves into a station's folder, as a desk does.
final class StationWriter: CaseWriter {
  private let store: CaseStore
  private let clerk: Operator
  private(set) var gaveUp = 0

  init(_ path: String) throws {
    store = try CaseStore(opening: path, holder: "benchmark")
    clerk = try Rules(ofStation: path).clerk
  }

  func open(_ number: CaseNumber) throws -> Case {
    // A desk is told of what others save.
    _ = try store.catchUp()
    return try store.file(number)
  }

  func save(_ remark: Action, on file: Case, at now: Instant) throws -> Double {
    let start = Moment.now
    var revision = file.revision
    while true {
      do throws(CommitFailure) {
        _ = try store.commit(Request(remark, on: file.number, revision: revision), by: clerk, at: now) {
          _, _, _ in
          []
        }
        break
      } catch {
        // Saving again counts as part of this save.
        switch error {
        case .conflict(let conflict): revision = conflict.theirs.revision
        case .store(.busy): gaveUp += 1
        default: throw error
        }
      }
    }
    let time = start.milliseconds
    // As a desk does once the answer is painted: nobody waits for it, but the saves a second know of it.
    try? store.placeFiles()
    return time
  }
}
