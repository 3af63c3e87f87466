import Glibc
import Residence

extension StationBackup {
  /// Brings everything that a reading of the journal found, and makes it the backup.
  func bring(
    _ reading: JournalReading, over previous: BackupManifest?, _ options: Options, at now: Instant,
    progress: ProgressReport
  ) throws(StoreFault) -> Summary {
    let transfer = Transfer(source: station, destination: destination)
    let side = try SideFiles(in: station, withKeys: options.withKeys)
    var manifest = BackupManifest(
      station: prefix, head: reading.sound, made: now,
      files: side.digests.merging(keys(of: previous, options)) { first, _ in first })
    try write(manifest, to: BackupManifest.unfinished)

    // The journal first: it has the older documents of the cases that are replaced below, so whatever happens
    // on the way, the backup as it was can be restored.
    let segments = try bringSegments(reading, over: previous, options, transfer)
    var inventory = reading.inventory
    inventory.take(previous?.lost ?? [:])
    let brought = try transfer.bring(inventory, Journal(folder: station), progress: progress)
    manifest.lost = brought.lost
    try bring(side, into: &manifest, over: previous, transfer)
    if options.copiesAll || previous == nil { try forget(reading.inventory, transfer) }
    try transfer.settle()

    try transfer.confirm(brought, of: inventory, progress: progress)
    for (path, digest) in manifest.files.sorted(by: { $0.key < $1.key }) {
      try transfer.confirm(path, is: digest)
    }
    manifest.segments = try segments.map { (segment) throws(StoreFault) in
      try confirmed(segment, transfer)
    }
    try write(manifest, to: BackupManifest.path)
    do throws(FileFault) { try destination.remove(BackupManifest.unfinished) } catch {
      throw transfer.unwritable(error)
    }

    var summary = Summary(head: manifest.head)
    summary.cases = brought.cases.count
    summary.files = brought.kept.count
    summary.strayed = strayed(brought.rebuilt, inventory, since: reading.sound)
    summary.lost = brought.lost.keys.sorted() + StationPath.required.filter { manifest.files[$0] == nil }
    summary.skipped = side.skipped
    summary.isOnSameDisk = try status(station).st_dev == status(destination).st_dev
    summary.isOpenToOthers = try isOpenToOthers()
    return summary
  }

  /// A segment of the backup, and whether it was written just now.
  private typealias Written = (segment: BackupManifest.Segment, isNew: Bool)

  private func bringSegments(
    _ reading: JournalReading, over previous: BackupManifest?, _ options: Options, _ transfer: Transfer
  ) throws(StoreFault) -> [Written] {
    let read = Set(reading.ends.map(\.segment))
    // What lies before the remembered entry is in the backup and never changes.
    var segments: [Written] = (previous?.segments ?? []).filter { !read.contains($0.end.segment) }.map {
      ($0, false)
    }
    for end in reading.ends {
      let known = previous?.segment(end.segment)
      if let known, known.end == end, !options.copiesAll {
        segments.append((known, false))
      } else {
        let digest = try transfer.bringSegment(
          end.segment, from: options.copiesAll ? 0 : known?.end.offset ?? 0, to: end.offset)
        segments.append((BackupManifest.Segment(end: end, digest: digest), true))
      }
    }
    return segments
  }

  /// Makes sure that a segment comes back from the disk; where its older part does not, it is brought anew.
  private func confirmed(_ written: Written, _ transfer: Transfer) throws(StoreFault)
    -> BackupManifest.Segment
  {
    let (end, digest) = (written.segment.end, written.segment.digest)
    if !written.isNew || transfer.holdsSegment(end.segment, upTo: end.offset, as: digest) {
      return written.segment
    }
    _ = try transfer.bringSegment(end.segment, from: 0, to: end.offset)
    guard transfer.holdsSegment(end.segment, upTo: end.offset, as: digest) else {
      throw .backup(.notHeld(folder: destination.path, path: "\(Journal.path)/\(end.segment)"))
    }
    return written.segment
  }

  /// The keys that an earlier backup has: they are not taken away because this one was not asked for them.
  private func keys(of previous: BackupManifest?, _ options: Options) -> [String: Digest] {
    options.withKeys ? [:] : (previous?.files ?? [:]).filter { $0.key.hasPrefix(SideFiles.keys) }
  }

  private func bring(
    _ side: SideFiles, into manifest: inout BackupManifest, over previous: BackupManifest?,
    _ transfer: Transfer
  ) throws(StoreFault) {
    for path in side.digests.keys.sorted() {
      // It may have been changed or taken away since it was looked at.
      guard let bytes = try station.contents(of: path) else {
        manifest.files[path] = nil
        continue
      }
      manifest.files[path] = Digest(of: bytes)
      if (try? destination.read(path)) != bytes { try transfer.put(bytes, at: path, durable: true) }
    }
    for path in (previous?.files ?? [:]).keys where manifest.files[path] == nil {
      do throws(FileFault) { try destination.remove(path) } catch { throw transfer.unwritable(error) }
    }
  }

  /// Which of the cases that were not as the journal says were not merely saved again meanwhile, nor just saved by
  /// a desk that has yet to write the file.
  private func strayed(
    _ numbers: [CaseNumber], _ inventory: Inventory, since head: JournalPosition
  ) -> [CaseNumber] {
    guard !numbers.isEmpty, let extents = try? station.extents() else { return [] }
    let later = JournalReading(station, from: head, to: extents).inventory.cases
    let placed = checkpointed
    return numbers.filter { number in
      guard let committed = inventory.cases[number], later[number] == nil else { return false }
      if let placed, !committed.place.isBefore(placed) { return false }
      return (try? station.read(StationPath.of(number))).map { Digest(of: $0) } != committed.digest
    }
  }

  /// Up to where in the journal every case is known to have its file.
  private var checkpointed: JournalPosition? {
    let hint = try? station.decode(Checkpoint.self, at: StationPath.checkpoint)?.position
    return hint.flatMap { (try? Journal(folder: station).holds($0)) == true ? $0 : nil }
  }

  private func write(_ manifest: BackupManifest, to path: String) throws(StoreFault) {
    let bytes = try manifest.bytes(at: path)
    do throws(FileFault) {
      try destination.replace(path, with: bytes, durable: true)
    } catch {
      throw .backup(.unwritable(folder: destination.path, error))
    }
  }

  private func isOpenToOthers() throws(StoreFault) -> Bool {
    do throws(FileFault) {
      let file = try destination.openFile(RelativePath(BackupManifest.path), flags: O_RDONLY)
      return try (file?.status().st_mode ?? 0) & 0o077 != 0
    } catch {
      throw .file(error)
    }
  }

  private func status(_ folder: Folder) throws(StoreFault) -> stat {
    do throws(FileFault) { return try folder.openFolder(nil)?.status() ?? stat() } catch {
      throw .file(error)
    }
  }
}
