internal import Crypto
internal import Residence

/// A sealed file taken apart, before anything in it is believed.
///
/// All but the hole is signed: what needs distrust is the hole, and that the signature is over all the rest.
struct SealedPDF {
  /// The signature, without the zeros after it.
  let signature: [UInt8]
  /// The digest of all but the hole.
  let digest: [UInt8]
  /// The token in the file.
  let token: SignedToken

  /// Whether a file says that it is a sealed page.
  ///
  /// Readers of PDFs look past what stands before one, so that a file that does not begin as one may be shown as one.
  static func isClaimed(by bytes: [UInt8]) -> Bool {
    isPDF(bytes) && bytes.firstRange(of: "/SealToken (".utf8) != nil
  }

  /// Whether some reader would take a file for a PDF.
  static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.firstRange(of: "%PDF-".utf8) != nil }

  init(_ bytes: [UInt8]) throws(Verdict.Change) {
    let parts = try SealedPDF.parts(of: bytes)
    let hole = try SealedPDF.hole(of: parts.signature, in: bytes)
    signature = try SealedPDF.signature(in: bytes[hole])
    digest = Array(SHA256.hash(data: Array(bytes[..<hole.lowerBound] + bytes[hole.upperBound...])))
    guard let written = parts.information["SealToken"]?.text, let token = try? SignedToken.read(written),
      token.text == written, let date = parts.signature["M"]?.text,
      PDFText.moment(date) == token.token.moment
    else { throw .token }
    self.token = token
    guard PageText.hash(parts.text) == token.token.pageHash else { throw .text }
  }

  private struct Parts {
    let signature: [String: PDFValue]
    let information: [String: PDFValue]
    let text: [UInt8]
  }

  private static func parts(of bytes: [UInt8]) throws(Verdict.Change) -> Parts {
    do {
      let file = try PDFFile(bytes)
      // The page as it was drawn, and the seal; whatever came later is not the station's.
      guard file.tables == 2 else { throw Verdict.Change.coverage }
      let catalog = try file.object("Root", of: file.trailer).members
      return Parts(
        signature: try signature(file, catalog),
        information: try file.object("Info", of: file.trailer).members, text: try text(file, catalog))
    } catch let change as Verdict.Change {
      throw change
    } catch {
      throw .structure
    }
  }

  /// The dictionary of the one signature, if it is as ``PDFSeal`` writes it and permits no changes.
  private static func signature(
    _ file: PDFFile, _ catalog: [String: PDFValue]
  ) throws -> [String: PDFValue] {
    guard let form = catalog["AcroForm"]?.dictionary, form["SigFlags"]?.integer == 3,
      let fields = form["Fields"]?.array, fields.count == 1, let number = fields[0].reference
    else { throw Verdict.Change.field }
    let field = try file.object(number).members
    let value = try file.object("V", of: field)
    guard field["FT"]?.name == "Sig", value.members["Type"]?.name == "Sig",
      value.members["SubFilter"]?.name == "ETSI.CAdES.detached",
      catalog["Perms"]?.dictionary?["DocMDP"]?.reference == value.number,
      let transforms = value.members["Reference"]?.array, transforms.count == 1,
      let transform = transforms[0].dictionary, transform["TransformMethod"]?.name == "DocMDP",
      transform["TransformParams"]?.dictionary?["P"]?.integer == 1
    else { throw Verdict.Change.field }
    return value.members
  }

  /// The one embedded file.
  static func text(_ file: PDFFile, _ catalog: [String: PDFValue]) throws -> [UInt8] {
    guard
      let names = catalog["Names"]?.dictionary?["EmbeddedFiles"]?.dictionary?["Names"]?.array,
      names.count == 2, names[0].text == "page.txt", let number = names[1].reference,
      let streams = try file.object(number).members["EF"]?.dictionary
    else { throw Verdict.Change.field }
    return Array(try file.stream(try file.object("F", of: streams)))
  }

  /// Where the hole is: the signature is over all before and all after it.
  private static func hole(
    of signature: [String: PDFValue], in bytes: [UInt8]
  ) throws(Verdict.Change) -> Range<Int> {
    guard let range = signature["ByteRange"]?.array?.map({ $0.integer ?? -1 }), range.count == 4,
      case .string(_, let hole)? = signature["Contents"]
    else { throw .field }
    guard range[0] == 0, range[1] == hole.lowerBound, range[2] == hole.upperBound,
      range[3] == bytes.count - hole.upperBound
    else { throw .coverage }
    return hole
  }

  /// The signature in the hole: lower-case digits, nothing else, and zeros after its end.
  private static func signature(in hole: ArraySlice<UInt8>) throws(Verdict.Change) -> [UInt8] {
    guard hole.count == PDFSeal.room * 2 + 2, hole.first == UInt8(ascii: "<"),
      hole.last == UInt8(ascii: ">")
    else { throw .hole }
    var octets = [UInt8]()
    var high: UInt8?
    for digit in hole.dropFirst().dropLast() {
      guard let value = lowerCaseDigits.firstIndex(of: digit).map({ UInt8($0) }) else { throw .hole }
      if let first = high { octets.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    // A signature is longer than 255 octets and shorter than the hole: its length stands in two octets.
    guard octets[0] == 0x30, octets[1] == 0x82 else { throw .hole }
    let count = 4 + Int(octets[2]) << 8 + Int(octets[3])
    guard count <= octets.count, octets[count...].allSatisfy({ $0 == 0 }) else { throw .hole }
    return Array(octets[..<count])
  }

  private static let lowerCaseDigits = Array("0123456789abcdef".utf8)
}
