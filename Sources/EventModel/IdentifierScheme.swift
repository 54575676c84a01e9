/// A register of the world that gives out identifiers: what they look like, and where their pages are.
///
/// Entities and entries of a gazetteer may have ids of any scheme; these are the ones of which the
/// program knows more than the name. An id is checked letter by letter, so that nothing that somebody
/// wrote into a file can become another address than that of the register.
public struct IdentifierScheme: Hashable, Sendable {
  /// The name under which ids are kept: `wikidata`.
  public let name: String
  /// What an id looks like, in words for messages.
  public let form: String
  /// The ways to write an id, each a row of pieces.
  private let patterns: [[Piece]]
  private let page: String?

  /// Some characters in a row.
  private struct Piece: Hashable, Sendable {
    let characters: Characters
    let count: ClosedRange<Int>

    init(_ characters: Characters, _ count: ClosedRange<Int>) {
      self.characters = characters
      self.count = count
    }
  }

  /// The characters that may stand at a place.
  private enum Characters: Hashable, Sendable {
    case one(UInt8)
    case digit
    case digitButZero
    case capital
    case capitalOrDigit
    /// A check digit, which may be X.
    case check

    func contains(_ byte: UInt8) -> Bool {
      let isDigit = (48...57).contains(byte)
      return switch self {
      case .one(let own): byte == own
      case .digit: isDigit
      case .digitButZero: isDigit && byte != 48
      case .capital: (65...90).contains(byte)
      case .capitalOrDigit: isDigit || (65...90).contains(byte)
      case .check: isDigit || byte == UInt8(ascii: "X")
      }
    }
  }

  private init(_ name: String, _ form: String, _ patterns: [Piece]..., page: String?) {
    self.name = name
    self.form = form
    self.patterns = patterns
    self.page = page
  }
}

extension IdentifierScheme {
  /// An item of Wikidata: `Q423`.
  public static let wikidata = IdentifierScheme(
    "wikidata", "Q and a number, as Q423",
    [Piece(.one(UInt8(ascii: "Q")), 1...1), Piece(.digitButZero, 1...1), Piece(.digit, 0...11)],
    page: "https://www.wikidata.org/wiki/")
  /// A place of GeoNames: `1873107`.
  public static let geonames = IdentifierScheme(
    "geonames", "a number, as 1873107", [Piece(.digitButZero, 1...1), Piece(.digit, 0...11)],
    page: "https://www.geonames.org/")
  /// An entity of the Virtual International Authority File: `113230702`.
  public static let viaf = IdentifierScheme(
    "viaf", "a number, as 113230702", [Piece(.digitButZero, 1...1), Piece(.digit, 0...21)],
    page: "https://viaf.org/viaf/")
  /// A public identity, ISO 27729: `000000012146438X`.
  public static let isni = IdentifierScheme(
    "isni", "15 digits and a digit or X", [Piece(.digit, 15...15), Piece(.check, 1...1)],
    page: "https://isni.org/isni/")
  /// A legal entity, ISO 17442: `5493001KJTIIGC8Y1R12`.
  public static let lei = IdentifierScheme(
    "lei", "18 capitals or digits and two digits",
    [Piece(.capitalOrDigit, 18...18), Piece(.digit, 2...2)],
    page: "https://search.gleif.org/#/record/")
  /// A country, ISO 3166 and codes in its form: `KP`, `SUHH`, `GB-ENG`.
  public static let iso3166 = IdentifierScheme(
    "iso3166", "a code of ISO 3166 in capitals, as KP",
    [Piece(.capital, 2...4)],
    [
      Piece(.capital, 2...2), Piece(.one(UInt8(ascii: "-")), 1...1), Piece(.capitalOrDigit, 1...3),
    ], page: nil)

  /// All of them; of the ids of an entity, the page of the first is the one to show.
  public static let all = [wikidata, geonames, viaf, isni, lei, iso3166]

  /// The scheme of a name, if the program knows it.
  public static func named(_ name: String) -> IdentifierScheme? { all.first { $0.name == name } }
}

extension IdentifierScheme {
  /// Whether a text can be an id of the scheme.
  public func isValid(_ id: String) -> Bool {
    patterns.contains { Self.matches($0, Array(id.utf8)[...]) }
  }

  /// Whether bytes are a row of pieces; each takes what it can.
  private static func matches(_ pattern: [Piece], _ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    for piece in pattern {
      let found = rest.prefix(piece.count.upperBound).prefix { piece.characters.contains($0) }
      guard found.count >= piece.count.lowerBound else { return false }
      rest = rest.dropFirst(found.count)
    }
    return rest.isEmpty
  }

  /// The address of the page about an id; nil if the id is not valid, or there is no such page.
  public func page(of id: String) -> String? {
    guard isValid(id) else { return nil }
    if let page { return page + id }
    // Only codes of two letters have a page, without those that ISO leaves to its users.
    guard self == .iso3166, id.utf8.count == 2, !id.hasPrefix("X"), !["AA", "ZZ"].contains(id)
    else { return nil }
    return "https://www.iso.org/obp/ui/#iso:code:3166:" + id
  }

  /// The page about the bearer of some ids, by scheme; nil if none has one.
  public static func page(of ids: [String: String]) -> String? {
    for scheme in all {
      if let page = ids[scheme.name].flatMap(scheme.page) { return page }
    }
    return nil
  }
}
