/// Short forms of given names: "Bob" for "Robert".
public struct Nicknames: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Nicknames(WordList("nicknames"))

  private let full: [String: [Int]]

  init(_ list: WordList) {
    let (name, short) = (list.column("name"), list.column("short"))
    var full: [String: [Int]] = [:]
    for (number, row) in list.rows.enumerated() {
      for form in [row[name]] + WordList.values(row[short]) {
        full[form, default: []].append(number)
      }
    }
    self.full = full
  }

  /// The given names for which a name in small letters can stand, by their numbers in the list; empty for most.
  public func fullNames(of name: String) -> [Int] { full[name] ?? [] }
}

/// What countries are called in other languages.
public struct CountryNames: Sendable {
  /// The embedded list, read on first use.
  public static let standard = CountryNames(WordList("country-names"))

  private let codes: [String: Set<String>]

  init(_ list: WordList) {
    let (code, names) = (list.column("iso2"), list.column("names"))
    var codes: [String: Set<String>] = [:]
    for row in list.rows {
      for name in WordList.values(row[names]) {
        codes[name.lowercased(), default: []].insert(row[code])
      }
    }
    self.codes = codes
  }

  /// The countries that a name can mean, by their codes of ISO 3166; empty if it is not listed.
  public func codes(of name: String) -> Set<String> { codes[name.lowercased()] ?? [] }
}
