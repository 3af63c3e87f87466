import Glibc
public import Residence

extension CaseStore {
  /// The files whose time is over on the day of a moment, by their numbers.
  ///
  /// Only people who have left are looked at, each in the file itself.
  ///
  /// - Parameters:
  ///   - now: The moment.
  ///   - progress: Is told how many of how many files have been read.
  /// - Returns: Each of them once.
  /// - Throws: `StoreFault` if a file cannot be read.
  public func erasableCases(
    at now: Instant, progress: ProgressReport = { _, _ in }
  ) throws(StoreFault) -> [ErasableCase] {
    let left = register.list(CaseQuery(.all)).filter { $0.stage.residence == .left }.map(\.number)
    let today = now.civilDate(offsetMinutes: station.utcOffsetMinutes)
    var found = [ErasableCase]()
    for (index, number) in left.enumerated() {
      progress(index, left.count)
      let kept = try file(number).retention(under: policy, offsetMinutes: station.utcOffsetMinutes)
      if case .erasable(let first) = kept, first <= today {
        found.append(ErasableCase(number: number, since: first))
      }
    }
    return found
  }

  /// The drafts with which nobody has gone on for as many days as the policy gives them.
  ///
  /// - Throws: `StoreFault` if a folder cannot be listed.
  public func erasableDrafts(at now: Instant) throws(StoreFault) -> [ErasableDraft] {
    let oldest = now.milliseconds - policy.desk.retention.draftDays * 86_400_000
    var found = [ErasableDraft]()
    do throws(FileFault) {
      for owner in try folder.list(StationPath.drafts) {
        for name in try folder.list("\(StationPath.drafts)/\(owner)") where name.hasSuffix(".json") {
          guard let status = folder.status(of: "\(StationPath.drafts)/\(owner)/\(name)") else { continue }
          let kept = Instant(milliseconds: status.st_mtim.tv_sec * 1000)
          guard kept.milliseconds < oldest else { continue }
          found.append(ErasableDraft(owner: owner, name: String(name.dropLast(5)), kept: kept))
        }
      }
    } catch {
      throw .file(error)
    }
    return found
  }
}
