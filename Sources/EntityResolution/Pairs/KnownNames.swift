import EventModel
import WordLists

/// Lists in the form in which names are looked up.
enum KnownNames {
  /// The countries of capitals, by all their spellings.
  static let capitals: [String: String] = {
    let pairs = Countries.standard.all.flatMap { country in
      country.capitals.map { ($0, country.code) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// A family name that stands first.
  struct Family {
    let isKorean: Bool
    let isVietnamese: Bool
  }

  /// Family names that stand first, by the letters of their folded spelling.
  static let families: [String: Family] = {
    let pairs = Surnames.standard.all.map { name in
      let family = Family(
        isKorean: name.cultures.contains("korean"),
        isVietnamese: name.cultures.contains("vietnamese"))
      return (NameFolding.fold(name.name), family)
    }
    return Dictionary(pairs) { one, other in
      Family(
        isKorean: one.isKorean || other.isKorean,
        isVietnamese: one.isVietnamese || other.isVietnamese)
    }
  }()
}
