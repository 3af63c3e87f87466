import Glibc
public import Residence

extension CaseStore {
  /// Signs the end of the journal, after recording who had it signed.
  ///
  /// The note is to be kept where whoever can write in the station's folder cannot.
  ///
  /// - Throws: `StoreFault` if the line cannot be brought to the disk or the key cannot be had.
  public func signCheckpoint(by actor: Operator, at now: Instant) throws(StoreFault) -> SignedNote {
    let key = try folder.auditKey(orMakeFor: station)
    let position = try record(["kind": "checkpoint"], by: actor.name, at: now)
    guard let hash = position.hash else { throw .journal(.behind(position)) }
    return try folder.withKey { () throws(NoteFault) in
      try key.sign(JournalCheckpoint(origin: key.name, seq: position.seq, hash: hash).text)
    }
  }

  /// Records that somebody did something to the station, not to a case; it is on the disk when this returns.
  private func record(_ action: JSON, by name: String, at now: Instant) throws(StoreFault) -> JournalPosition
  {
    try locked { () throws(StoreFault) in
      try enter(action, by: name, at: now)
      return journal.position
    }
  }

  /// The same for whoever holds the lock already.
  func enter(_ action: JSON, by name: String, at now: Instant) throws(StoreFault) {
    try follow(repairTail: true)
    try append([JournalDraft(at: now.text, by: name, action: action)], durable: true)
  }

  /// The public half of the key that signs the checkpoints; the key is made the first time.
  ///
  /// - Throws: `StoreFault` if the key cannot be read or made.
  public func verifierKey() throws(StoreFault) -> VerifierKey {
    try folder.auditKey(orMakeFor: station).verifier
  }
}

extension StationAudit {
  /// The public half of the key that signs the station's checkpoints; nothing if there is none yet.
  ///
  /// - Throws: `StoreFault` if there is one that cannot be read.
  public func verifierKey() throws(StoreFault) -> VerifierKey? { try folder.auditKey()?.verifier }
}

extension Folder {
  fileprivate func auditKey() throws(StoreFault) -> AuditKey? {
    guard let bytes = try contents(of: AuditKey.path) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    return try withKey { () throws(NoteFault) in try AuditKey(text) }
  }

  fileprivate func auditKey(orMakeFor station: Station) throws(StoreFault) -> AuditKey {
    if let key = try auditKey() { return key }
    let key = AuditKey(name: "juzhu/\(station.prefix)/\(nameForKey)")
    do throws(FileFault) {
      try createNew(AuditKey.path, with: Array((key.text + "\n").utf8), durable: true)
    } catch .alreadyExists {
      // Another desk was quicker; there is one key.
      if let key = try auditKey() { return key }
      throw .file(.alreadyExists(path: AuditKey.path))
    } catch {
      throw .file(error)
    }
    return key
  }

  fileprivate func withKey<Value>(_ body: () throws(NoteFault) -> Value) throws(StoreFault) -> Value {
    do throws(NoteFault) { return try body() } catch { throw .unusable(AuditKey.path, ("", "is no key")) }
  }

  /// The folder's own name, as far as a key's name can hold it.
  private var nameForKey: String {
    let found = realpath(path, nil)
    defer { free(found) }
    let name = found.map { String(cString: $0) }?.split(separator: "/").last.map(String.init) ?? ""
    let kept = name.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 }
    return kept.isEmpty ? "station" : String(String.UnicodeScalarView(kept))
  }
}
