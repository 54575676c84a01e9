/// Words of which the names of bodies are made, in other languages: "partido" is "party".
public struct BodyWords: Sendable {
  /// The embedded list, read on first use.
  public static let standard = BodyWords(WordList("body-words"))

  private let words: [String: [String]]

  init(_ list: WordList) {
    let (word, others) = (list.column("word"), list.column("others"))
    var words: [String: [String]] = [:]
    for row in list.rows {
      let parts = row[word].split(separator: "-").map(String.init)
      if parts.count > 1 { words[row[word]] = parts }
      for other in WordList.values(row[others]) { words[other] = parts }
    }
    self.words = words
  }

  /// The English words, mostly one, for a folded word of another language; nil if it is not listed.
  public func english(_ word: String) -> [String]? { words[word] }
}
