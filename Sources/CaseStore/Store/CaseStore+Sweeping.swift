extension CaseStore {
  /// Removes files that never got their names, because whoever wrote them died; the caller holds the lock and has
  /// read everything.
  func sweep() throws(StoreFault) {
    do throws(FileFault) {
      for path in Set(touched.map { StationPath.folder(of: StationPath.of($0)) }) {
        try folder.sweep(path, isOurs: true)
      }
      try folder.sweep(StationPath.cache)
      for name in try folder.list(StationPath.drafts) { try folder.sweep("\(StationPath.drafts)/\(name)") }
      // The others are written under the lock, so only whoever died with it can have left something there.
      guard lock.isAbandoned else { return }
      for year in try folder.list(StationPath.certificates) {
        try folder.sweep("\(StationPath.certificates)/\(year)", isOurs: true)
      }
      for path in [nil, Layout.keys, StationPath.journal] { try folder.sweep(path) }
    } catch {
      throw .file(error)
    }
    lock.markCleared()
  }
}
