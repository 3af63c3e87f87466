public import Residence

/// All that is wrong with a packet's document.
public struct PacketCheck: Sendable {
  /// The packet; nothing if there is any fault.
  public let packet: IntakePacket?
  /// What is wrong, in the order of the document.
  public let faults: [PacketFault]

  /// Checks a document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - now: The moment at which it arrives; nothing for one that arrived before.
  public init(of bytes: [UInt8], at now: Instant?) {
    let limits = JSON.Limits(depth: 16, size: IntakePacket.sizeLimit)
    let document: JSON
    let locations: JSONLocations
    do throws(JSONFault) {
      document = try JSON(reading: bytes, limits: limits)
      locations = try JSONLocations(of: bytes, limits: limits)
    } catch {
      let place = JSONPlace(line: error.line, column: error.column)
      self.init([PacketFault(.syntax(error.fact), in: IntakePacket.documentName, at: place)])
      return
    }
    func fault(_ path: JSONPath, _ problem: PacketFault.Problem) -> PacketFault {
      let place = locations.key(at: path) ?? locations.value(at: path)
      return PacketFault(.value(path, problem), in: IntakePacket.documentName, at: place)
    }
    // Another form may have other members, so this is said before anything else is missed.
    if let format = document["format"]?.integer, format != IntakePacket.currentFormat {
      self.init([fault(JSONPath("format"), .format)])
      return
    }
    let inspection: JSONInspection<IntakePacket>
    do throws(JSONMismatch) {
      inspection = try document.inspect(IntakePacket.self, model: JSON.encode(IntakePacket.model))
    } catch {
      let mistake = JSONMistake(.whole, .refused(reason: "\(error)"))
      self.init([PacketFault(.shape(mistake), in: IntakePacket.documentName)])
      return
    }
    let entries = JSONPath.whole["action"]["entries"]
    let unknown = (document["action"]?["entries"]?.object ?? [:]).keys.filter { Field(rawValue: $0) == nil }
    let mistakes = inspection.mistakes.filter { mistake in
      // A key that is no field is said of the key, not of all entries.
      unknown.isEmpty || mistake.path.text.isEmpty || !entries.contains(mistake.path)
        || !mistake.isAboutKeys
    }
    let shapes = mistakes.map { mistake in
      let place =
        mistake.isUnknownKey ? locations.key(at: mistake.path) : nil
      return PacketFault(
        .shape(mistake), in: IntakePacket.documentName, at: place ?? locations.value(at: mistake.path))
    }
    let values = inspection.value.problems(at: now).filter { problem in
      // What rests on the model says nothing about this packet.
      !inspection.replaced.contains { $0.contains(problem.path) }
    }.map { fault($0.path, $0.problem) }
    let strangers = IntakePacket.strangers(
      among: (document["action"]?["entries"]?.object ?? [:]).keys, of: inspection.value.action.kind
    ).map { fault(entries[$0], .entry($0)) }
    let all = (shapes + values + strangers).sorted { first, second in
      guard let before = first.place, let after = second.place else { return false }
      return before < after
    }
    self.init(all, of: all.isEmpty ? inspection.value : nil)
  }

  private init(_ faults: [PacketFault], of packet: IntakePacket? = nil) {
    self.packet = packet
    self.faults = faults
  }
}

extension JSONMistake {
  fileprivate var isUnknownKey: Bool { if case .unknownKey = fact { true } else { false } }

  /// Whether it says of an object that one of its keys cannot be taken.
  fileprivate var isAboutKeys: Bool {
    switch fact {
    case .refused, .malformed, .unknownCode, .unknownKey: true
    default: false
    }
  }
}
