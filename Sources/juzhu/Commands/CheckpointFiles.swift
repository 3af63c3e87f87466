import ArgumentParser
import CaseStore
import Desk
import Residence

/// The checkpoint and the key that are named on the command line.
enum CheckpointFiles {
  /// What a checkpoint's file remembers, after its signature has been checked.
  ///
  /// - Parameters:
  ///   - path: The file of the checkpoint.
  ///   - key: A verifier key or a file with one; nothing for the station's own.
  ///   - audit: The station.
  /// - Returns: The entry that is remembered.
  /// - Throws: `NoteFault` if the checkpoint proves nothing; otherwise the command line was wrong.
  static func witness(in path: String, by key: String?, of audit: StationAudit) throws -> Witness {
    let verifier = try key.map(CheckpointFiles.verifier) ?? own(audit)
    return try JournalCheckpoint(SignedNote(reading: contents(of: path)), by: verifier).witness
  }

  private static func own(_ audit: StationAudit) throws -> VerifierKey {
    guard let key = try audit.verifierKey() else {
      throw ValidationError("This station has no key; name the one that signed with --key.")
    }
    return key
  }

  private static func verifier(_ key: String) throws -> VerifierKey {
    if let verifier = try? VerifierKey(key) { return verifier }
    let text = try String(decoding: contents(of: key), as: UTF8.self)
    do throws(NoteFault) {
      return try VerifierKey(String(text.split(whereSeparator: \.isNewline).first ?? ""))
    } catch {
      Program.complain(error.words)
      throw ExitCode(Exit.usage)
    }
  }

  private static func contents(of path: String) throws -> [UInt8] {
    do throws(FileFault) {
      return try OutsideFile.read(path, limit: 2 << 20)
    } catch {
      // A wrong file on the command line says nothing about the store.
      Program.complain(error.words)
      throw ExitCode(Exit.usage)
    }
  }
}
