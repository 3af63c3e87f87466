/// A PDF 1.4 with a classic cross-reference table, written by hand as cairo writes it.
enum SmallPDF {
  static func bytes(pages: Int = 1, catalog: String = "", page: String = "") -> [UInt8] {
    var objects = [String]()
    let kids = (0..<pages).map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Catalog\n   /Pages 2 0 R \(catalog)\n>>")
    objects.append("<< /Type /Pages\n   /Kids [ \(kids) ]\n   /Count \(pages)\n>>")
    objects.append("<< /Producer (a hand (this one)) /CreationDate (2026-11-23T10:15:30+08) >>")
    for index in 0..<pages {
      objects.append(
        "<< /Type /Page % \(index + 1)\n   /Parent 2 0 R\n   /MediaBox [ 0 0 595.28 841.89 ]\n"
          + "   /Contents \(5 + index * 2) 0 R\n   /Resources << >> \(page)\n>>")
      let content = "0.5 w 72 72 200 \(100 + index) re S"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return file(objects)
  }

  static func file(_ objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n%".utf8) + [0xB5, 0xED, 0xAE, 0xFB, 0x0A]
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      table += String(repeating: "0", count: 10 - String(bytes.count).count) + "\(bytes.count) 00000 n \n"
      bytes += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
    }
    let start = bytes.count
    let trailer = "trailer\n<< /Size \(objects.count + 1)\n   /Root 1 0 R\n   /Info 3 0 R\n>>\n"
    return bytes + Array("\(table)\(trailer)startxref\n\(start)\n%%EOF\n".utf8)
  }
}
