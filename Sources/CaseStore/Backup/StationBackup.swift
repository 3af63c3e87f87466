import Glibc
public import Residence

/// Copies a station into another folder, from then on only what has changed.
///
/// What has changed is found in the journal after the entry that the backup remembers. Desks work on meanwhile:
/// the station's lock is held only to see where the journal ends, and what is committed later is left to the
/// next backup. Every case is copied as the journal has it at that end. The backup as it was stays whole until
/// the new manifest takes the place of the old one; an interrupted run is gone on with by the next.
public struct StationBackup: Sendable {
  let station: Folder
  let destination: Folder
  let holder: String
  let prefix: String

  /// Takes a station, and the folder that its backup goes to.
  ///
  /// - Parameters:
  ///   - path: The station's folder.
  ///   - destination: An empty folder, one that is not there yet, or the one of an earlier backup.
  ///   - holder: Who is named to others who wait for a lock.
  /// - Throws: `StoreFault` if the one is no station, or the other no place for its backup.
  public init(of path: String, to destination: String, holder: String) throws(StoreFault) {
    station = try Folder.station(path)
    guard let profile = try station.document(at: StationPath.station) else { throw .noStation(path: path) }
    let format = profile["format"]?.integer ?? 0
    guard format <= Station.currentFormat else { throw .unknownFormat(format) }
    prefix = profile["prefix"]?.string ?? ""
    self.holder = holder
    let place = BackupPlace(destination)
    guard !place.overlaps(path) else {
      throw .backup(.overlapping(station: path, backup: destination))
    }
    do throws(FileFault) {
      try place.make()
      self.destination = try Folder(place.path)
    } catch {
      throw .backup(.unwritable(folder: destination, error))
    }
    try requireBackupOrNothing()
  }

  /// Makes the backup, or brings it up to date.
  ///
  /// - Parameters:
  ///   - options: What else to do.
  ///   - now: The moment.
  ///   - progress: Is told how far it is: with reading the journal, copying, and reading back.
  /// - Returns: What was done, and what there is to be known.
  /// - Throws: `StoreFault`; the backup is what it was before then.
  public func run(
    _ options: Options = Options(), at now: Instant, progress: ProgressReport = { _, _ in }
  ) throws(StoreFault) -> Summary {
    let lock = StationLock(folder: destination)
    return try lock.withLock(patience: 0, holder: holder, refusal: refusal) { () throws(StoreFault) in
      let previous = try known(BackupManifest.path)
      let isInterrupted = try known(BackupManifest.unfinished) != nil
      do throws(FileFault) { try destination.sweep(depth: isInterrupted ? 3 : 0) } catch {
        throw .file(error)
      }
      lock.markCleared()
      let start = options.copiesAll ? .start : previous?.head ?? .start
      let reading = JournalReading(station, from: start, to: try end(from: start), progress: progress)
      try requireSoundness(of: reading, from: start)
      if start != .start, !reading.inventory.erased.isEmpty {
        // What was erased stands in parts of the journal that the backup has already.
        var options = options
        options.copiesAll = true
        let whole = JournalReading(station, from: .start, to: try end(from: .start), progress: progress)
        try requireSoundness(of: whole, from: .start)
        return try bring(whole, over: previous, options, at: now, progress: progress)
      }
      return try bring(reading, over: previous, options, at: now, progress: progress)
    }
  }
}

extension StationBackup {
  private func requireBackupOrNothing() throws(StoreFault) {
    let names: [String]
    do throws(FileFault) { names = try destination.list() } catch { throw .file(error) }
    let isBackup = names.contains { [BackupManifest.path, BackupManifest.unfinished].contains($0) }
    // A disk that was just formatted has its own folder; whoever was killed at once leaves hardly anything.
    let isNothing = names.allSatisfy {
      [StationLock.path, "lost+found"].contains($0) || Folder.isTemporary($0)
    }
    guard isBackup || isNothing else {
      throw .backup(.occupied(path: destination.path))
    }
  }

  /// A manifest of the backup, which has to be one of this station as it is.
  private func known(_ path: String) throws(StoreFault) -> BackupManifest? {
    guard let manifest = try destination.manifest(path) else { return nil }
    guard manifest.station == prefix else {
      throw .backup(.otherStation(path: destination.path, found: manifest.station, wanted: prefix))
    }
    let isHeld: Bool
    do throws(JournalFault) {
      isHeld = try Journal(folder: station).holds(manifest.head)
    } catch {
      throw .journal(error)
    }
    guard isHeld else { throw .backup(.foreign(path: destination.path, entry: manifest.head.seq)) }
    return manifest
  }

  /// Where the journal ends while nobody writes, and brings it to the disk: the backup must not know more than
  /// the station after a power cut.
  private func end(from start: JournalPosition) throws(StoreFault) -> [JournalExtent] {
    func look() throws(StoreFault) -> [JournalExtent] {
      let extents = try station.extents()
      do throws(FileFault) {
        for extent in extents where extent.segment >= start.segment {
          try station.sync("\(Journal.path)/\(extent.segment)")
        }
      } catch {
        throw .file(error)
      }
      return extents
    }
    do throws(StoreFault) {
      return try StationLock(folder: station).withLock(
        patience: 5000, holder: holder, refusal: StoreFault.init, look)
    } catch .file(.failed(_, _, EROFS)) {
      // Nobody writes where nobody can, and a disk that is failing is when a backup is wanted most.
      return try station.extents()
    }
  }

  private func requireSoundness(
    of reading: JournalReading, from start: JournalPosition
  ) throws(StoreFault) {
    if let fault = reading.fault { throw .file(fault) }
    guard let place = reading.damage.first else { return }
    // The journal's own reader says what is wrong there.
    do throws(JournalFault) {
      try Journal(folder: station).forEachEntry(from: start) { _, _ in true }
    } catch {
      throw .journal(error)
    }
    throw .journal(.rolledBack(segment: place.segment, offset: place.offset, size: nil))
  }

  private func refusal(_ fault: FileFault) -> StoreFault {
    if case .busy(let holder) = fault { return .busy(holder: holder) }
    return .backup(.unwritable(folder: destination.path, fault))
  }
}
