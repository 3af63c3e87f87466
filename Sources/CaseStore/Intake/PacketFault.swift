public import Residence

/// One of the things for which a packet is refused: where it stands, and what is wrong there.
public struct PacketFault: Equatable, Sendable {
  /// The file in the packet's folder; nothing for the folder itself.
  public let file: String?
  /// The place in the document, for what is wrong in it.
  public let place: JSONPlace?
  /// What is wrong.
  public let fact: Fact

  /// Names what is wrong, and where.
  public init(_ fact: Fact, in file: String?, at place: JSONPlace? = nil) {
    self.file = file
    self.place = place
    self.fact = fact
  }

  /// What can be wrong with a packet.
  public enum Fact: Equatable, Sendable {
    /// The document is not JSON; nothing else was looked at.
    case syntax(JSONFault.Fact)
    /// A value of the document is not what stands there in a packet.
    case shape(JSONMistake)
    /// A value that can be read, but that no packet may have.
    case value(JSONPath, Problem)
    /// The folder cannot be read.
    case folder(FileFault)
    /// The folder has more in it than any packet.
    case tooManyFiles(Int)
    /// A file that the document names is not there.
    case missing
    /// Something lies there that the document does not name.
    case stray(FileKind)
    /// Something other than a plain file.
    case notAFile(FileKind)
    /// More bytes than such a file may have.
    case tooLarge(Int, most: Int)
    /// Another number of bytes than the document says.
    case size(found: Int, said: Int)
    /// Other bytes than the document says.
    case content
    /// The bytes are neither JPEG nor PNG.
    case noPicture
    /// The picture does not end where it says that it does, or does not say how large it is.
    case brokenPicture
    /// The picture would take more memory than is given to it.
    case tooManyPixels(width: Int, height: Int)
    /// The bytes are neither MP4 nor WebM.
    case noVideo
    /// The file cannot be read.
    case unreadable(FileFault)
    /// Another packet came under this name by this channel, and says something else.
    case otherContent
  }

  /// What no packet may say.
  public enum Problem: Equatable, Sendable {
    /// A packet of another form.
    case format
    /// The sender's name is not 1 to 64 letters, digits, `-` and `_`.
    case id
    /// It was sent at a moment that has not come.
    case sentInFuture
    /// Something that is only done at the station.
    case kind(Action.Kind)
    /// An entry that no packet of this kind has.
    case entry(String)
    /// The name of a file at the station.
    case fileGiven
    /// That an original was seen, which only the station can say.
    case originalSeen
    /// More pictures than a packet may have.
    case tooManyPictures(Int)
    /// No plain name of a file.
    case name
    /// A name that stands there already.
    case nameTwice
    /// A size that no such file has.
    case size(most: Int)
    /// All files together have more bytes than a packet may have.
    case total(Int)
    /// No identifier of a paper.
    case paper
    /// No four digits.
    case number
    /// No duration of a video.
    case duration
  }
}

/// Why something in the inbox cannot be used, or not by this operator.
public enum PacketTrouble: Error, Equatable, Sendable {
  /// A packet at the station is not as it was taken in.
  case unreadable(path: String, [PacketFault])
  /// There is no such packet.
  case unknown(String)
  /// The packet has been settled already.
  case settled(PacketName, Settlement)
  /// What came with the packet has been erased.
  case erased(PacketName)
  /// The role has nothing to do with packets.
  case roleMayNot(Role)
  /// There is no such picture in the packet.
  case noPicture(PacketName, Int)
}
