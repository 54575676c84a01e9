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
