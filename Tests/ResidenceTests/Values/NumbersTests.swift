import Residence
import Testing

/// Running numbers have one spelling each.
struct NumbersTests {
  @Test(arguments: [("XG", 2026, 123), ("A", 1000, 1), ("ABCDEFGH", 9999, 999_999), ("XG", 2026, 1_000_000)])
  func numbersAreReadBack(_ prefix: String, year: Int, serial: Int) throws {
    let file = CaseNumber(prefix: prefix, year: year, serial: serial)
    let certificate = CertificateNumber(prefix: prefix, year: year, serial: serial)
    #expect(CaseNumber(file.text) == file)
    let notice = NoticeNumber(prefix: prefix, year: year, serial: serial)
    #expect(CertificateNumber(certificate.text) == certificate)
    #expect(NoticeNumber(notice.text) == notice)
    #expect(try readBack([notice]) == [notice])
    #expect(try readBack([file]) == [file])
    #expect(try readBack([certificate]) == [certificate])
  }

  @Test func numbersAreWrittenWithSixDigits() {
    #expect(CaseNumber(prefix: "XG", year: 2026, serial: 123).text == "XG-2026-000123")
    #expect(CertificateNumber(prefix: "XG", year: 2026, serial: 45).text == "XG-2026-C000045")
    #expect(NoticeNumber(prefix: "XG", year: 2026, serial: 12).text == "XG-2026-N000012")
  }

  @Test(arguments: [
    "", "XG-2026", "XG-2026-000000", "XG-2026-123", "XG-2026-0000123", "XG-2026-01000000", "xg-2026-000123",
    "Xg-2026-000123", "XG-0026-000123", "XG-226-000123", "XG-02026-000123", "XG-2026-+00123",
    "XG-2026--00123",
    "-2026-000123", "ABCDEFGHI-2026-000123", "X1-2026-000123", "XG-2026-000123 ", " XG-2026-000123",
    "XG-2026-000123-1", "ＸＧ-2026-000123", "XG-2026-00012３", "XG_2026_000123", "XG-2026-c000045",
    "XG-2026-99999999999999999999", "西岗-2026-000123", "../-2026-000123", "XG-+202-000123",
  ])
  func otherTextsAreNoNumber(_ text: String) {
    #expect(CaseNumber(text) == nil)
    #expect(CertificateNumber(text) == nil)
    #expect(CertificateNumber(text.replacing("-0", with: "-C0")) == nil)
    #expect(NoticeNumber(text) == nil)
    #expect(NoticeNumber(text.replacing("-0", with: "-N0")) == nil)
  }

  @Test func aNumberOfOneSeriesIsNoneOfAnother() {
    for text in ["XG-2026-000045", "XG-2026-C000045"] { #expect(NoticeNumber(text) == nil) }
    #expect(CaseNumber("XG-2026-N000045") == nil)
    #expect(CertificateNumber("XG-2026-N000045") == nil)
    #expect(CertificateNumber("XG-2026-000045") == nil)
    #expect(CaseNumber("XG-2026-C000045") == nil)
  }

  @Test func casesAreOrderedByPrefixYearAndNumber() {
    let ordered = ["XG-2025-999999", "XG-2026-000002", "XG-2026-000010", "ZS-2020-000001"]
    #expect(ordered.reversed().compactMap(CaseNumber.init(_:)).sorted().map(\.text) == ordered)
  }
}
