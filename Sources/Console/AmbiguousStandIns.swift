/// What stands for an ambiguous scalar in one column, where there is something like it.
let standIns: [Unicode.Scalar: Unicode.Scalar] = {
  var table: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (plain, alike) in rows {
    for scalar in alike.unicodeScalars { table[scalar] = plain }
  }
  // Digits in circles, in brackets, with a dot, in black circles.
  for one: UInt32 in [0x2460, 0x2474, 0x2488, 0x2776] {
    for digit: UInt8 in 0..<9 {
      if let scalar = Unicode.Scalar(one + UInt32(digit)) { table[scalar] = Unicode.Scalar(0x31 + digit) }
    }
  }
  return table
}()

private let rows: [(plain: Unicode.Scalar, alike: String)] = [
  ("\"", "“”″"),
  ("'", "‘’′´"),
  (".", "·\u{2024}\u{2025}…\u{2027}"),
  ("-", "\u{2010}–—\u{2015}─━═"),
  ("|", "‖\u{2223}∥│┃║"),
  ("+", "±┌┐└┘├┤┬┴┼"),
  ("/", "÷∕"),
  ("*", "•※■▲▼◆●★"),
  ("o", "°º□△▽◇○◎◯☆òóøōǒœ"),
  ("<", "←≤≪"),
  (">", "→≥≫"),
  ("^", "↑"),
  ("v", "↓"),
  ("~", "∼≈"),
  ("=", "≡≒"),
  ("#", "≠█▒"),
  ("x", "×"),
  ("1", "¹₁"),
  ("2", "²₂"),
  ("3", "³₃"),
  ("4", "⁴₄"),
  ("A", "Æ"),
  ("C", "℃"),
  ("D", "Ð"),
  ("E", "€"),
  ("F", "℉"),
  ("H", "Ħ"),
  ("I", "Ⅰ"),
  ("L", "ĿŁ"),
  ("N", "№Ŋ"),
  ("O", "ØŒ"),
  ("T", "ŦÞ"),
  ("V", "Ⅴ"),
  ("X", "Ⅹ"),
  ("a", "àáāǎɑæª"),
  ("d", "đð"),
  ("e", "èéêēě"),
  ("g", "ɡ"),
  ("h", "ħ"),
  ("i", "ìíīıǐ"),
  ("k", "ĸ"),
  ("l", "ŀł"),
  ("n", "ńňŋ"),
  ("s", "ß"),
  ("t", "ŧþ"),
  ("u", "ùúüūǔǖǘǚǜ"),
]
