public import Residence

extension CaseStore {
  /// Brings a packet from a folder outside into the inbox.
  ///
  /// Its files are on the disk before its document is, so half a packet is none. The same packet again is
  /// known again; another one under its name is refused.
  ///
  /// - Parameters:
  ///   - path: The folder with `packet.json` and the pictures.
  ///   - isOnlyChecked: Whether nothing is to be written.
  ///   - actor: Who brings it.
  ///   - now: The moment.
  /// - Returns: What came of it.
  /// - Throws: `StoreFault` if the station cannot be read or written.
  public func deliver(
    contentsOf path: String, isOnlyChecked: Bool = false, by actor: Operator, at now: Instant
  ) throws(StoreFault) -> Delivery {
    let found: PacketFolder
    switch PacketFolder.look(at: path, now: now) {
    case .success(let sound): found = sound
    case .failure(let refusal): return .refused(refusal)
    }
    let packet = found.packet
    let name = PacketName(of: packet)
    if let known = try known(packet, as: name) { return known }
    guard !isOnlyChecked else { return .sound(name) }
    do throws(PacketRefusal) {
      for file in packet.files {
        let bytes = try found.contents(of: file)
        let place = "\(name.folder)/\(file.storedName(of: bytes))"
        if let fault = writing(bytes, at: place) { throw PacketRefusal([PacketFault(fault, in: file.name)]) }
      }
    } catch {
      return .refused(error)
    }
    return try locked { () throws(StoreFault) in
      // Somebody else may have brought one meanwhile.
      if let known = try known(packet, as: name) { return known }
      try folder.put(
        JSON.of(Mark(by: actor.name, at: now), at: name.arrival).pretty(), at: name.arrival, durable: true)
      let document = try JSON.of(packet, at: name.document).pretty()
      do throws(FileFault) {
        try folder.createNew(name.document, with: document, durable: true)
      } catch {
        throw .file(error)
      }
      try enter(.delivery(name), by: actor, at: now)
      return .taken(name)
    }
  }

  /// Writes a file of a packet; says why not.
  private func writing(_ bytes: [UInt8], at place: String) -> PacketFault.Fact? {
    do throws(FileFault) {
      try folder.replace(place, with: bytes, durable: true)
      return nil
    } catch {
      return .unreadable(error)
    }
  }

  /// What is known of a packet that has come before; nothing if it has not.
  private func known(_ packet: IntakePacket, as name: PacketName) throws(StoreFault) -> Delivery? {
    let other = Delivery.refused(PacketRefusal([PacketFault(.otherContent, in: nil)]))
    let settlement = try folder.decode(Settlement.self, at: name.settlement)
    guard let bytes = try folder.contents(of: name.document) else {
      guard let settlement else { return nil }
      let document = try JSON.of(packet, at: name.document).pretty()
      return settlement.document == Digest(of: document) ? .known(name, settlement) : other
    }
    return try IntakePacket(reading: bytes, at: name.document) == packet ? .known(name, settlement) : other
  }

  /// Everything in the inbox.
  ///
  /// - Throws: `StoreFault` if the folder cannot be read; a single packet that cannot is named among the
  ///   damaged.
  public func inbox() throws(StoreFault) -> Inbox {
    var (waiting, settled) = ([InboxPacket](), [InboxPacket]())
    var (erased, damaged) = ([PacketName: Settlement](), [String: StoreFault]())
    let names: [String]
    do throws(FileFault) { names = try folder.list(StationPath.inbox) } catch { throw .file(error) }
    for text in names {
      // What other programs lay here is theirs.
      guard let name = PacketName(text) else { continue }
      do throws(StoreFault) {
        let packet = try packet(name)
        if packet.settlement == nil { waiting.append(packet) } else { settled.append(packet) }
      } catch .packet(.erased) {
        erased[name] = try? folder.decode(Settlement.self, at: name.settlement)
      } catch .packet(.unknown) {
        // Half of one: whoever brought it in was interrupted, and brings it again.
        continue
      } catch {
        damaged[text] = error
      }
    }
    return Inbox(waiting: waiting, settled: settled, erased: erased, damaged: damaged)
  }

  /// A packet as it is now.
  ///
  /// - Throws: `StoreFault.packet` if there is none, or if it is not as it came.
  public func packet(_ name: PacketName) throws(StoreFault) -> InboxPacket {
    let settlement = try folder.decode(Settlement.self, at: name.settlement)
    guard let bytes = try folder.contents(of: name.document) else {
      throw .packet(settlement == nil ? .unknown(name.text) : .erased(name))
    }
    let packet = try IntakePacket(reading: bytes, at: name.document)
    guard PacketName(of: packet) == name else {
      throw .unusable(name.document, ("id", "does not belong into this folder"))
    }
    guard let arrived = try folder.decode(Mark.self, at: name.arrival) else {
      throw .packet(.unknown(name.text))
    }
    return InboxPacket(packet, arrived: arrived, settlement: settlement)
  }

  /// Opens a packet to show it, which is recorded as a look, with the case of its person.
  ///
  /// - Throws: `StoreFault.packet(.roleMayNot)` for who does no case work, who is shown nothing.
  public func open(_ name: PacketName, by actor: Operator, at now: Instant) throws(StoreFault) -> OpenedPacket
  {
    guard policy.hasCaseWork(actor.role) else { throw .packet(.roleMayNot(actor.role)) }
    let packet = try packet(name)
    let number = packet.packet.paperNumber.flatMap { paper in
      circumstances(at: now).casesOfPaper(paper).first
    }
    try record(.packet(name, of: number), by: actor, at: now)
    let file: Case? = if let number { try self.file(number) } else { nil }
    return OpenedPacket(packet, file: file, twins: try inbox().twins(of: packet))
  }

  /// A packet that waits, for whoever is about to take it in.
  ///
  /// - Throws: `StoreFault.packet(.settled)` if somebody else was quicker.
  public func waiting(_ name: PacketName) throws(StoreFault) -> InboxPacket {
    let packet = try packet(name)
    if let settlement = packet.settlement { throw .packet(.settled(name, settlement)) }
    return packet
  }

  /// Keeps a packet's pictures as copies of papers, for the case that it becomes.
  ///
  /// - Parameters:
  ///   - name: The packet, which has to wait.
  ///   - actor: Who takes it in: whoever may register.
  /// - Returns: A paper for every picture, and every paper that was named without one. None of them counts as
  ///   seen.
  /// - Throws: `StoreFault` if a picture is not as it came, or the role has no such duty.
  public func unpack(_ name: PacketName, by actor: Operator) throws(StoreFault) -> [Material] {
    guard policy.allows(.register, by: actor.role) else { throw .packet(.roleMayNot(actor.role)) }
    let packet = try waiting(name).packet
    var papers = [Material]()
    for index in packet.pictures.indices {
      let kind = packet.pictures[index].paper
      var paper =
        packet.action.materials.first { $0.kind == kind } ?? Material(kind: kind, originalSeen: false)
      paper.originalSeen = false
      paper.copyKept = true
      paper.file = try attach(picture(index, of: packet, name), from: name.folder).name
      papers.append(paper)
    }
    let pictured = Set(papers.map(\.kind))
    return packet.action.materials.filter { !pictured.contains($0.kind) } + papers
  }

  /// The bytes of a packet's picture, which have to be as they came.
  ///
  /// - Throws: `StoreFault.packet` if there is no such picture; `StoreFault.attachment` if it was changed.
  public func picture(_ index: Int, of name: PacketName) throws(StoreFault) -> [UInt8] {
    try picture(index, of: try packet(name).packet, name)
  }

  private func picture(
    _ index: Int, of packet: IntakePacket, _ name: PacketName
  ) throws(StoreFault) -> [UInt8] {
    guard packet.pictures.indices.contains(index) else { throw .packet(.noPicture(name, index)) }
    let digest = packet.pictures[index].sha256
    for kind in [Attachment.Kind.png, .jpeg] {
      let path = "\(name.folder)/\(digest.hex).\(kind.rawValue)"
      guard let bytes = try folder.contents(of: path) else { continue }
      guard Digest(of: bytes) == digest else { throw .attachment(.damaged(path: path)) }
      return bytes
    }
    throw .attachment(.missing(path: "\(name.folder)/\(digest.hex)"))
  }

  /// Settles a packet that waits.
  ///
  /// - Parameters:
  ///   - name: The packet.
  ///   - decision: What became of it.
  ///   - actor: Who settles it: whoever may register.
  ///   - now: The moment.
  /// - Returns: What stands in its folder now.
  /// - Throws: `StoreFault.packet` if it has been settled already, or the role has no such duty.
  @discardableResult
  public func settle(
    _ name: PacketName, _ decision: PacketDecision, by actor: Operator, at now: Instant
  ) throws(StoreFault) -> Settlement {
    guard policy.allows(.register, by: actor.role) else { throw .packet(.roleMayNot(actor.role)) }
    return try locked { () throws(StoreFault) in
      let packet = try waiting(name)
      let document = try JSON.of(packet.packet, at: name.document).pretty()
      var settlement = Settlement(
        outcome: .returned, settled: Mark(by: actor.name, at: now), document: Digest(of: document))
      switch decision {
      case .takeIn(let number):
        settlement.outcome = .takenIn
        settlement.number = number
        // A case that is not there would lose the packet.
        _ = try file(number)
        try enter(.takingIn(name, of: number), by: actor, at: now)
      case .giveBack(let told):
        settlement.told = told
        try enter(.givingBack(name), by: actor, at: now)
      }
      let bytes = try JSON.of(settlement, at: name.settlement).pretty()
      do throws(FileFault) {
        try folder.createNew(name.settlement, with: bytes, durable: true)
      } catch {
        throw .file(error)
      }
      return settlement
    }
  }

  /// Erases what came with packets that were settled so long ago that the policy keeps them no longer.
  ///
  /// What became of each stays, so that it is known again when it is sent once more; what the applicant was
  /// told goes.
  ///
  /// - Parameters:
  ///   - actor: Who erases: a supervisor or the administrator.
  ///   - now: The moment.
  /// - Returns: The packets that were erased.
  /// - Throws: `StoreFault` if one cannot be erased; those before it are.
  public func sweepInbox(by actor: Operator, at now: Instant) throws(StoreFault) -> [PacketName] {
    guard [.supervisor, .administrator].contains(actor.role) else { throw .packet(.roleMayNot(actor.role)) }
    let offset = station.utcOffsetMinutes
    let today = now.civilDate(offsetMinutes: offset)
    let due = try inbox().settled.filter { packet in
      guard let day = packet.settlement?.settled.at.civilDate(offsetMinutes: offset) else { return false }
      return today.days(since: day) > policy.desk.retention.packetDays
    }
    for packet in due.reversed() { try erase(packet, by: actor, at: now) }
    return due.reversed().map(\.name)
  }

  private func erase(_ packet: InboxPacket, by actor: Operator, at now: Instant) throws(StoreFault) {
    let name = packet.name
    guard var settlement = packet.settlement else { return }
    settlement.told = nil
    settlement.erased = Mark(by: actor.name, at: now)
    try locked { () throws(StoreFault) in
      try enter(.erasure(name), by: actor, at: now)
      let bytes = try JSON.of(settlement, at: name.settlement).pretty()
      try folder.put(bytes, at: name.settlement, durable: true)
      do throws(FileFault) {
        // The document goes last, so that what is interrupted is gone on with.
        let kept = ["settled.json", IntakePacket.documentName]
        for file in try folder.list(name.folder) where !kept.contains(file) {
          try folder.remove("\(name.folder)/\(file)")
        }
        try folder.remove(name.document)
        try folder.sync(name.folder)
      } catch {
        throw .file(error)
      }
    }
  }
}
