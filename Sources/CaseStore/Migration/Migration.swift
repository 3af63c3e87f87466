import Residence

/// Brings a station's documents from the layout that they were written in to the present one.
///
/// Every case gets a new revision, committed as an entry of kind `migrate`, so the old one stays in the history.
/// The profile names the new layout before the first case is changed, together with the old one, so that an
/// older program keeps away even if this one is interrupted, and a newer one knows that there is something to be
/// gone on with; the old one is taken out last.
public struct Migration {
  let path: String
  let folder: Folder
  let steps: [MigrationStep]

  /// Takes a station.
  ///
  /// - Throws: `StoreFault.noStation` if there is none.
  public init(of path: String) throws(StoreFault) {
    try self.init(of: path, by: MigrationStep.all)
  }

  init(of path: String, by steps: [MigrationStep]) throws(StoreFault) {
    folder = try Folder.station(path)
    self.path = path
    self.steps = steps
  }

  /// What is under way: from which layout, and after which entry of the journal cases have been changed.
  struct State: Codable {
    let from: Int
    let after: Int
  }

  /// Where the profile says what is under way.
  static let key = "migrating"

  /// Makes sure that a station's profile names the present layout, and that nothing is under way.
  static func requireCurrent(_ profile: JSON) throws(StoreFault) {
    let format = profile["format"]?.integer ?? 0
    if format > Station.currentFormat { throw .unknownFormat(format) }
    if format < Station.currentFormat || profile[key] != nil { throw .olderFormat(format) }
  }
}
