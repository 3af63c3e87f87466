import ArgumentParser
import Residence

/// Where an operator's password comes from outside the desk.
enum PasswordInput {
  /// The variable that names a file whose first line is the password of whoever `--as` names.
  static let variable = "JUZHU_PASSWORD_FILE"

  /// The password of an operator.
  static func password(of name: String) throws -> Passphrase {
    if let path = Surroundings.variable(variable) {
      return Passphrase(try SecretInput.firstLine(of: path))
    }
    return Passphrase(
      try SecretInput.ask(
        Bilingual(en: "Password of \(name): ", zh: "\(name)的密码："),
        instead: "name a file whose first line it is in \(variable)"))
  }

  /// A password that is chosen: from a file, else typed twice.
  ///
  /// Its length is judged where it is kept, under the station's policy.
  static func newPassword(of name: String, file: String?, option: String) throws -> Passphrase {
    if let file { return Passphrase(try SecretInput.firstLine(of: file)) }
    let instead = "give \(option) FILE"
    let first = try SecretInput.ask(
      Bilingual(en: "A new password for \(name): ", zh: "为\(name)设置密码："), instead: instead)
    let second = try SecretInput.ask(Bilingual(en: "Once more: ", zh: "再次输入："), instead: instead)
    guard first == second else { throw ValidationError("The two passwords are not the same.") }
    return Passphrase(first)
  }
}
