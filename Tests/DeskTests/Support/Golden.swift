import Console
import FoundationEssentials
import Specimens
import Testing

/// Compares a frame with the picture of it that is checked in.
///
/// A missing picture is written, and so is every picture with `RECORD_SNAPSHOTS=1`; the test fails then, so
/// that nobody takes a new picture for a checked one.
func expectGolden(_ name: String, _ frame: Frame, _ location: SourceLocation = #_sourceLocation) throws {
  try expectGolden(name, frame.grid.snapshot(cursor: frame.cursor), location)
}

/// Compares a text with the one that is checked in, as it is done with pictures.
func expectGolden(_ name: String, _ picture: String, _ location: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: "\(Specimens.repository)/Tests/DeskTests/Snapshots/\(name).txt")
  let known = try? String(contentsOf: file, encoding: .utf8)
  let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  if known == picture { return }
  if known == nil || records {
    try picture.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(name): new picture written; look at it, then commit it", sourceLocation: location)
    return
  }
  let old = (known ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  let new = picture.split(separator: "\n", omittingEmptySubsequences: false)
  var difference = ""
  for index in 0..<max(old.count, new.count) {
    let (was, now) = (
      old.indices.contains(index) ? old[index] : "", new.indices.contains(index) ? new[index] : ""
    )
    if was != now { difference += "- \(was)\n+ \(now)\n" }
  }
  Issue.record("\(name) looks different:\n\(difference)", sourceLocation: location)
}
