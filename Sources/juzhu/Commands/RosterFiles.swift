import ArgumentParser
import CaseStore
import Desk
import Residence

/// The two files that a roster is read from.
enum RosterFiles {
  /// Far more than a city's largest building site fills.
  private static let sizeLimit = 16 << 20

  /// Reads the list over what its rows have in common; says what is wrong with either.
  static func read(
    _ list: String, common: String?, under policy: Policy, _ report: RosterReport
  ) throws -> Roster {
    let (action, bytes): (Action, [UInt8])
    do throws(StoreFault) {
      action = try common.map(RosterFiles.common) ?? Action(.register)
      bytes = try contents(of: list)
    } catch {
      // A wrong file on the command line says nothing about the store.
      Program.complain(error.words)
      throw ExitCode(Exit.usage)
    }
    do throws(RosterRefusal) {
      return try Roster(reading: bytes, over: action, names: RosterNames(under: policy))
    } catch {
      for fault in error.faults { report.refuse(fault) }
      throw ExitCode(Exit.refused)
    }
  }

  /// Reads what all rows have in common, strictly: a misspelt key would leave the papers out.
  private static func common(_ path: String) throws(StoreFault) -> Action {
    let document = try JSON(reading: contents(of: path), at: path)
    guard var members = document.object else {
      throw .shape(path: path, .unexpected(path: "", expected: "JSON object"))
    }
    members["kind"] = .string(Action.Kind.register.rawValue)
    members["materials"] = members["materials"] ?? []
    let strict = JSON.object(members)
    let action = try strict.value(Action.self, at: path)
    try strict.requireKnownKeys(as: Action.self, at: path)
    return action
  }

  private static func contents(of path: String) throws(StoreFault) -> [UInt8] {
    do throws(FileFault) { return try OutsideFile.read(path, limit: sizeLimit) } catch { throw .file(error) }
  }
}
