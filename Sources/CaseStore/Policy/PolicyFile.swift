import Glibc
public import Residence

/// A city's policy file, wherever it lies.
public enum PolicyFile {
  /// The policy file of a station's folder.
  public static func path(inStation folder: String) -> String {
    "\(folder)/\(StationPath.policy)"
  }

  /// The bytes of a file.
  ///
  /// - Throws: `StoreFault.file` if it is not there or cannot be read.
  public static func bytes(at path: String) throws(StoreFault) -> [UInt8] {
    let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    let folder = String(path.dropLast(name.count))
    do throws(FileFault) {
      if let bytes = try Folder(folder.isEmpty ? "." : folder).read(name) { return bytes }
    } catch {
      throw .file(error)
    }
    throw .file(.failed(operation: .open, path: path, errno: ENOENT))
  }

  /// The policy in a file.
  ///
  /// - Throws: `StoreFault`, with the first mistake if it is no policy; ``PolicyCheck`` finds all.
  public static func policy(at path: String) throws(StoreFault) -> Policy {
    let bytes = try bytes(at: path)
    let document: JSON
    do throws(JSONFault) { document = try JSON(reading: bytes) } catch { throw .syntax(path: path, error) }
    return try document.value(Policy.self, at: path)
  }
}
