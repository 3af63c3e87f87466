import Glibc
import Measuring

/// The program without a screen.
enum Command {
  /// Builds a demonstration station.
  static func demo(_ cases: Int, with program: String, at station: String) throws {
    try Shell.run("'\(program)' demo --station '\(station)' --cases \(cases) --create-only")
  }

  /// The command that registers somebody whose number nobody can have: county 99 is given to no county.
  static func registration(_ serial: Int, with program: String, at station: String) -> String {
    // Of one name and birth date with similar numbers they would be taken for one.
    let name = "样例" + (UnicodeScalar(0x4E00 + serial).map { String($0) } ?? "")
    let line = """
      {"kind": "register", "entries": {"name": "\(name)", "paper": "identity-card", \
      "paper-number": "\(citizenNumber(serial))", "sex": "male", "ethnicity": "01", "birth-date": "1931-03-15", \
      "register-division": "220199", "register-address": "吉林省样例市样例路12号", "district": "210204", \
      "street": "望海街道", "community": "松苑社区", "road": "松苑街23号", "room": "502", "arrived-on": "today", \
      "moved-in-on": "today", "intended-stay": "half-to-five-years", "stay-reason": "work", \
      "lodging": "rented", "host-name": "样房东", "declarant": "self"}, "materials": \(papers)}
      """
    return "'\(program)' act --station '\(station)' --as clerk <<'END'\n\(line)\nEND"
  }

  private static let papers =
    "["
    + [
      "identity-card", "rental-contract", "host-register", "rental-certificate", "rental-safety-certificate",
    ]
    .map { #"{"kind": "\#($0)", "originalSeen": true, "copyKept": true}"# }.joined(separator: ", ") + "]"

  /// A citizen number with its check character (GB 11643-1999).
  private static func citizenNumber(_ serial: Int) -> String {
    let digits = "22019919310315" + String(serial * 2 + 101)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return digits + Array("10X98765432").map(String.init)[sum % 11]
  }
}
