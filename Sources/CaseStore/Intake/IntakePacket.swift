public import Residence

/// An application as one of the channels delivers it: what was asked for, and pictures of the papers.
///
/// A packet is a folder with this document and the pictures beside it. Nothing in it counts as checked: its
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
  }
}
