public import EventModel

/// The words by which files of names give a kind.
public enum NameKind {
  /// The kind of a word such as "PERSON", "ORG" or "company"; nil if it is none that is known.
  public static func kind(named word: String) -> EntityKind? {
    switch word.lowercased() {
    case "person", "per": .person
    case "org", "organization", "organisation", "company": .organization
    case "country": .country
    case "place", "loc", "location", "gpe": .place
    case "agreement": .agreement
    case "item", "thing": .item
    case "gift": .gift
    default: nil
    }
  }
}
