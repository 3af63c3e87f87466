internal import FoundationEssentials
public import Residence

extension CaseStore {
  /// Makes a new station's folder.
  ///
  /// - Parameters:
  ///   - path: A folder that does not exist yet or is empty.
  ///   - station: The station's profile.
  ///   - policy: The bytes of the policy file, which are copied as they are.
  ///   - operators: Who signs in.
  /// - Throws: `StoreFault.occupied` if there is anything in the folder.
  public static func create(
    at path: String, station: Station, policy: [UInt8], operators: [Operator]
  ) throws(StoreFault) {
    let folder = try emptyFolder(path)
    try folder.put(policy, at: StationPath.policy, durable: true)
    _ = try folder.decode(Policy.self, at: StationPath.policy)
    do throws(FileFault) {
      try folder.makeFolder(StationPath.journal, durable: true)
      try folder.makeFolder(StationPath.cases, durable: true)
    } catch {
      throw .file(error)
    }
    let people = try JSON.of(operators, at: StationPath.operators)
    try folder.put(people.pretty(), at: StationPath.operators, durable: true)
    // The profile comes last: a folder without it is no station, so half of one is never opened.
    let profile = try JSON.of(station, at: StationPath.station)
    try folder.put(profile.pretty(), at: StationPath.station, durable: true)
  }

  private static func emptyFolder(_ path: String) throws(StoreFault) -> Folder {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .occupied(path: path)
    }
    do throws(FileFault) {
      let folder = try Folder(path)
      if try folder.list().isEmpty { return folder }
    } catch {
      throw .file(error)
    }
    throw .occupied(path: path)
  }
}
