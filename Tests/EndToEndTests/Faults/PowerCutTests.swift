import Foundation
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

extension CommandTests {
  /// The power goes while a desk commits one action after the other, on file systems of their own.
  @Suite struct PowerCutTests {
    private static let times = Soak.isOn ? 20 : 3

    @Test(arguments: ["ext4", "xfs"])
    func whatWasAcknowledgedIsThereWhenThePowerIsBack(kind: String) throws {
      guard let disk = try LoopDisk(kind) else { return }
      let pristine = try TemporaryStation(cases: 3)
      for time in 1...Self.times {
        let station = TemporaryStation(at: "\(disk.path)/station-\(time)")
        try FileManager.default.copyItem(atPath: pristine.path, toPath: station.path)
        try Outcome(of: "/bin/sync", []).expectSuccess()
        let marked = try station.keepNote()
        let remarks = Remarks(on: station, count: 300)
        let isAtWork = (0..<2000).contains { _ in
          usleep(10_000)
          return !remarks.acknowledged.isEmpty
        }
        try #require(isAtWork, "nothing was acknowledged for twenty seconds")
        usleep(UInt32.random(in: 0...1_000_000))
        // What a desk says after a cut nobody hears; that this one lives on is only how the cut is played. A sync that
        // was on its way may even succeed: the kernel seems to take a transaction that it has given up for a done one.
        let acknowledged = remarks.acknowledged
        try disk.cutPower()
        remarks.wait()
        try disk.mountAgain()
        try Oracle(station).check(
          acknowledged: acknowledged, marked: marked, after: "power cut \(time) on \(kind)")
      }
    }

    @Test func aFullDiskLosesNothingAndRoomMakesItWorkAgain() throws {
      guard let disk = try TinyDisk(kilobytes: 900) else { return }
      let pristine = try TemporaryStation(cases: 3)
      let station = TemporaryStation(at: "\(disk.path)/station")
      try FileManager.default.copyItem(atPath: pristine.path, toPath: station.path)
      let marked = try station.keepNote()
      let ballast = "\(disk.path)/ballast"
      try Data(count: 100 << 10).write(to: URL(filePath: ballast))
      let answers = Remarks(on: station, count: 300).answers()
      #expect((1..<300).contains(answers.count), "the disk was never full")
      // What can be told from the full disk, copied to where there is room to look at it.
      let copy = TemporaryStation()
      try FileManager.default.copyItem(atPath: station.path, toPath: copy.path)
      try Oracle(copy).check(acknowledged: answers, marked: marked, after: "a full disk")
      try FileManager.default.removeItem(atPath: ballast)
      let later = Remarks(on: station, count: 1).answers()
      #expect(later.count == 1)
      let mended = TemporaryStation()
      try FileManager.default.copyItem(atPath: station.path, toPath: mended.path)
      try Oracle(mended).check(acknowledged: answers + later, marked: marked, after: "room on the disk")
    }
  }
}

/// A file system in a file, whose power can be cut.
private final class LoopDisk {
  let path: String
  private let image: String

  /// Makes and mounts one; nothing, with the reason printed, where that is not allowed.
  init?(_ kind: String) throws {
    path = NSTemporaryDirectory() + "/juzhu-disk-\(kind)-\(UUID().uuidString)"
    image = path + ".image"
    let make = "/usr/sbin/mkfs.\(kind)"
    guard getuid() == 0, FileManager.default.isExecutableFile(atPath: make) else {
      print("No power is cut on \(kind): needs root, and \(make)")
      return nil
    }
    mkdir(path, 0o700)
    guard FileManager.default.createFile(atPath: image, contents: nil), truncate(image, 400 << 20) == 0 else {
      return nil
    }
    try Outcome(of: make, [kind == "ext4" ? "-q" : "-qf", image]).expectSuccess()
    let mounted = try Outcome(of: "/bin/mount", ["-o", "loop", image, path])
    guard mounted.status == 0 else {
      print("No power is cut on \(kind): \(mounted.errors)")
      return nil
    }
  }

  deinit {
    _ = try? Outcome(of: "/bin/umount", [path])
    try? FileManager.default.removeItem(atPath: image)
    rmdir(path)
  }

  /// Stops the file system as it is: what has not reached the disk never will.
  func cutPower() throws {
    let shutDown: UInt = 0x8004_587D
    var withoutFlush: UInt32 = 2
    // Whatever another test starts meanwhile would keep the file system busy.
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    try #require(ioctl(file, shutDown, &withoutFlush) == 0, "the power could not be cut: \(errno)")
  }

  func mountAgain() throws {
    // A program that is just being started has for a moment whatever its parent has open there.
    let isGone = (0..<50).contains { _ in
      if (try? Outcome(of: "/bin/umount", [path]).status) == 0 { return true }
      usleep(100_000)
      return false
    }
    try #require(isGone, "\(path) is busy")
    try Outcome(of: "/bin/mount", ["-o", "loop", image, path]).expectSuccess()
  }
}

/// A file system in memory with hardly any room.
private final class TinyDisk {
  let path: String

  init?(kilobytes: Int) throws {
    path = NSTemporaryDirectory() + "/juzhu-tiny-" + UUID().uuidString
    mkdir(path, 0o700)
    let mounted = try Outcome(of: "/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path])
    guard mounted.status == 0 else {
      print("No disk is filled: \(mounted.errors)")
      return nil
    }
  }

  deinit {
    _ = try? Outcome(of: "/bin/umount", [path])
    rmdir(path)
  }
}

/// A desk that makes one remark after the other, as fast as it can.
private final class Remarks: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  /// What the desk says, on a disk that keeps its power.
  private let said = NSTemporaryDirectory() + "/juzhu-said-" + UUID().uuidString

  init(on station: TemporaryStation, count: Int) {
    let line = #"{"kind":"remark","case":"WH-2026-000001","entries":{"remark":"样例"},"materials":[]}"#
    let path = station.path
    let thread = Thread { [self] in
      _ = try? Outcome(
        of: "/bin/sh",
        ["-c", #"exec "$0" act --station "$1" --as clerk >"$2""#, Program.found, path, said],
        input: String(repeating: line + "\n", count: count))
      done.signal()
    }
    thread.start()
  }

  deinit { try? FileManager.default.removeItem(atPath: said) }

  /// What has been acknowledged by now.
  var acknowledged: [(number: String, revision: Int)] {
    Oracle.answers(in: (try? String(contentsOfFile: said, encoding: .utf8)) ?? "")
  }

  /// What was acknowledged, as soon as the desk has ended.
  func answers() -> [(number: String, revision: Int)] {
    wait()
    return acknowledged
  }

  /// Waits for the desk's end.
  func wait() { done.wait() }
}

extension Outcome {
  fileprivate func expectSuccess() throws {
    try #require(status == 0, "\(output)\(errors)")
  }
}
