/// Makes spellings of one name equal: case, accents, hyphens, apostrophes.
enum NameFolding {
  /// The letters and digits of a name in lower case without accents, hyphens as spaces.
  static func fold(_ name: String) -> String {
    var folded = ""
    for scalar in name.unicodeScalars {
      if "-‐‑–".unicodeScalars.contains(scalar) {
        folded += " "
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " " {
        folded += String(base(scalar)).lowercased()
      }
    }
    return folded.split(separator: " ").joined(separator: " ")
  }

  /// The base letter of a Latin letter with a mark.
  private static func base(_ scalar: Unicode.Scalar) -> Character {
    guard !scalar.isASCII else { return Character(scalar) }
    return Self.bases[scalar] ?? Character(scalar)
  }

  private static let bases: [Unicode.Scalar: Character] = {
    let rows: [(Character, String)] = [
      ("a", "àáâãäåāăąǎ"), ("c", "çćčĉċ"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ğĝģġ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįıİ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľłŀ"), ("n", "ñńņň"),
      ("o", "òóôõöøōŏőǒ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔ"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var bases: [Unicode.Scalar: Character] = [:]
    for (base, letters) in rows {
      for scalar in (letters + letters.uppercased()).unicodeScalars { bases[scalar] = base }
    }
    return bases
  }()
}

/// The acronyms that a name can have.
enum Acronym {
  /// The initials of the words of a name, with and without its small words.
  static func initials(of name: String) -> Set<String> {
    let words = name.split { $0 == " " || $0 == "-" }
    guard words.count > 1 else { return [] }
    let all = words.compactMap(\.first).map { String($0).uppercased() }.joined()
    let capitals = words.filter { $0.first?.isUppercase == true }.compactMap(\.first)
    return [all, String(capitals)]
  }
}
