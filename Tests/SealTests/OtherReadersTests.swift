import Foundation
import Residence
import Testing

@testable import Seal

/// Other programs say of a sealed file what this one says.
struct OtherReadersTests {
  @Test(.enabled(if: Tool.has("pdfsig", "certutil")))
  func pdfsigTrustsEveryFreshKey() throws {
    let bench = try Bench()
    for round in 0..<6 {
      let office = try Office(specimen: round % 2 == 1)
      let said = try bench.pdfsig(try Samples.sealed(by: office.seal), seal: office.seal)
      #expect(said.contains("Signature is Valid."), "\(said)")
      #expect(said.contains("Certificate is Trusted."), "\(said)")
      #expect(said.contains("- Total document signed"), "\(said)")
      #expect(said.contains("大连市公安局星岗派出所") && said.contains("ETSI.CAdES.detached"), "\(said)")
    }
  }

  @Test(.enabled(if: Tool.has("pdfsig", "certutil")))
  func pdfsigSeesAChange() throws {
    let office = try Office()
    var file = try Samples.sealed(by: office.seal)
    let place = try #require(file.firstRange(of: Array("200 100 re".utf8))).lowerBound
    file[place] = UInt8(ascii: "3")
    let said = try Bench().pdfsig(file, seal: office.seal)
    #expect(said.contains("Digest Mismatch") && !said.contains("Signature is Valid"), "\(said)")
  }

  @Test(.enabled(if: Tool.has("qpdf")), arguments: [1, 2])
  func qpdfFindsNothingWrong(pages: Int) throws {
    let office = try Office()
    let page = try Samples.page(by: office.seal, pdf: SmallPDF.bytes(pages: pages), pageIndex: pages - 1)
    let bench = try Bench()
    let path = try bench.write(
      "sealed.pdf", try PDFSeal.seal(page, with: office.seal, at: Samples.moment))
    let check = try Tool.run("qpdf", "--check", path)
    #expect(check.status == 0 && !check.output.contains("WARNING"), "\(check.output)")
    let text = try Tool.run("qpdf", "--show-attachment=page.txt", path)
    #expect(text.output == Samples.text.map { "\($0)\n" }.joined())
  }

  @Test(.enabled(if: Tool.has("pyhanko")))
  func pyHankoSaysTheWholeFileIsCovered() throws {
    let office = try Office()
    let bench = try Bench()
    let path = try bench.write("sealed.pdf", try Samples.sealed(by: office.seal))
    let said = try Tool.run(
      "pyhanko", "sign", "validate", "--no-revocation-check", "--trust", try bench.writeRoot(of: office.seal),
      "--pretty-print", path)
    #expect(said.status == 0 && said.output.contains("The signature is judged VALID."), "\(said.output)")
    #expect(said.output.contains("The signature covers the entire file."), "\(said.output)")
    let brief = try Tool.run(
      "pyhanko", "sign", "validate", "--no-revocation-check", "--trust", "\(bench.path)/root.pem", path)
    #expect(brief.output.contains("INTACT:TRUSTED,UNTOUCHED"), "\(brief.output)")
  }

  @Test(.enabled(if: Tool.has("openssl")))
  func opensslVerifiesTheSignatureByItself() throws {
    let office = try Office()
    let file = try Samples.sealed(by: office.seal)
    let sealed = try SealedPDF(file)
    let bench = try Bench()
    let hole = try #require(file.firstRange(of: Array("/Contents <30".utf8))).lowerBound + 10
    let content = try bench.write("content", file[..<hole] + file[(hole + 8194)...])
    let message = try bench.write("signature.der", sealed.signature)
    let said = try Tool.run(
      "openssl", "cms", "-verify", "-binary", "-cades", "-inform", "DER", "-in", message, "-content", content,
      "-CAfile", try bench.writeRoot(of: office.seal), "-out", "/dev/null", "-attime",
      "\(Samples.moment.milliseconds / 1000)")
    #expect(said.status == 0 && said.output.contains("Verification successful"), "\(said.output)")
    let parsed = try Tool.run("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", message).output
    #expect(parsed.contains("id-smime-aa-signingCertificateV2") && parsed.contains("messageDigest"))
    #expect(!parsed.contains("signingTime"))
  }
}
