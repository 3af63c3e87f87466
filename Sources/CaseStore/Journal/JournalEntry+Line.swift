extension JournalEntry {
  /// The entry as it stands in the journal: compact JSON and a newline.
  public func line() -> [UInt8] { json.compact() + [UInt8(ascii: "\n")] }

  /// The whole entry as one value.
  var json: JSON {
    var members = members
    members["document"] = document
    return .object(members)
  }

  private var members: [String: JSON] {
    var members = unknown
    members["seq"] = .number(String(seq))
    members["at"] = .string(at)
    members["by"] = .string(by)
    members["action"] = action
    members["case"] = `case`.map(JSON.string)
    members["revision"] = revision.map { .number(String($0)) }
    members["documentHash"] = documentHash.map { .string($0.hex) }
    members["previous"] = .string(previous?.hex ?? JournalEntry.noPrevious)
    members["hash"] = .string(hash.hex)
    return members
  }

  /// Reads a line and checks that it is what was once written.
  ///
  /// A document that is missing, or `null` (which lets retention overwrite one in place and pad it with
  /// spaces, so that no offset moves), counts as erased.
  ///
  /// - Parameter line: The line, without its newline.
  /// - Throws: What is wrong with it. Whether it follows the line before is for the reader of the journal.
  public init(reading line: UnsafeBufferPointer<UInt8>) throws(JournalDamage) {
    var members: [String: JSON]
    do throws(JSONFault) {
      let limits = JSON.Limits(depth: 65, size: LineReader.longestLine)
      guard case .object(let object) = try JSON(reading: line, limits: limits) else {
        throw JSONFault(.unexpectedByte(line.first ?? 0), at: 0, of: line)
      }
      members = object
    } catch {
      throw .notJSON(error)
    }
    let document = members.removeValue(forKey: "document").flatMap { $0 == .null ? nil : $0 }
    let hash = try JournalEntry.digest(members.removeValue(forKey: "hash"), "hash")
    guard Digest(of: JSON.object(members).compact()) == hash else { throw .wrongHash }
    let documentHash = try members.removeValue(forKey: "documentHash").map { (value) throws(JournalDamage) in
      try JournalEntry.digest(value, "documentHash")
    }
    if let document, Digest(of: document.pretty()) != documentHash { throw .wrongDocument }

    guard let seq = members.removeValue(forKey: "seq")?.integer, seq > 0 else { throw .wrongMember("seq") }
    guard let at = members.removeValue(forKey: "at")?.string else { throw .wrongMember("at") }
    guard let by = members.removeValue(forKey: "by")?.string else { throw .wrongMember("by") }
    guard let action = members.removeValue(forKey: "action") else { throw .wrongMember("action") }
    self.document = document
    self.documentHash = documentHash
    self.hash = hash
    self.seq = seq
    self.at = at
    self.by = by
    self.action = action
    `case` = try JournalEntry.optional("case", in: &members, \.string)
    revision = try JournalEntry.optional("revision", in: &members, \.integer)
    let previous = try JournalEntry.digest(members.removeValue(forKey: "previous"), "previous")
    self.previous = previous.hex == JournalEntry.noPrevious ? nil : previous
    unknown = members
  }

  private static func digest(_ value: JSON?, _ key: String) throws(JournalDamage) -> Digest {
    guard let digest = value?.string.flatMap(Digest.init(hex:)) else { throw .wrongMember(key) }
    return digest
  }

  private static func optional<Value>(
    _ key: String, in members: inout [String: JSON], _ read: (JSON) -> Value?
  ) throws(JournalDamage) -> Value? {
    guard let member = members.removeValue(forKey: key) else { return nil }
    guard let value = read(member) else { throw .wrongMember(key) }
    return value
  }
}
