/// The objects of a seal.
extension PDFUpdate {
  /// The field of the signature: printed, locked (132), and shown by the seal's picture.
  mutating func addField(_ number: Int, value: Int, picture: Int, page: Int, place: PagePlace) {
    let corners = [place.x, place.y, place.x + place.width, place.y + place.height].map(PDFText.points)
    add(
      number,
      "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /F 132 /P \(page) 0 R /V \(value) 0 R "
        + "/Rect [\(corners.joined(separator: " "))] /AP << /N \(picture) 0 R >> >>")
  }

  /// The seal's picture, through which the text below shows as through ink.
  mutating func addPicture(_ number: Int, _ operators: [UInt8], place: PagePlace) {
    let size = "\(PDFText.points(place.width)) \(PDFText.points(place.height))"
    let ink = "<< /Type /ExtGState /BM /Multiply /ca 0.88 /CA 0.88 >>"
    add(
      number,
      members: "/Type /XObject /Subtype /Form /BBox [0 0 \(size)] "
        + "/Resources << /ExtGState << /Ink \(ink) >> >>",
      stream: Array("q /Ink gs\n".utf8) + operators + Array("\nQ".utf8))
  }

  /// The page's text as a file in the file, not compressed: `page.txt`.
  mutating func addText(_ text: [UInt8], number: Int, listing: Int) {
    add(
      listing,
      "<< /Type /Filespec /F (page.txt) /UF (page.txt) /AFRelationship /Data "
        + "/EF << /F \(number) 0 R /UF \(number) 0 R >> >>")
    add(
      number,
      members: "/Type /EmbeddedFile /Subtype /text#2Fplain /Params << /Size \(text.count) >>", stream: text)
  }

  /// The signature's dictionary, with a hole that holds nothing yet; the answer is where the hole begins.
  mutating func addSignature(_ number: Int, head: String) -> Int {
    let hole = "<" + String(repeating: "0", count: PDFSeal.room * 2) + ">"
    let before = head + PDFUpdate.range(0, 0, 0) + " /Contents "
    return add(number, Array("\(before)\(hole) >>".utf8)) + before.utf8.count
  }

  /// Writes into the signature's dictionary what the signature is over.
  mutating func fillRange(around hole: Range<Int>) {
    let range = Array(
      PDFUpdate.range(hole.lowerBound, hole.upperBound, bytes.count - hole.upperBound).utf8)
    let end = hole.lowerBound - " /Contents ".utf8.count
    replace(end - range.count..<end, with: range)
  }

  /// The member, always of one length, so that nothing moves when it is filled in.
  private static func range(_ before: Int, _ after: Int, _ rest: Int) -> String {
    let text = "\(before) \(after) \(rest)"
    return "/ByteRange [0 \(text)" + String(repeating: " ", count: max(0, 36 - text.utf8.count)) + "]"
  }
}
