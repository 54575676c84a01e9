/// A noun that fixes what the capitalized phrase around it names: a "Square" is a place, whoever it is
/// named after.
public struct HeadNoun: Sendable {
  /// What a phrase with such a head can name.
  public enum Kind: String, Sendable, CaseIterable {
    /// A spot on the map or a building.
    case place
    /// A body of people.
    case organization
    /// A treaty, deal, law or plan.
    case agreement
    /// Something that takes place: a summit, a war.
    case event
    /// A book, a show, a prize.
    case work
  }

  /// The noun in the singular.
  public let word: String
  /// Its plural.
  public let plural: String
  /// What it can name, the likeliest first; never empty.
  public let kinds: [Kind]

  /// What it most likely names.
  public var kind: Kind { kinds[0] }
}

/// The nouns that fix what a name names, British and American spellings.
public struct HeadNouns: Sendable {
  /// The embedded list, read on first use.
  public static let standard = HeadNouns(WordList("heads"))

  /// All of them, in the order of the list.
  public let all: [HeadNoun]
  /// Their surfaces, case folded, singular and plural.
  public let lexicon: Lexicon<Inflected<HeadNoun>>

  init(_ list: WordList) {
    let word = list.column("word")
    let plural = list.column("plural")
    let kind = list.column("kind")
    all = list.rows.map { row in
      HeadNoun(
        word: row[word], plural: row[plural],
        kinds: WordList.values(row[kind]).map { WordList.word($0, as: HeadNoun.Kind.self) })
    }
    var lexicon = Lexicon<Inflected<HeadNoun>>(foldsCase: true, minimumCapacity: all.count * 2)
    for noun in all {
      lexicon.insert(noun, singulars: [noun.word], plurals: [noun.plural])
    }
    self.lexicon = lexicon
  }

  /// The head noun that a surface is, in the singular or the plural; nil if it is not listed.
  public func noun(named surface: String) -> HeadNoun? { lexicon[surface].first?.entry }
}
