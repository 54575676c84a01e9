/// What the word lists say of a single word: a bit for each.
///
/// The first are facts of our own lists; the later ones come from large public lists, which are less
/// sure.
package enum ListFlag: Int, CaseIterable {
  case givenName, surname, country, countryPart, demonym, place, placePart, organization
  case organizationPart, title, titlePart, acronym
  case commonSurname, rareSurname, commonGivenName, rareGivenName
  case city, cityPart, town, townPart, company, companyPart

  package var mask: UInt32 { 1 << UInt32(rawValue) }
  /// All of them.
  static let all = allCases.reduce(0) { $0 | $1.mask }
}

/// What the word lists say of some words together, as of "West Bank": a bit for each.
package enum PhraseFlag: Int, CaseIterable {
  /// Of our own lists.
  case place, organization
  /// Of large public lists.
  case town, company

  package var mask: UInt32 { 1 << UInt32(rawValue) }
  /// All of them.
  static let all = allCases.reduce(0) { $0 | $1.mask }
}
