import CaseStore
import Glibc

/// A folder that exists for one test.
final class TemporaryFolder: Sendable {
  let path: String
  let folder: Folder

  init() throws {
    path = "/tmp/juzhu-test-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    mkdir(path, 0o700)
    folder = try Folder(path)
  }

  deinit {
    system("rm -rf '\(path)'")
  }

  /// Every file and folder below, without what `.` and `..` are.
  func contents(of subfolder: String? = nil) throws -> [String] {
    try folder.list(subfolder).flatMap { name -> [String] in
      let path = subfolder.map { "\($0)/\(name)" } ?? name
      var status = stat()
      lstat("\(self.path)/\(path)", &status)
      return status.st_mode & S_IFMT == S_IFDIR ? try [path] + contents(of: path) : [path]
    }
  }
}
