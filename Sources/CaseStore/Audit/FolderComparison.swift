import Residence

/// Compares the station's folder with what the journal says of it.
struct FolderComparison: Sendable {
  let folder: Folder
  let ledger: Ledger
  /// Whether pages and pictures are read; otherwise it is enough that they are there.
  let readsEverything: Bool

  /// Something that can be other than the journal says.
  enum Item: Hashable, Sendable {
    case caseFile(CaseNumber)
    case page(CertificateNumber)
    case picture(Ledger.Picture)
    /// A file whose changes are recorded.
    case recorded(RecordedFile)
    /// Something that does not belong where it stands.
    case other(String)
  }

  /// What stands in an item's place.
  enum State: Equatable, Sendable {
    case missing
    case content(PackedDigest)
    /// Something that was not read.
    case unread
    case blocked(FileFault)
  }

  /// Everything that is other than the journal says, at the first look.
  func suspects(_ watch: @escaping AuditWatch) throws(FileFault) -> Set<Item> {
    var suspects = Set<Item>()
    let progress = AuditProgress(.files, total: ledger.cases.count + ledger.pages.count, watch)
    for entry in try folder.entries(in: nil)
    where [StationPath.cases, StationPath.certificates, StationPath.journal].contains(entry.name) {
      if entry.kind == .folder {
        try walk(entry.name, &suspects, progress)
      } else {
        suspects.insert(.other(entry.name))
      }
    }
    ledger.cases.forEachThousand { batch in
      let names = names(beside: batch.first.map { StationPath.of($0.number) })
      for (number, _) in batch where !names.contains("\(number.text).json") {
        suspects.insert(.caseFile(number))
      }
    }
    ledger.pages.forEachThousand { batch in
      let names = names(beside: batch.first.map { StationPath.of($0.number) })
      for (number, _) in batch where names.isDisjoint(with: StationPath.pageNames(of: number)) {
        suspects.insert(.page(number))
      }
    }
    suspects.formUnion(RecordedFile.allCases.map(Item.recorded))
    let pictures = ledger.pictures.keys.map(Item.picture)
    return suspects.union(
      unsound(pictures, 16, AuditProgress(.pictures, total: pictures.count, watch), isSound)
    )
    .filter { !isSound($0) }
  }

  /// Whether an item is as the journal says.
  func isSound(_ item: Item) -> Bool { isSound(item, state(of: item)) }

  /// Whether an item in this state would be as the journal says.
  func isSound(_ item: Item, _ state: State) -> Bool {
    switch (item, state) {
    case (.other, _): state == .missing
    case (.caseFile(let number), .missing): ledger.cases[number]?.isErased ?? true
    case (.caseFile(let number), .content(let digest)): ledger.cases[number]?.digest == digest
    case (.page(let number), .missing): ledger.pages[number] == nil
    case (.page(let number), .content(let digest)): ledger.pages[number]?.digest == digest
    case (.page(let number), .unread): ledger.pages[number] != nil
    case (.picture(let picture), .content(let digest)): picture.digest == digest
    case (.picture, .unread): true
    case (.recorded(let file), .content(let digest)):
      ledger.recorded(file).map { $0.digest == digest } ?? true
    case (.recorded(let file), .missing): ledger.recorded(file) == nil
    default: false
    }
  }

  /// What stands in an item's place now.
  func state(of item: Item) -> State {
    do throws(FileFault) {
      switch item {
      case .caseFile(let number): return try content(StationPath.of(number))
      case .page(let number):
        for path in StationPath.pages(of: number) {
          let state = try kept(path)
          if state != .missing { return state }
        }
        return .missing
      case .picture(let picture):
        guard let attachment = picture.attachment else { return .missing }
        return try kept(attachment.path)
      case .recorded(let file):
        // One that the journal knows of already may be on its way to its place.
        if let path = file.pendingPath, let last = ledger.recorded(file) {
          let pending = try content(path)
          if pending == .content(last.digest) { return pending }
        }
        return try content(file.path)
      case .other(let path): return try folder.entry(at: path) == nil ? .missing : .unread
      }
    } catch {
      return .blocked(error)
    }
  }

  private func kept(_ path: String) throws(FileFault) -> State {
    if readsEverything { return try content(path) }
    guard let entry = try folder.entry(at: path) else { return .missing }
    if let fault = entry.fault(at: path) { throw fault }
    return .unread
  }

  private func content(_ path: String) throws(FileFault) -> State {
    try folder.read(path).map { .content(PackedDigest(Digest(of: $0))) } ?? .missing
  }

  /// Goes through a folder and everything below, and takes what is not in place or not sound.
  private func walk(
    _ path: String, _ suspects: inout Set<Item>, _ progress: AuditProgress
  ) throws(FileFault) {
    var items = [Item]()
    for entry in try folder.entries(in: path) {
      let inside = "\(path)/\(entry.name)"
      switch (Layout.place(of: inside), entry.kind) {
      case (.folder, .folder): try walk(inside, &suspects, progress)
      case (.file, _):
        if let number = StationPath.number(of: inside) { items.append(.caseFile(number)) }
        if let number = Layout.certificate(of: inside) { items.append(.page(number)) }
      case (.anything, _): break
      default: suspects.insert(.other(inside))
      }
    }
    let inside = try folder.inside(path)
    suspects.formUnion(
      unsound(items, 250, progress) { item in
        // A file that cannot be read from here is looked at again by its whole path, which names it.
        let name = String(item.path.dropFirst(path.count + 1))
        guard readsEverything || item.isCaseFile, let bytes = try? inside?.read(name) else {
          return isSound(item)
        }
        return isSound(item, .content(PackedDigest(Digest(of: bytes))))
      })
  }

  /// Those of many items that are not sound, looked at by all processors.
  private func unsound(
    _ items: [Item], _ size: Int, _ progress: AuditProgress, _ isSound: @Sendable (Item) -> Bool
  ) -> Set<Item> {
    let parts = stride(from: 0, to: items.count, by: size).map { items[$0..<min($0 + size, items.count)] }
    let found = Parallel.map(parts.count) { index in
      defer { progress.advance(by: parts[index].count) }
      return parts[index].filter { !isSound($0) }
    }
    return Set(found.joined())
  }

  /// The names in the folder of a path; none if it cannot be read, which each of its files will say.
  private func names(beside path: String?) -> Set<String> {
    let folderPath = path?.split(separator: "/").dropLast().joined(separator: "/")
    return Set((try? folder.list(folderPath)) ?? [])
  }
}

extension FolderComparison.Item {
  var isCaseFile: Bool { if case .caseFile = self { true } else { false } }

  /// Where it stands, or should.
  var path: String {
    switch self {
    case .caseFile(let number): StationPath.of(number)
    case .page(let number): StationPath.of(number)
    case .picture(let picture): picture.attachment?.path ?? ""
    case .recorded(let file): file.path
    case .other(let path): path
    }
  }
}
