/// Base 64 with padding, in which clipboards and pictures travel through a terminal.
public func base64(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity((bytes.underestimatedCount + 2) / 3 * 4)
  var (group, count) = (0, 0)
  for byte in bytes {
    group = group << 8 | Int(byte)
    count += 1
    if count == 3 {
      for shift in [18, 12, 6, 0] { output.append(digits[group >> shift & 63]) }
      (group, count) = (0, 0)
    }
  }
  guard count > 0 else { return output }
  group <<= 8 * (3 - count)
  for shift in [18, 12, 6].prefix(count + 1) { output.append(digits[group >> shift & 63]) }
  return output + Array(repeating: UInt8(ascii: "="), count: 3 - count)
}

private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
