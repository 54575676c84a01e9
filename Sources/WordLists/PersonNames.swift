/// A given name, as news in English spell it.
public struct GivenName: Sendable {
  /// The name in its fullest spelling: "José".
  public let name: String
  /// The genders of those who bear it; never empty.
  public let genders: [Gender]
  /// Where it is at home: "english", "arabic"; never empty.
  public let regions: [String]
  /// Whether it is a common word or a place too, so that it tells little alone: "Will", "Jordan".
  public let isAlsoWord: Bool

  /// The gender, if the name tells it.
  public var gender: Gender? { genders.count == 1 ? genders[0] : nil }
}

/// Given names of the world.
public struct GivenNames: Sendable {
  /// The embedded list, read on first use.
  public static let standard = GivenNames(WordList("given-names"))

  /// All of them, in the order of their letters.
  public let all: [GivenName]
  /// Their surfaces, exact in case, with or without their accents.
  public let lexicon: Lexicon<GivenName>

  init(_ list: WordList) {
    let name = list.column("name")
    let gender = list.column("gender")
    let region = list.column("region")
    let word = list.column("word")
    // Few cells are distinct, so each is taken apart once.
    var genders: [String: [Gender]] = [:]
    var regions: [String: [String]] = [:]
    for row in list.rows where genders[row[gender]] == nil || regions[row[region]] == nil {
      genders[row[gender]] =
        WordList.values(row[gender]).map { WordList.word($0, as: Gender.self) }
      regions[row[region]] = WordList.values(row[region])
    }
    all = list.rows.map { row in
      GivenName(
        name: row[name], genders: genders[row[gender]] ?? [],
        regions: regions[row[region]] ?? [], isAlsoWord: row[word] == "yes")
    }
    var lexicon = Lexicon<GivenName>(foldsCase: false, minimumCapacity: all.count)
    for givenName in all { lexicon.insert(givenName.name, givenName) }
    self.lexicon = lexicon
  }

  /// The given name of a surface; nil if it is not listed.
  public func givenName(_ surface: String) -> GivenName? { lexicon[surface].first }
}

/// A family name of a culture that writes it first: "Kim" of "Kim Jong Un".
public struct Surname: Sendable {
  /// The name in its fullest spelling.
  public let name: String
  /// The cultures that have it: "korean", "chinese"; never empty.
  public let cultures: [String]
}

/// Family names that stand, or may stand, before the given name.
public struct Surnames: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Surnames(WordList("surnames"))

  /// All of them, in the order of their letters.
  public let all: [Surname]
  /// Their surfaces, exact in case, with or without their accents.
  public let lexicon: Lexicon<Surname>

  init(_ list: WordList) {
    let name = list.column("surname")
    let culture = list.column("culture")
    all = list.rows.map { Surname(name: $0[name], cultures: WordList.values($0[culture])) }
    var lexicon = Lexicon<Surname>(foldsCase: false, minimumCapacity: all.count)
    for surname in all { lexicon.insert(surname.name, surname) }
    self.lexicon = lexicon
  }

  /// The family name of a surface; nil if it is not listed.
  public func surname(_ surface: String) -> Surname? { lexicon[surface].first }
}
