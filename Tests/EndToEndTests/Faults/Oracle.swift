import Foundation
import Residence
import Testing

@testable import CaseStore

/// What has to hold of a station whatever has happened to it, as soon as the next desk has opened it.
struct Oracle {
  private let path: String

  init(_ station: TemporaryStation) {
    path = station.path
  }

  /// Checks everything.
  ///
  /// - Parameters:
  ///   - acknowledged: What was answered to be saved.
  ///   - marked: A case in whose file another tool keeps the key `zz-note`.
  ///   - what: What had happened, for the messages.
  /// - Throws: Whatever keeps it from looking.
  func check(acknowledged: [(number: String, revision: Int)], marked: CaseNumber, after what: String) throws {
    let store = try CaseStore(opening: path, holder: "oracle")
    try store.checkpoint()
    let revisions = try revisions(what)
    for (number, revision) in acknowledged {
      #expect(
        revisions[number, default: []].count >= revision, "\(what): \(number) has lost revision \(revision)")
    }
    try expectWholeFiles(revisions, what)
    let note = try store.document(of: marked)["zz-note"]
    #expect(note == ["kept": JSON.number("1.10")], "\(what): another tool's key is gone")
    try expectIndexIsRight(store, what)
    try expectNoLitter(what)
  }

  /// The digests of every revision, by case: one line each, in order, in a chain that verifies.
  private func revisions(_ what: String) throws -> [String: [Digest]] {
    var revisions: [String: [Digest]] = [:]
    try Journal(folder: Folder(path)).forEachEntry { entry, _ in
      guard let number = entry.case, let revision = entry.revision, let digest = entry.documentHash else {
        return true
      }
      #expect(
        revisions[number, default: []].count + 1 == revision,
        "\(what): the lines of \(number) are not one a revision")
      revisions[number, default: []].append(digest)
      return true
    }
    return revisions
  }

  /// Every file is the last committed document of its case, and every case has its file and its pages.
  private func expectWholeFiles(_ revisions: [String: [Digest]], _ what: String) throws {
    let folder = try Folder(path)
    let paths = try folder.casePaths()
    #expect(paths.count == revisions.count, "\(what): files without a line, or lines without a file")
    for path in paths {
      let bytes = try folder.read(path) ?? []
      let number = try #require(StationPath.number(of: path))
      #expect(Digest(of: bytes) == revisions[number.text]?.last, "\(what): \(path) is not what was committed")
      let file = try JSON(reading: bytes, at: path).file(at: path)
      for certificate in file.certificates {
        let page = try folder.read(StationPath.of(certificate.terms.number)) ?? []
        #expect(
          Digest(of: page).hex == certificate.pageHash,
          "\(what): \(certificate.terms.number.text) has no page")
      }
    }
  }

  private func expectIndexIsRight(_ store: CaseStore, _ what: String) throws {
    let kept = try CaseStore(opening: path, holder: "oracle").register
    for name in ["index", "index-changes"] {
      try? FileManager.default.removeItem(atPath: "\(path)/cache/\(name)")
    }
    let anew = try CaseStore(opening: path, holder: "oracle").register
    #expect(
      Array(kept.list(CaseQuery(.all))) == Array(anew.list(CaseQuery(.all))), "\(what): the index is wrong")
    #expect(kept.numbers == anew.numbers, "\(what): the index has given other numbers")
  }

  private func expectNoLitter(_ what: String) throws {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    #expect(names.filter { $0.hasSuffix(".tmp") } == [], "\(what): something was left half written")
    #expect(
      try [nil, UInt8(ascii: "\n")].contains(Data(contentsOf: URL(filePath: "\(path)/lock")).first),
      "\(what): the lock is held by somebody gone")
  }

  /// What a desk has acknowledged; a line that it could not finish acknowledges nothing.
  static func answers(in output: String) -> [(number: String, revision: Int)] {
    output.split(separator: "\n").compactMap { line in
      guard let answer = try? JSON(reading: Array(line.utf8)), let number = answer["case"]?.string,
        let revision = answer["revision"]?.integer
      else { return nil }
      return (number, revision)
    }
  }
}

extension TemporaryStation {
  /// Has another tool keep a key in the first case's file, and commits it with the next save.
  func keepNote() throws -> CaseNumber {
    let marked = try #require(
      try CaseStore(opening: path, holder: "test").register.list(CaseQuery(.all)).first?.number)
    let file = URL(filePath: "\(path)/\(StationPath.of(marked))")
    var document = try #require(try JSON(reading: Array(Data(contentsOf: file))).object)
    document["zz-note"] = ["kept": JSON.number("1.10")]
    try Data(JSON.object(document).pretty()).write(to: file)
    try act(
      as: "clerk", #"{"kind":"remark","case":"\#(marked.text)","entries":{"remark":"样例"},"materials":[]}"#)
    return marked
  }
}
