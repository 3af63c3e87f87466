public import Residence

extension IntakePacket {
  /// The most bytes that a packet's document may have.
  public static let sizeLimit = 256 << 10
  /// The most pictures that a packet may have.
  public static let pictureLimit = 40
  /// The most bytes that the video may have.
  public static let videoLimit = 50 << 20
  /// The most bytes that all files of a packet may have together.
  public static let totalLimit = 200 << 20
  /// What a packet may ask for; everything else is done at the station.
  public static let kinds: [Action.Kind] = [.register, .applyForPermit]

  /// What a packet may say of the person and the dwelling: never what an officer has seen, compared or
  /// decided.
  private static let registrationFields = Field.allCases.prefix { $0 != .distinctFrom }
  /// What an application says beside that.
  private static let applicationFields: [Field] = [.ground, .groundSince]

  /// The entries that a packet may have.
  ///
  /// An application has those of the registration as well: who is not registered yet has to be registered
  /// first.
  public static func fields(of kind: Action.Kind) -> [Field] {
    kind == .applyForPermit ? registrationFields + applicationFields : Array(registrationFields)
  }

  /// The entries that a packet of a kind may not have, by their keys as they stand in its document.
  static func strangers(among keys: some Sequence<String>, of kind: Action.Kind) -> [String] {
    let allowed = Set((kinds.contains(kind) ? fields(of: kind) : Field.allCases).map(\.rawValue))
    return keys.filter { !allowed.contains($0) }.sorted()
  }

  /// Everything else that a packet may not say although it can be read.
  ///
  /// - Parameter now: The moment at which it is read; nobody has sent anything later.
  /// - Returns: What is wrong, each with its place.
  func problems(at now: Instant?) -> [(path: JSONPath, problem: PacketFault.Problem)] {
    let whole = JSONPath.whole
    var found: [(path: JSONPath, problem: PacketFault.Problem)] = []
    if !(1...64).contains(id.utf8.count) || !id.utf8.allSatisfy(\.isPlainInNames) {
      found.append((whole["id"], .id))
    }
    if let now, sent.milliseconds > now.milliseconds + IntakePacket.clockSlack {
      found.append((whole["sent"], .sentInFuture))
    }
    let action = whole["action"]
    if !IntakePacket.kinds.contains(self.action.kind) {
      found.append((action["kind"], .kind(self.action.kind)))
    }
    for (index, material) in self.action.materials.enumerated() {
      let place = action["materials"][index]
      // The name of a picture at the station would be that of somebody else's paper.
      if material.file != nil { found.append((place["file"], .fileGiven)) }
      if material.originalSeen { found.append((place["originalSeen"], .originalSeen)) }
    }
    return found + fileProblems
  }

  /// Clocks of channels are not quite those of stations.
  private static let clockSlack = 600_000

  private var fileProblems: [(path: JSONPath, problem: PacketFault.Problem)] {
    guard pictures.count <= IntakePacket.pictureLimit else {
      return [(JSONPath.whole["pictures"], .tooManyPictures(pictures.count))]
    }
    var found: [(path: JSONPath, problem: PacketFault.Problem)] = []
    var names: Set<String> = [IntakePacket.documentName]
    func judge(_ file: String, _ size: Int, most: Int, at place: JSONPath) {
      if !IntakePacket.isPlainName(file) {
        found.append((place["file"], .name))
        // Names that differ only in case or normalization are one file on some disks.
      } else if !names.insert(file.lowercased()).inserted {
        found.append((place["file"], .nameTwice))
      }
      if !(1...most).contains(size) { found.append((place["size"], .size(most: most))) }
    }
    for (index, picture) in pictures.enumerated() {
      let place = JSONPath.whole["pictures"][index]
      judge(picture.file, picture.size, most: Attachment.sizeLimit, at: place)
      if !(1...64).contains(picture.paper.utf8.count) { found.append((place["paper"], .paper)) }
    }
    if let authentication {
      let place = JSONPath.whole["authentication"]
      let number = authentication.number.utf8
      if number.count != 4 || !number.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
        found.append((place["number"], .number))
      }
      let video = authentication.video
      judge(video.file, video.size, most: IntakePacket.videoLimit, at: place["video"])
      if !(0...3_600_000).contains(video.milliseconds) {
        found.append((place["video"]["milliseconds"], .duration))
      }
    }
    let total = pictures.reduce(authentication?.video.size ?? 0) { $0.addingReportingOverflow($1.size).0 }
    if found.isEmpty, total > IntakePacket.totalLimit {
      found.append((JSONPath.whole["pictures"], .total(total)))
    }
    return found
  }

  /// What the document is called in a packet's folder.
  static let documentName = "packet.json"

  /// Whether a file may be called like this: nothing invisible, no way to another folder, nothing hidden.
  static func isPlainName(_ name: String) -> Bool {
    (1...200).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: ".")
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
          false
        default: scalar != "/" && scalar != "\\"
        }
      }
  }
}

extension UInt8 {
  /// Whether a byte may stand in the sender's name of a packet, which becomes the name of a folder.
  var isPlainInNames: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
