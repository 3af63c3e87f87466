public import Residence

extension IntakePacket {
  /// The most bytes that a packet's document may have.
  public static let sizeLimit = 256 << 10
  /// The most pictures that a packet may have.
  public static let pictureLimit = 40
  /// What a packet may ask for; everything else is done at the station.
  public static let kinds: [Action.Kind] = [.register, .applyForPermit]

  /// Reads a packet's document strictly: it comes from outside.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - place: Its path, for messages.
  /// - Throws: `StoreFault.syntax` or `.shape`, naming the place and what is wrong there. Whether the pictures
  ///   are what the document says is for whoever reads them.
  public init(reading bytes: [UInt8], at place: String) throws(StoreFault) {
    let document: JSON
    do throws(JSONFault) {
      document = try JSON(reading: bytes, limits: JSON.Limits(size: IntakePacket.sizeLimit))
    } catch {
      throw .syntax(path: place, error)
    }
    // Another form may have other members, so this is said before anything else is missed.
    if let format = document["format"]?.integer, format != IntakePacket.currentFormat {
      throw .unusable(place, ("format", "this program reads format \(IntakePacket.currentFormat)"))
    }
    self = try document.value(IntakePacket.self, at: place)
    try document.requireKnownKeys(as: IntakePacket.self, at: place)
    if let fault { throw .unusable(place, fault) }
  }

  /// The first thing that no packet may say.
  private var fault: (path: String, problem: String)? {
    guard (1...64).contains(id.utf8.count), id.utf8.allSatisfy(IntakePacket.isPlain) else {
      return ("id", "is not 1 to 64 letters, digits, - and _")
    }
    guard IntakePacket.kinds.contains(action.kind) else {
      return ("action.kind", "\(action.kind.rawValue) is not done from afar")
    }
    // The name of a picture at the station would be that of somebody else's paper.
    if let index = action.materials.firstIndex(where: { $0.file != nil }) {
      return ("action.materials[\(index)].file", "is given by the station")
    }
    guard pictures.count <= IntakePacket.pictureLimit else {
      return ("pictures", "are more than \(IntakePacket.pictureLimit)")
    }
    var names: Set<String> = []
    for (index, picture) in pictures.enumerated() {
      if let (key, problem) = picture.fault { return ("pictures[\(index)].\(key)", problem) }
      // Names that differ only in case or normalization are one file on some disks.
      guard names.insert(picture.file.lowercased()).inserted else {
        return ("pictures[\(index)].file", "is there twice")
      }
    }
    return nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension IntakePacket.Picture {
  fileprivate var fault: (key: String, problem: String)? {
    let isPlainName =
      (1...200).contains(file.utf8.count) && file.utf8.first != UInt8(ascii: ".")
      && file.unicodeScalars.allSatisfy(IntakePacket.Picture.isPlain)
    guard isPlainName else { return ("file", "is no plain file name") }
    guard (1...Attachment.sizeLimit).contains(size) else {
      return ("size", "is not 1 to \(Attachment.sizeLimit)")
    }
    guard !paper.isEmpty else { return ("paper", "is empty") }
    return nil
  }

  /// Whether a character may stand in a name: a letter, a digit, a mark or a space, but nothing invisible.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: scalar != "/" && scalar != "\\"
    }
  }
}
