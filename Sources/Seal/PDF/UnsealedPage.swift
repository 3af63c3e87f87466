/// A drawn page and all that goes into its file when it is sealed.
public struct UnsealedPage: Sendable {
  /// The drawn pages: a PDF with a classic cross-reference table, without the seal's picture.
  public var pdf: [UInt8]
  /// The index of the page with the seal, from 0.
  public var pageIndex: Int
  /// Where the seal stands on it.
  public var place: PagePlace
  /// The seal's picture: PDF operators that draw within the place's width and height, from (0, 0).
  public var picture: [UInt8]
  /// The page's text, line by line, which goes into the file as `page.txt`.
  public var text: [String]
  /// The signed token, as in the QR code.
  public var token: String
  /// The document's title.
  public var title: String
  /// Why it is sealed, for the readers' signature panels.
  public var reason: String
  /// Where it is sealed, for the readers' signature panels.
  public var location: String
  /// The offset from UTC of the station's clock, in which the file gives its times.
  public var utcOffsetMinutes: Int

  /// Puts together what is to be sealed.
  public init(
    pdf: [UInt8], pageIndex: Int, place: PagePlace, picture: [UInt8], text: [String], token: String,
    title: String, reason: String, location: String, utcOffsetMinutes: Int
  ) {
    self.pdf = pdf
    self.pageIndex = pageIndex
    self.place = place
    self.picture = picture
    self.text = text
    self.token = token
    self.title = title
    self.reason = reason
    self.location = location
    self.utcOffsetMinutes = utcOffsetMinutes
  }
}
