/// A title that stands before a name or beside it: "Prime Minister", "the country's president".
public struct Title: Sendable {
  /// What sort of title it is.
  public enum Category: String, Sendable, CaseIterable {
    case headOfState = "head-of-state"
    case headOfGovernment = "head-of-government"
    case headOfRegion = "head-of-region"
    case minister, diplomat, military, legislative, judicial, religious, royal, academic, business
    case party, leader, aide, media, culture, civic
    /// "Mr", "Dr", "Sir": it names no office.
    case honorific
    /// A word before a title that changes it: "former", "acting".
    case modifier
  }

  /// The title in the singular, in lower case unless it is always a name.
  public let name: String
  /// Other words for it: "defense minister" for "defence minister".
  public let variants: [String]
  /// Its plurals.
  public let plurals: [String]
  /// What sort of title it is.
  public let category: Category
  /// Whether it names an office that its holder can be said to have.
  public let isOffice: Bool
  /// The gender of those who bear it, where it tells.
  public let gender: Gender?
}

/// A grammatical gender of persons.
public enum Gender: String, Sendable, CaseIterable {
  /// He.
  case male = "m"
  /// She.
  case female = "f"
}

/// Titles, honorifics, and the words that modify them.
public struct Titles: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Titles(WordList("titles"))

  /// All of them, in the order of the list.
  public let all: [Title]
  /// Their surfaces, case folded, singular and plural.
  public let lexicon: Lexicon<Inflected<Title>>

  init(_ list: WordList) {
    let name = list.column("title")
    let variants = list.column("variants")
    let plurals = list.column("plurals")
    let type = list.column("type")
    let office = list.column("office")
    let gender = list.column("gender")
    all = list.rows.map { row in
      Title(
        name: row[name], variants: WordList.values(row[variants]),
        plurals: WordList.values(row[plurals]),
        category: WordList.word(row[type], as: Title.Category.self),
        isOffice: row[office] == "yes", gender: Gender(rawValue: row[gender]))
    }
    var lexicon = Lexicon<Inflected<Title>>(foldsCase: true, minimumCapacity: all.count * 3)
    for title in all {
      lexicon.insert(title, singulars: [title.name] + title.variants, plurals: title.plurals)
    }
    self.lexicon = lexicon
  }

  /// The title that a surface is, in the singular or the plural; nil if it is not listed.
  public func title(named surface: String) -> Title? { lexicon[surface].first?.entry }
}
