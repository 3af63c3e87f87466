import Residence

/// What was brought of an inventory.
struct Brought: Sendable {
  /// The cases whose files were written.
  var cases: [CaseNumber] = []
  /// Those of them that were not in the source as the journal says.
  var rebuilt: [CaseNumber] = []
  /// Other files that were written.
  var kept: [String] = []
  /// What is nowhere as it should be.
  var lost: [String: Digest] = [:]
}

extension Transfer {
  /// Brings everything that an inventory has; its documents stand in a journal.
  func bring(_ inventory: Inventory, _ journal: Journal, progress: ProgressReport) throws(StoreFault)
    -> Brought
  {
    var brought = Brought()
    // Pages and pictures first: a case never refers to what is not there.
    try Parallel.forEach(of: inventory.kept.sorted { $0.key < $1.key }, progress: progress) {
      (file) throws(StoreFault) in
      try bring(file.key, as: file.value)
    } take: { file, outcome in
      switch outcome {
      case .present: break
      case .copied, .rebuilt: brought.kept.append(file.key)
      case .lost: brought.lost[file.key] = file.value
      }
    }
    try Parallel.forEach(of: inventory.cases.sorted { $0.key < $1.key }, progress: progress) {
      (item) throws(StoreFault) in
      try bring(StationPath.of(item.key), as: item.value.digest) {
        journal.document(at: item.value.place, as: item.value.digest)?.pretty()
      }
    } take: { item, outcome in
      switch outcome {
      case .present: return
      case .lost where item.value.isErased: return
      case .lost: brought.lost[StationPath.of(item.key)] = item.value.digest
      case .rebuilt: brought.rebuilt.append(item.key)
      case .copied: break
      }
      if outcome != .lost { brought.cases.append(item.key) }
    }
    return brought
  }

  /// Makes sure that what was brought comes back from the disk as it should be.
  func confirm(_ brought: Brought, of inventory: Inventory, progress: ProgressReport) throws(StoreFault) {
    try Parallel.forEach(of: brought.kept, progress: progress) { (path) throws(StoreFault) in
      if let digest = inventory.kept[path] { try confirm(path, is: digest) }
    }
    try Parallel.forEach(of: brought.cases, progress: progress) { (number) throws(StoreFault) in
      if let document = inventory.cases[number] { try confirm(StationPath.of(number), is: document.digest) }
    }
  }
}
