public import Residence

extension Bilingual {
  /// That a station is on a file system of this kind, which other machines may write to.
  public static func sharedFileSystem(_ kind: String) -> Bilingual {
    Bilingual(
      en: "Shared folder (\(kind)): other desks' changes are looked for once a second",
      zh: "共享目录（\(kind)）：每秒查看一次其他窗口的更改")
  }

  /// That the rules are other ones than those that this desk was opened with.
  public static let rulesChanged = Bilingual(
    en: "The rules were changed: leave, and open the desk again to work by them",
    zh: "规则（policy.json）已改动，请退出后重新打开，以按新规则办理")

  /// That so many of the cases' files cannot be read, or are not what was saved last.
  public static func damagedCases(_ count: Int) -> Bilingual {
    Bilingual(
      en: count == 1
        ? "The file of 1 case cannot be relied on; see: juzhu check"
        : "The files of \(count) cases cannot be relied on; see: juzhu check",
      zh: "有\(count)份档案的文件不可靠，请运行：juzhu check")
  }
}
