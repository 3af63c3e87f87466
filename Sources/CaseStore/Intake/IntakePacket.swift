public import Residence

/// An application as one of the channels delivers it: what was asked for, and pictures of the papers.
///
/// A packet is a folder with this document and the files beside it. Nothing in it counts as checked: its
/// action is filled like a form at the window, and the same rules decide.
///
/// Source: Guidelines for the Dalian residence permit, (3).
public struct IntakePacket: Codable, Equatable, Sendable {
  /// The version of the packet's form.
  public var format: Int
  /// The sender's name for it: what comes a second time under one name, by one channel, is the same packet.
  public var id: String
  /// The way by which it came.
  public var channel: Channel
  /// When the applicant sent it.
  public var sent: Instant
  /// What is asked for, its entries as they were written.
  public var action: Action
  /// The pictures of the papers, in the order in which they were taken.
  public var pictures: [Picture]
  /// How the channel has made sure that the applicant is who they say.
  public var authentication: Authentication?

  /// The form that this program reads.
  public static let currentFormat = 1

  /// The ways by which an application can come.
  public enum Channel: String, Codable, CaseIterable, Sendable {
    /// At the station.
    case onSite = "on-site"
    /// The city's housing rental platform on the web.
    case rentalPlatform = "rental-platform"
    /// The same platform in a WeChat app.
    case weChatApp = "wechat-app"
    /// The station's own WeChat account.
    case stationAccount = "station-account"
  }

  /// A picture in the packet's folder; a paper with two sides has two.
  public struct Picture: Codable, Hashable, Sendable {
    /// The name of the file beside the document.
    public var file: String
    /// How many bytes the file has.
    public var size: Int
    /// The SHA-256 of these bytes.
    public var sha256: Digest
    /// The policy's identifier of the paper that it shows, such as `rental-contract`.
    public var paper: String
    /// Who has signed the paper, as the channel says; only a contract has to be signed by both.
    public var signedBy: [Signatory]?
  }

  /// Who signs a lease.
  public enum Signatory: String, Codable, CaseIterable, Sendable {
    /// Whoever lets the dwelling.
    case landlord
    /// Whoever lives in it.
    case tenant
  }

  /// The real-name authentication of the applicant: the number that was shown, and the video in which it is
  /// read out.
  public struct Authentication: Codable, Hashable, Sendable {
    /// The four digits.
    public var number: String
    /// The video.
    public var video: Video
  }

  /// A video in the packet's folder.
  public struct Video: Codable, Hashable, Sendable {
    /// The name of the file beside the document.
    public var file: String
    /// How many bytes the file has.
    public var size: Int
    /// The SHA-256 of these bytes.
    public var sha256: Digest
    /// How long it is, as the channel says.
    public var milliseconds: Int
  }
}

extension IntakePacket {
  /// The number of the applicant's paper as the register has it, as far as it can be read at all.
  public var paperNumber: String? {
    guard let typed = action.entries[.paperNumber] else { return nil }
    let kinds =
      action.entries[.paper].flatMap { PaperKind(rawValue: TypedText.trimmed($0)) }.map { [$0] }
      ?? PaperKind.allCases
    return kinds.lazy.compactMap { try? PaperNumber(reading: typed, kind: $0) }.first?.text
  }
}
