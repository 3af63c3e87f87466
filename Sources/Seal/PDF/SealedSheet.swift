internal import Crypto
internal import Residence

/// A page's file with everything but the signature, for which there is a hole.
struct SealedSheet {
  private var update: PDFUpdate
  private let hole: Range<Int>

  /// What the signature is over: all but the hole.
  var signed: [UInt8] { Array(update.bytes[..<hole.lowerBound] + update.bytes[hole.upperBound...]) }

  /// The file with the signature in its hole, in lower-case digits, and zeros after it.
  func filled(with signature: [UInt8]) -> [UInt8] {
    let padded = signature + [UInt8](repeating: 0, count: PDFSeal.room - signature.count)
    var filled = update
    filled.replace(hole.lowerBound + 1..<hole.upperBound - 1, with: Array(padded.hex.utf8))
    return filled.bytes
  }

  init(_ page: UnsealedPage, token: String, seal: StationSeal, at moment: Instant) throws(PDFFault) {
    let file = try PDFFile(page.pdf)
    guard file.tables == 1 else { throw .unexpected("Prev") }
    if file.trailer["Encrypt"] != nil { throw .unexpected("Encrypt") }
    let catalog = try file.object("Root", of: file.trailer)
    let sheet = try file.page(page.pageIndex)
    for key in ["AcroForm", "Perms", "Names", "AF"] where catalog.members[key] != nil {
      throw .unexpected(key)
    }
    if sheet.members["Annots"] != nil { throw .unexpected("Annots") }

    let first = file.nextNumber
    let (field, value, picture, listing, text) = (first, first + 1, first + 2, first + 3, first + 4)
    let information = file.trailer["Info"]?.reference ?? first + 5
    let date = PDFText.date(moment.wholeSeconds, offsetMinutes: page.utcOffsetMinutes)

    update = PDFUpdate(of: file)
    update.add(
      catalog.number,
      try file.widened(
        catalog,
        by: "/AcroForm << /SigFlags 3 /Fields [\(field) 0 R] >> /Perms << /DocMDP \(value) 0 R >> "
          + "/Names << /EmbeddedFiles << /Names [(page.txt) \(listing) 0 R] >> >> /AF [\(listing) 0 R]"))
    update.add(sheet.number, try file.widened(sheet, by: "/Annots [\(field) 0 R]"))
    update.add(
      information,
      "<< /Title \(PDFText.string(page.title)) /Author \(PDFText.string(seal.station)) "
        + "/CreationDate \(date) /SealToken (\(token)) >>")
    update.addField(field, value: value, picture: picture, page: sheet.number, place: page.place)
    let begin = update.addSignature(value, head: SealedSheet.signatureHead(page, seal: seal, date: date))
    hole = begin..<begin + PDFSeal.room * 2 + 2
    update.addPicture(picture, page.picture, place: page.place)
    update.addText(PageText.bytes(page.text), number: text, listing: listing)
    let identity = Array(SHA256.hash(data: page.pdf + Array(token.utf8)).prefix(16)).hex
    update.finish(
      trailer: "<< /Size \(max(text, information) + 1) /Root \(catalog.number) 0 R "
        + "/Info \(information) 0 R /ID [<\(identity)> <\(identity)>] /Prev \(file.table) >>")
    update.fillRange(around: hole)
  }

  private static func signatureHead(_ page: UnsealedPage, seal: StationSeal, date: String) -> String {
    "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M \(date) "
      + "/Name \(PDFText.string(seal.station)) /Reason \(PDFText.string(page.reason)) "
      + "/Location \(PDFText.string(page.location)) /Reference [<< /Type /SigRef /TransformMethod /DocMDP "
      + "/TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] "
  }
}

extension PDFFile {
  /// A dictionary as it stands in the file, with more members.
  fileprivate func widened(_ object: Object, by members: String) throws(PDFFault) -> [UInt8] {
    guard object.value.dictionary != nil else { throw .missing("<<") }
    return Array(bytes[object.range].dropLast(2)) + Array("\n\(members) >>".utf8)
  }
}
