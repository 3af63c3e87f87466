import CaseStore
import Desk
import Residence
import Specimens
import Testing

// The testing library has an attachment of its own.
import struct CaseStore.Attachment

/// Every fact of an audit has its words, in both languages, and every word says what it is about.
@Suite struct AuditWordsTests {
  private static let place = JournalPlace(segment: "2026-11.jsonl", line: 12, offset: 3456)
  private static let number = CaseNumber(prefix: "YB", year: 2026, serial: 1)
  private static let last = CommittedRevision(revision: 3, entry: 57)
  private static let older = CommittedRevision(revision: 2, entry: 41)
  private static let picture = Attachment(of: [0xFF, 0xD8, 0xFF])

  private static let findings: [Finding] = {
    let damages: [JournalDamage] = [
      .wrongMember("seq"), .wrongHash, .wrongDocument, .wrongSequence(found: 3), .brokenLink, .unfinished,
      .endless,
    ]
    let journal: [JournalFinding] =
      damages.map { .edited(place, lines: 1, entry: 34, $0) } + [
        .edited(place, lines: 4, entry: 34, .wrongHash), .missing(34...34, before: place),
        .missing(34...36, before: place), .missingSegment(34...36, after: nil, before: place),
        .missingSegment(34...36, after: "2026-09.jsonl", before: place), .misplaced(34...34, place),
        .misplaced(34...36, place), .repeated(34...34, place), .repeated(34...36, place), .rival(34, place),
        .unlinked(34, place),
      ]
    let witnesses = [Witness.Source.checkpoint, .paper, .opening].flatMap { source in
      [WitnessFinding.shortened(last: 9), .rewritten, .unproven].map {
        Finding.witness(Witness(source, seq: 34, digits: ""), $0)
      }
    }
    let notes: [NoteFault] = [
      .tooLarge(1), .notText, .controlCharacter(7), .noSignatures, .malformedSignature("x"),
      .unknownKey(signers: ["x"]), .wrongSignature, .noCheckpoint, .foreignOrigin("x"), .malformedKey,
    ]
    let cases: [CaseFinding] = [
      .edited(last: last), .rolledBack(to: older, last: last), .ofAnother(number, older),
      .ahead(revision: 4, last: last), .missing(last: last), .withoutEntry,
      .unreadable(.symbolicLink(path: "cases")),
    ]
    let kept: [KeptFinding] = [
      .missing(entry: 57), .changed(entry: 57), .withoutEntry, .unreadable(.notRegular(path: "x")),
    ]
    let page = CertificateNumber(prefix: "YB", year: 2026, serial: 45)
    let kinds: [FileKind] = [.file, .folder, .symbolicLink, .pipe, .device, .nameless]
    return journal.map(Finding.journal) + witnesses + notes.map(Finding.note)
      + cases.map { .caseFile(number, $0) } + kept.map { .page(page, $0) }
      + kept.dropLast().flatMap { finding in [picture].compactMap(\.self).map { .picture($0, finding) } }
      + kinds.map { .stray(path: "cases/x", $0) } + [.blocked(.symbolicLink(path: "journal/2026-11.jsonl"))]
  }()

  @Test func everyFindingSaysSomethingOfItsOwnInBothLanguages() {
    let words = Self.findings.map(\.words)
    #expect(Set(words.map(\.en)).count == words.count)
    #expect(Set(words.map(\.zh)).count == words.count)
    for words in words {
      #expect(words.zh.unicodeScalars.contains { $0.value > 0x4E00 }, "\(words)")
      #expect(!words.en.unicodeScalars.contains { $0.value > 0x4E00 }, "\(words)")
    }
  }

  @Test func everyFindingHasANameAndAPlace() {
    for finding in Self.findings {
      #expect(finding.facts["finding"]?.string?.isEmpty == false)
      #expect(finding.facts["file"]?.string?.isEmpty == false)
      #expect(!finding.place.isEmpty)
    }
    #expect(Self.findings[0].place == "journal/2026-11.jsonl:12")
    #expect(Self.findings[0].facts["offset"] == 3456)
  }

  @Test func everyFindingOfACheckSaysWhatCanBeDone() {
    let findings =
      Self.findings.map(CheckFinding.audit) + [
        .mode(path: "cases", found: 0o755, wanted: 0o700), .owner(path: "cases", found: 1, wanted: 0),
        .leftover(path: "x"), .unreadable(.noStation(path: "x")), .space(free: 1 << 20), .inodes(free: 7),
      ]
    for finding in findings {
      let (fact, words) = (finding.fact, finding.words)
      #expect(words.en.hasPrefix(fact.en) && words.en.count > fact.en.count + 5, "\(words.en)")
      #expect(words.zh.hasPrefix(fact.zh) && words.zh.count > fact.zh.count + 5, "\(words.zh)")
      #expect(words.en.contains("--repair") == (finding.remedy != nil), "\(words.en)")
    }
    #expect(CheckFinding.mode(path: "cases", found: 0o755, wanted: 0o700).words.en.contains("0755, not 0700"))
  }

  @Test func whatAPlantedNameSaysToTheTerminalIsHarmless() {
    let fault = NoteFault.foreignOrigin("\u{1B}[2J")
    #expect(!fault.words.en.contains("\u{1B}") && !fault.words.zh.contains("\u{1B}"))
  }
}
