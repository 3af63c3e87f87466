import Testing

@testable import CaseStore

/// What the kernel's list of mounts says of a file system.
///
/// No server was at hand: these are texts.
struct MountTests {
  private let list = """
    27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
    36 27 0:45 / /mnt/a rw,relatime shared:1 master:2 - nfs4 server:/a rw,vers=4.2,hard,local_lock=none,addr=::1
    37 27 0:46 / /mnt/b rw,relatime - nfs server:/b rw,vers=3,hard,nolock,proto=tcp,local_lock=all,addr=10.0.0.1
    38 27 0:47 / /mnt/c rw,relatime - nfs server:/c rw,vers=3,local_lock=flock
    39 27 0:48 / /mnt/d\\040e rw,relatime - cifs //server/d rw,vers=3.1.1,nobrl
    40 27 0:49 / /mnt/f rw,relatime - fuse.sshfs me@server:/f rw,user_id=0
    41 27 0:50 / /mnt/g rw,relatime - tmpfs nolock rw,nolock
    """

  private func mount(_ number: Substring) throws -> Mount { try #require(Mount(number: number, in: list)) }

  @Test func theKindOfAFileSystemIsRecognised() throws {
    #expect(try mount("27").kind == "ext4" && mount("27").isLocal)
    #expect(try mount("36").kind == "nfs4" && !mount("36").isLocal)
    #expect(try !mount("39").isLocal && !mount("40").isLocal)
    #expect(Mount(number: "3", in: list) == nil && Mount(number: "36", in: "") == nil)
  }

  @Test func anOptionThatKeepsLocksFromOthersIsNamed() throws {
    #expect(try mount("36").optionAgainstLocks == nil)
    #expect(try mount("37").optionAgainstLocks == "nolock")
    #expect(try mount("38").optionAgainstLocks == "local_lock=flock")
    #expect(try mount("39").optionAgainstLocks == "nobrl")
    #expect(try mount("41").optionAgainstLocks == nil)
  }

  @Test func theRootOfThisMachineIsInItsOwnList() {
    #expect(Mount(of: "/proc")?.kind == "proc")
    #expect(Mount(of: "/no/such") == nil)
  }
}
