/// Feeds the reader whatever libFuzzer thinks of; the README beside this file says how to run it.
///
/// Nothing may crash, and what is read has to be written, in both ways, so that it is read as the same again.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: bytes, count: count)
  guard let tree = try? JSON(reading: input) else { return 0 }
  for written in [tree.compact(), tree.pretty()] {
    guard let again = try? JSON(reading: written) else { preconditionFailure("written, but not read") }
    precondition(again == tree, "read as something else")
    precondition(again.compact() == tree.compact() && again.pretty() == tree.pretty(), "written otherwise")
  }
  precondition((try? JSONLocations(of: Array(input))) != nil, "read, but not located")
  return 0
}
