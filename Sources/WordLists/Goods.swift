/// A thing or service that is supplied, sold, sought or given.
public struct Good: Sendable {
  /// What sort of thing it is.
  public enum Category: String, Sendable, CaseIterable {
    /// Weapons and what belongs to them.
    case arms
    /// Food, materials, machines, vehicles.
    case goods
    /// Oil, gas, power, and what they are made with.
    case energy
    /// Loans, grants, currencies.
    case money
    /// Help that is not paid for.
    case aid
    /// What leaders give each other.
    case present
    /// Know-how and what embodies it.
    case technology
  }

  /// The noun in the singular.
  public let word: String
  /// Its plural; nil for what is not counted: "ammunition".
  public let plural: String?
  /// What sorts of thing it can be, the likeliest first; never empty.
  public let categories: [Category]
}

/// The things and services that change hands.
public struct Goods: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Goods(WordList("goods"))

  /// All of them, in the order of the list.
  public let all: [Good]
  /// Their surfaces, case folded, singular and plural.
  public let lexicon: Lexicon<Inflected<Good>>

  init(_ list: WordList) {
    let word = list.column("word")
    let plural = list.column("plural")
    let type = list.column("class")
    all = list.rows.map { row in
      Good(
        word: row[word], plural: row[plural].isEmpty ? nil : row[plural],
        categories: WordList.values(row[type]).map { WordList.word($0, as: Good.Category.self) })
    }
    var lexicon = Lexicon<Inflected<Good>>(foldsCase: true, minimumCapacity: all.count * 2)
    for good in all {
      lexicon.insert(good, singulars: [good.word], plurals: good.plural.map { [$0] } ?? [])
    }
    self.lexicon = lexicon
  }

  /// The good that a surface is, in the singular or the plural; nil if it is not listed.
  public func good(named surface: String) -> Good? { lexicon[surface].first?.entry }
}
