import CaseStore
import Residence
import Specimens
import Testing

/// The lock-out, whatever happens to the clock: pure, over made-up histories.
@Suite struct FailuresTests {
  private let policy: Policy.SignInPolicy

  init() throws {
    var policy = try Specimens.policy.desk.signIn
    (policy.failures, policy.lockMinutes, policy.longestLockMinutes) = (5, 10, 240)
    self.policy = policy
  }

  /// A machine whose clock anybody may set, and the true time by a watch that nobody can.
  private struct Machine {
    private(set) var truth = 0
    private var shift = 0
    private var boot = 1
    private var booted = 0

    var now: Moment {
      Moment(
        wall: Instant(milliseconds: 1_800_000_000_000 + truth + shift), boot: "boot \(boot)",
        uptime: truth - booted)
    }

    mutating func wait(minutes: Int) { truth += minutes * 60_000 }
    mutating func setClock(minutes: Int) { shift += minutes * 60_000 }
    mutating func restart() { (boot, booted) = (boot + 1, truth) }
  }

  private func lockedOut(_ failures: inout Failures, at now: Moment, times: Int) {
    for _ in 0..<times { _ = failures.begin(at: now, under: policy) }
  }

  @Test func fiveTriesAreLetThroughAndThenNone() {
    let machine = Machine()
    var failures = Failures(at: machine.now)
    for _ in 0..<5 { #expect(failures.begin(at: machine.now, under: policy) == 0) }
    for _ in 0..<20 { #expect(failures.begin(at: machine.now, under: policy) == 600_000) }
    #expect(failures.count == 5, "what is refused is no try")
  }

  @Test func eachFurtherFailureDoublesTheWaitUpToTheLongest() {
    var machine = Machine()
    var failures = Failures(at: machine.now)
    lockedOut(&failures, at: machine.now, times: 5)
    for minutes in [10, 20, 40, 80, 160, 240, 240] {
      #expect(failures.lockMinutes(under: policy) == minutes)
      machine.wait(minutes: minutes - 1)
      #expect(failures.begin(at: machine.now, under: policy) == 60_000)
      machine.wait(minutes: 1)
      #expect(failures.begin(at: machine.now, under: policy) == 0)
    }
  }

  @Test(arguments: [-100_000, -1, 1, 100_000])
  func theClockChangesNothingWhileTheMachineRunsOn(minutes: Int) {
    var machine = Machine()
    var failures = Failures(at: machine.now)
    lockedOut(&failures, at: machine.now, times: 5)
    machine.setClock(minutes: minutes)
    #expect(failures.begin(at: machine.now, under: policy) == 600_000)
    machine.wait(minutes: 10)
    #expect(failures.begin(at: machine.now, under: policy) == 0)
  }

  @Test func afterARestartTheClockCounts() {
    var machine = Machine()
    var failures = Failures(at: machine.now)
    lockedOut(&failures, at: machine.now, times: 5)
    machine.wait(minutes: 4)
    machine.restart()
    #expect(failures.wait(at: machine.now, under: policy) == 6 * 60_000)
    machine.wait(minutes: 6)
    #expect(failures.begin(at: machine.now, under: policy) == 0)
  }

  @Test func aClockThatWasPutBackBeginsTheWaitAnewAndNeverEndsIt() {
    var machine = Machine()
    var failures = Failures(at: machine.now)
    lockedOut(&failures, at: machine.now, times: 5)
    machine.wait(minutes: 9)
    machine.setClock(minutes: -1000)
    machine.restart()
    #expect(failures.begin(at: machine.now, under: policy) == 600_000)
    machine.wait(minutes: 9)
    #expect(failures.begin(at: machine.now, under: policy) == 60_000, "it goes on from the restart")
    machine.wait(minutes: 1)
    #expect(failures.begin(at: machine.now, under: policy) == 0)
  }

  @Test func whereTheSystemDoesNotTellTheBootOnlyTheClockCounts() {
    let early = Moment(wall: Instant(milliseconds: 1_000_000), boot: "", uptime: 0)
    let late = Moment(wall: Instant(milliseconds: 1_600_000), boot: "", uptime: 0)
    var failures = Failures(at: early)
    lockedOut(&failures, at: early, times: 5)
    #expect(failures.wait(at: late, under: policy) == 0)
    #expect(failures.wait(at: early, under: policy) == 600_000)
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func momentsThatNobodyCanHaveWrittenLockOutAtMost(milliseconds: Int) {
    let odd = Moment(wall: Instant(milliseconds: milliseconds), boot: "b", uptime: milliseconds)
    var failures = Failures(at: odd)
    lockedOut(&failures, at: odd, times: 5)
    for other in [Machine().now, Moment(wall: Instant(milliseconds: 5), boot: "b", uptime: 5)] {
      #expect((0...600_000).contains(failures.wait(at: other, under: policy)))
    }
  }

  /// Whatever is done to a clock that runs on, and whenever the machine is started anew with a clock that is not ahead
  /// of what it was, nobody gets more tries than the policy says within the time of a lock-out.
  @Test(arguments: 0..<200)
  func neverMoreTriesThanThePolicySaysInAnyWindow(seed: UInt64) {
    var dice = Dice(seed)
    var machine = Machine()
    var failures = Failures(at: machine.now)
    var tries = [Int]()
    for _ in 0..<400 {
      switch Int.random(in: 0..<10, using: &dice) {
      case 0: machine.setClock(minutes: -Int.random(in: 0...100_000, using: &dice))
      case 1:
        machine.setClock(minutes: -Int.random(in: 0...30, using: &dice))
        machine.restart()
      case 2: machine.wait(minutes: Int.random(in: 0...300, using: &dice))
      case 3, 4: machine.wait(minutes: Int.random(in: 0...12, using: &dice))
      default:
        if failures.begin(at: machine.now, under: policy) == 0 { tries.append(machine.truth) }
      }
    }
    #expect(tries.count >= policy.failures)
    for (first, sixth) in zip(tries, tries.dropFirst(policy.failures)) {
      #expect(sixth - first >= policy.lockMinutes * 60_000)
    }
  }

  /// The same while the machine is never started anew, with a clock that jumps as it likes.
  @Test(arguments: 200..<300)
  func neverMoreEitherWhileTheClockJumpsBothWays(seed: UInt64) {
    var dice = Dice(seed)
    var machine = Machine()
    var failures = Failures(at: machine.now)
    var tries = [Int]()
    for _ in 0..<400 {
      machine.setClock(minutes: Int.random(in: -100_000...100_000, using: &dice))
      machine.wait(minutes: Int.random(in: 0...15, using: &dice))
      if failures.begin(at: machine.now, under: policy) == 0 { tries.append(machine.truth) }
    }
    #expect(tries.count >= policy.failures)
    for (first, sixth) in zip(tries, tries.dropFirst(policy.failures)) {
      #expect(sixth - first >= policy.lockMinutes * 60_000)
    }
  }
}
