import Testing

extension CommandTests {
  /// What the other tests run their programs by.
  @Suite struct OutcomeTests {
    @Test func whoeverSaysMuchBesideTheOutputIsHeardToTheEnd() throws {
      let script = "head -c 300000 /dev/zero | tr '\\0' e >&2; head -c 300000 /dev/zero | tr '\\0' o; exit 3"
      let outcome = try Outcome(of: "/bin/sh", ["-c", script])
      #expect(outcome.status == 3)
      #expect(outcome.output == String(repeating: "o", count: 300_000))
      #expect(outcome.errors == String(repeating: "e", count: 300_000))
    }
  }
}
