public import Residence

/// A city's policy file, wherever it lies.
public enum PolicyFile {
  private static let sizeLimit = 64 << 20

  /// The policy file of a station's folder.
  public static func path(inStation folder: String) -> String {
    "\(folder)/\(StationPath.policy)"
  }

  /// The bytes of a file.
  ///
  /// - Throws: `StoreFault.file` if it is not there or cannot be read.
  public static func bytes(at path: String) throws(StoreFault) -> [UInt8] {
    do throws(FileFault) { return try OutsideFile.read(path, limit: sizeLimit) } catch { throw .file(error) }
  }

  /// The policy in a file.
  ///
  /// - Throws: `StoreFault`, with the first mistake if it is no policy; ``PolicyCheck`` finds all.
  public static func policy(at path: String) throws(StoreFault) -> Policy {
    try JSON(reading: bytes(at: path), at: path).value(Policy.self, at: path)
  }
}
