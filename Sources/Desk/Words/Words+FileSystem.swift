public import Residence

extension Bilingual {
  /// That a station is on a file system of this kind, which other machines may write to.
  public static func sharedFileSystem(_ kind: String) -> Bilingual {
    Bilingual(
      en: "Shared folder (\(kind)): other desks' changes are looked for once a second",
      zh: "共享目录（\(kind)）：每秒查看一次其他窗口的更改")
  }
}
