import Residence
import Specimens
import Testing

@testable import CaseStore

/// The schemas take every file that the program writes, and refuse what the program refuses.
struct SchemaDocumentTests {
  @Test func everyExampleIsValid() throws {
    var documents: [(String, JSON)] = []
    for json in try ExampleFiles.cases { documents.append(("case", json)) }
    for path in try ExampleFiles.all(in: "data/policy") + ["data/example/policy.json"] {
      documents.append(("policy", try ExampleFiles.document(path)))
    }
    for line in try lines() { documents.append(("journal-line", line)) }
    for folder in PacketFiles.all {
      documents.append(("intake-packet", try ExampleFiles.document(folder + "/packet.json")))
    }
    for (name, document) in documents {
      #expect(try SchemaFile(name).faults(in: document) == [])
    }
    #expect(documents.count > 100)
  }

  private func lines() throws -> [JSON] {
    try ExampleFiles.all(in: "data/example/journal", ".jsonl").flatMap { path in
      try ExampleFiles.bytes(path).split(separator: UInt8(ascii: "\n")).map { try JSON(reading: $0) }
    }
  }

  /// Changes a document at every kind of place: takes it away, or puts something of another kind there.
  ///
  /// Two of the kinds at each place, in turn, unless there is time for all. A `null` is left out: the program reads it
  /// as nothing where nothing may stand, but never writes it.
  private func forEachChange(
    of document: JSON, _ seen: inout Set<String>,
    to values: [JSON?] = [nil, 7, .number("-1"), .number("2.5"), true, "x", [], [:], ["x": 1], ["x"]],
    _ body: (_ path: [PathStep], JSON) throws -> Void
  ) rethrows {
    for path in document.paths where seen.insert(path.pattern).inserted {
      for (index, value) in values.enumerated() where Soak.isOn || (seen.count + index) % values.count < 2 {
        try body(path, document.replacing(path[...], by: value))
      }
    }
  }

  @Test func aChangedCaseIsRefusedByTheSchemaIfAndOnlyIfByTheProgram() throws {
    // What the form at the window checks before it gets into a file.
    let checkedBefore: Set = [
      "district", "registerDivision", "ethnicity", "file", "photo", "pageHash", "revision", "days",
    ]
    let schema = try SchemaFile("case")
    var (seen, refused): (Set<String>, Int) = ([], 0)
    for document in try ExampleFiles.cases {
      try forEachChange(of: document, &seen) { path, changed in
        let isRead = (try? changed.decode(Case.self)) != nil
        let faults = try schema.faults(in: changed)
        if !isRead { refused += 1 }
        if case .key(let key)? = path.last, checkedBefore.contains(key), isRead { return }
        #expect(faults.isEmpty == isRead, "\(path.pattern): \(faults)")
      }
    }
    #expect(refused > (Soak.isOn ? 500 : 100))
  }

  @Test func aChangedPolicyIsRefusedByTheSchemaOnlyIfByTheProgram() throws {
    let schema = try SchemaFile("policy")
    let model = try ExampleFiles.document("data/policy/dalian.json")
    let short = model.shortened
    var (seen, refused): (Set<String>, Int) = ([], 0)
    try forEachChange(of: short, &seen, to: [nil, 7, .number("-1"), "x", []]) { path, changed in
      let mistakes = try changed.inspect(Policy.self, model: short).mistakes
      let isValid = try schema.faults(in: changed).isEmpty
      if !isValid { refused += 1 }
      if !mistakes.isEmpty { #expect(!isValid, "\(path.pattern): \(mistakes)") }
      guard !isValid, mistakes.isEmpty else { return }
      // What can be read and is refused all the same makes the whole policy unusable.
      let change = changed.value(at: path[...])
      let policy = try model.replacing(path[...], by: change).decode(Policy.self)
      #expect(!policy.faults.isEmpty, "\(path.pattern): \(String(describing: change))")
    }
    #expect(refused > (Soak.isOn ? 300 : 120))
  }

  @Test func aChangedPacketIsRefusedByTheSchemaIfAndOnlyIfByTheProgram() throws {
    let schema = try SchemaFile("intake-packet")
    var (seen, refused): (Set<String>, Int) = ([], 0)
    let packet = try ExampleFiles.document(PacketFiles.withGround + "/packet.json")
    try forEachChange(of: packet, &seen) { path, changed in
      let isRead = (try? IntakePacket(reading: changed.compact(), at: "packet.json")) != nil
      let faults = try schema.faults(in: changed)
      #expect(faults.isEmpty == isRead, "\(path.pattern): \(faults)")
      if !isRead { refused += 1 }
    }
    #expect(refused > (Soak.isOn ? 100 : 20))
  }

  @Test func aChangedLineIsRefusedByTheSchemaIfAndOnlyIfByTheProgram() throws {
    let schema = try SchemaFile("journal-line")
    let line = try #require(try lines().last?.object)
    var refused = 0
    for key in line.keys where key != "document" {
      for value in [nil, 7, true, "x", [], [:]] as [JSON?] {
        var changed = line
        changed[key] = value
        if key == "documentHash" { changed["document"] = nil }
        let isRead = isRead(changed, sealing: key != "hash")
        let isValid = try schema.faults(in: .object(changed)).isEmpty
        if !isRead { refused += 1 }
        // The program shows what it finds in these two, and takes their form for granted.
        if ["at", "case"].contains(key), value == "x" { continue }
        // Whoever wrote an action of another form was another program.
        if key == "action", value != nil { continue }
        #expect(isValid == isRead, "\(key): \(String(describing: value))")
      }
    }
    #expect(refused > 30)
  }

  private func isRead(_ members: [String: JSON], sealing: Bool) -> Bool {
    var members = members
    if sealing {
      let document = members.removeValue(forKey: "document")
      members["hash"] = nil
      members["hash"] = .string(Digest(of: JSON.object(members).compact()).hex)
      members["document"] = document
    }
    return JSON.object(members).compact().withUnsafeBufferPointer { (try? JournalEntry(reading: $0)) != nil }
  }

  @Test func theSchemaOfALineHasTheKeysThatTheProgramKnows() throws {
    let schema = try SchemaFile("journal-line")
    let line = try #require(try lines().last)
    let entry = try line.compact().withUnsafeBufferPointer { try JournalEntry(reading: $0) }
    #expect(entry.unknown.isEmpty)
    #expect(Set(line.object?.keys ?? [:].keys) == Set(schema.root["properties"]?.object?.keys ?? [:].keys))
  }

  @Test func keysOfNewerProgramsAreTakenInCasesAndLinesOnly() throws {
    let documents: [(String, JSON?)] = [
      ("case", try ExampleFiles.cases.first), ("journal-line", try lines().last),
      ("policy", try ExampleFiles.document("data/policy/dalian.json")),
      ("intake-packet", try ExampleFiles.document(PacketFiles.complete + "/packet.json")),
    ]
    for (name, document) in documents {
      let schema = try SchemaFile(name)
      var seen: Set<String> = []
      let document = try #require(document)
      for path in document.paths where seen.insert(path.pattern).inserted {
        let changed = document.replacing((path + [.key("newer")])[...], by: 1)
        guard changed != document else { continue }
        let isOpen = ["case", "journal-line"].contains(name)
        #expect(try schema.faults(in: changed).isEmpty == isOpen, "\(name): \(path.pattern)")
      }
    }
  }

  @Test func theValidatorPassesOverNothingThatItDoesNotKnow() {
    #expect(throws: SchemaFile.Unknown.self) { try SchemaFile("x", root: ["oneOf": []]).faults(in: 1) }
    #expect(throws: SchemaFile.Unknown.self) { try SchemaFile("x", root: ["type": "number"]).faults(in: 1) }
    #expect(throws: SchemaFile.Unknown.self) {
      try SchemaFile("x", root: ["$ref": "#/$defs/a"]).faults(in: 1)
    }
  }
}
