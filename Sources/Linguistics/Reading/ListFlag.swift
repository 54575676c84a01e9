/// What a word list says of a word: a bit for each.
package enum ListFlag: Int, CaseIterable {
  case givenName, surname, country, countryPart, demonym, place, placePart, organization
  case organizationPart, title, titlePart, acronym

  package var mask: UInt32 { 1 << UInt32(rawValue) }
}
