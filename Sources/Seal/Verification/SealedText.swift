/// What went into a file when it was sealed.
///
/// To be shown, not to be believed: whether the file is as it was sealed says ``Verifier``.
public enum SealedText {
  /// The token that stands in the page's code; nothing for any other file.
  public static func token(in pdf: [UInt8]) -> String? {
    guard let file = try? PDFFile(pdf) else { return nil }
    return (try? file.object("Info", of: file.trailer).members)?["SealToken"]?.text
  }

  /// The page's text, line by line, as a sealed file has it; nothing for any other file.
  public static func lines(in pdf: [UInt8]) -> [String]? {
    guard let file = try? PDFFile(pdf), let catalog = try? file.object("Root", of: file.trailer).members,
      let bytes = try? SealedPDF.text(file, catalog)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }
}
