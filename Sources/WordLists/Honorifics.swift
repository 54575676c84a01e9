/// Titles and degrees that stand beside names, in the languages that news in English leave them in: "Datuk", "Drs.", "MBA".
public struct Honorifics: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Honorifics(WordList("honorifics"))

  /// The folded words that stand before a name.
  public let titles: Set<String>
  private let after: Set<String>

  init(_ list: WordList) {
    let (word, place) = (list.column("word"), list.column("place"))
    titles = Set(list.rows.filter { $0[place] == "before" }.map { $0[word] })
    after = Set(list.rows.filter { $0[place] == "after" }.map { $0[word] })
  }

  /// Whether a folded word behind a name is a degree or title.
  public func isDegree(_ word: String) -> Bool { after.contains(word) }
}
