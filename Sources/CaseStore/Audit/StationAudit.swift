import Glibc
public import Residence

/// Proves that a station's folder is what its journal says, and that the journal is whole.
///
/// It takes no lock and writes nothing, so desks work on while it reads, and whoever may read the folder may
/// audit it. What looks wrong is looked at again after the journal has been followed to its end once more:
/// nothing is reported that a desk was only in the middle of.
public struct StationAudit: Sendable {
  /// What the station is called and how it dates.
  public let station: Station
  let folder: Folder

  /// Opens a station to look at it.
  ///
  /// - Throws: `StoreFault` if the folder is no station or cannot be read.
  public init(of path: String) throws(StoreFault) {
    folder = try Folder.station(path)
    station = try folder.profile()
  }

  /// Reads everything and reports what is other than the journal says.
  ///
  /// - Parameters:
  ///   - witnesses: The entries that are remembered outside the journal.
  ///   - invalid: What is wrong with a checkpoint that was to be a witness.
  ///   - watch: Hears how far the audit has come.
  /// - Returns: Everything that was found.
  /// - Throws: `StoreFault` if the journal or a folder cannot be read.
  public func report(
    witnesses: [Witness] = [], invalid: NoteFault? = nil, watch: @escaping AuditWatch = { _ in }
  ) throws(StoreFault) -> AuditReport {
    // Before the journal: it only grows, so it has what was noted by now.
    let hint = try? folder.decode(Checkpoint.self, at: StationPath.checkpoint)?.position
    do throws(FileFault) {
      var evidence = Evidence(folder, witnesses: witnesses, opening: hint, readsEverything: true)
      try evidence.gather(watch)
      let origins = try evidence.search(watch)
      var report = evidence.report(origins)
      report.findings += [invalid].compactMap(\.self).map(Finding.note)
      return report
    } catch {
      throw .file(error)
    }
  }
}
