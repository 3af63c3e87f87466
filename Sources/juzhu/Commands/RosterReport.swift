import CaseStore
import Console
import Desk
import Glibc
import Residence

/// What is said about a roster: case numbers on standard output, everything else on standard error.
struct RosterReport {
  /// The list as it was named on the command line.
  let list: String
  let policy: Policy

  /// Names a case at once, so that whoever is interrupted knows how far it came.
  func registered(_ file: Case) {
    print("\(file.number.text)\t\(shown(file.identity.name))")
    fflush(nil)
  }

  func refuse(_ fault: RosterFault) { tell(fault.words, line: fault.line, column: fault.column) }

  /// Says everything that keeps a row from being registered, each with the column where it is to be put
  /// right.
  func refuse(_ verdict: RosterVerdict, of roster: Roster) {
    for objection in verdict.objections(under: policy) {
      tell(objection.words, at: verdict.row, column: objection.field.flatMap(roster.column))
    }
  }

  func passOver(_ row: Roster.Row, as number: CaseNumber) {
    tell(Bilingual(en: "already registered: \(number.text)", zh: "已登记：\(number.text)"), at: row)
  }

  func tellOfResuming() {
    Program.complain(
      Bilingual(
        en: "Some rows were registered by an earlier run; to pass over them: --resume",
        zh: "部分人员已在上次导入时登记；如需跳过，请加 --resume"))
  }

  func tellOfStop(after done: Int, of all: Int) {
    Program.complain(
      Bilingual(
        en: "Stopped: \(done) of \(all) rows are registered. Put it right, then go on with: --resume",
        zh: "已停止：\(all)人中已登记\(done)人。请处理后加 --resume 继续"))
  }

  func tellOfSkipped(_ bad: Int, registered: Int) {
    Program.complain(
      Bilingual(
        en: "\(registered) registered, \(bad) rows left out. Put them right, then go on with: --resume",
        zh: "已登记\(registered)人，略过\(bad)行。请更正后加 --resume 继续"))
  }

  func tellOfCheck(rows: Int) {
    print(
      Bilingual(en: "\(rows) rows can be registered", zh: "\(rows)人可以登记")[.ofLocale])
  }

  private func tell(_ words: Bilingual, at row: Roster.Row, column: Int? = nil) {
    let name = shown(TypedText.trimmed(row.action.entries[.name] ?? ""))
    let label = name.isEmpty ? "" : "\(name): "
    tell(Bilingual(en: label + words.en, zh: label + words.zh), line: row.line, column: column)
  }

  private func tell(_ words: Bilingual, line: Int, column: Int?) {
    let place = column.map { "\(line):\($0)" } ?? "\(line)"
    fputs("\(list):\(place): \(words[.ofLocale])\n", Standard.error)
  }

  private func shown(_ text: String) -> String { harmless(text) }
}
