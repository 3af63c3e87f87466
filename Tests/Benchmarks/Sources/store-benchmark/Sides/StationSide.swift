import CaseStore
import Residence

/// The station's folder.
final class StationSide: Side {
  private let store: CaseStore
  private var found: CaseList?
  private var queue: CaseList?
  private var shown = 0

  init(_ path: String) throws {
    store = try CaseStore(opening: path, holder: "benchmark")
  }

  func search(_ text: String, narrowing: Bool) -> Found {
    let query = CaseQuery(.all, words: [SearchWord(text)])
    let list = store.register.list(query, narrowing: narrowing ? found : nil)
    found = list
    return page(0, of: list)
  }

  func pending(fromMiddle: Bool) -> Found {
    let list = store.register.list(CaseQuery(.waiting(Set(NextStep.allCases), communities: []), order: .due))
    queue = list
    shown = fromMiddle ? list.count / 2 : 0
    return page(shown, of: list)
  }

  func nextPage() -> Found {
    guard let queue else { return Found() }
    shown += Found.page
    return page(shown, of: queue)
  }

  private func page(_ start: Int, of list: CaseList) -> Found {
    let rows = list.indices.dropFirst(start).prefix(Found.page).map { ListedCase(list[$0]).compared }
    return Found(count: list.count, rows: rows)
  }

  func counts() -> Found {
    let (today, policy) = (store.station.demoDay ?? CivilDate(dayNumber: 0), store.policy)
    let counts = store.register.work { Severity(due: $0, on: today, under: policy) }
    return CountedWork.found(counts)
  }

  /// An index that is not there is made at the opening.
  func rebuild() {}

  func settle() throws { try store.checkpoint() }
}

/// The counts of the home screen, as both sides have to show them.
enum CountedWork {
  static func found(_ counts: [NextStep: WorkCount]) -> Found {
    let rows = NextStep.allCases.compactMap { step in
      counts[step].map { count in
        let urgent = Severity.allCases.map { String(count.bySeverity[$0] ?? 0) }
        return ([step.rawValue, String(count.all)] + urgent).joined(separator: "|")
      }
    }
    return Found(count: counts.values.map(\.all).reduce(0, +), rows: rows)
  }
}
