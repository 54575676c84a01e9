public import EventModel
import WordLists

extension Gazetteer {
  /// The entries that held an office of a country or organization on a day.
  ///
  /// A title is compared by the list of titles, so that "premier" finds a prime minister and "Federal
  /// Chancellor" a chancellor; where it is a register's name of the office ("President of Peru"), what
  /// follows "of" is left out. "Leader" (also "ruler", "strongman") finds whoever is head of state or of
  /// government, "head of state" and "head of government" those of that sort, kings and the like
  /// included; vice presidents, deputies and who is only elected are none of them. "Former president"
  /// finds nobody: it does not say when.
  ///
  /// - Parameters:
  ///   - title: the words for the office, without its country.
  ///   - country: a name ("United States", "American"), an ISO code (`US`) or a Wikidata id (`Q30`) of a
  ///     country, or a name or id of an entry of this gazetteer.
  ///   - date: the day; nil for any, so that all who ever held it are found.
  /// - Returns: indices in ``entries``, in order, each once. Several, where several may have held it
  ///   (on the day of a handover, or all year if the list has no more than years), where the entry has
  ///   no dates, or where the country has several leaders.
  public func holders(of title: String, in country: String, on date: CivilDate?) -> [Int] {
    guard !offices.isEmpty, let key = offices.bodies.key(of: country) else { return [] }
    let wanted = OfficeTitle(title)
    let found = offices.posts(of: key).filter { post in
      wanted.includes(post.title) && (date.map(post.office.mayBeHeld) ?? true)
    }
    return Set(found.map(\.entry)).sorted()
  }
}

/// The offices of a gazetteer, by the country or organization whose they are.
struct OfficeIndex: Sendable {
  /// An office and who holds it.
  struct Post: Sendable {
    let entry: Int
    let office: Office
    let title: OfficeTitle
  }

  /// The countries and organizations that a text may mean.
  let bodies: OfficeBodies
  private var posts: [String: [Post]] = [:]

  /// Whether nobody holds an office.
  var isEmpty: Bool { posts.isEmpty }

  init(_ entries: [GazetteerEntry], names: NameIndex) {
    guard entries.contains(where: { !$0.offices.isEmpty }) else {
      bodies = OfficeBodies([], names: names)
      return
    }
    bodies = OfficeBodies(entries, names: names)
    for (index, entry) in entries.enumerated() {
      for office in entry.offices {
        let title = OfficeTitle(office.title)
        guard let key = (office.of ?? title.body).flatMap(bodies.key) else { continue }
        posts[key, default: []].append(Post(entry: index, office: office, title: title))
      }
    }
  }

  /// The offices of a country or organization, in the order of the entries.
  func posts(of key: String) -> [Post] { posts[key] ?? [] }
}

/// The countries and organizations whose offices entries hold, found by any of their names or ids.
struct OfficeBodies: Sendable {
  private let names: NameIndex
  /// Entries that are countries or organizations, by the values of their ids.
  private var entryOfID: [String: Int] = [:]
  /// The ISO codes of entries that are countries.
  private var codes: [Int: String] = [:]

  init(_ entries: [GazetteerEntry], names: NameIndex) {
    self.names = names
    for (index, entry) in entries.enumerated()
    where entry.kind == .country || entry.kind == .organization {
      for scheme in ["wikidata", "iso3166"] {
        if let id = entry.ids[scheme] { entryOfID[id] = entryOfID[id] ?? index }
      }
      if entry.kind == .country { codes[index] = entry.ids["iso3166"] }
    }
  }

  /// What all names of one body share; nil if a text has no letter.
  func key(of text: String) -> String? {
    let bare = text.hasPrefix("the ") || text.hasPrefix("The ") ? String(text.dropFirst(4)) : text
    if let code = Self.country(bare) { return "country \(code)" }
    if let entry = entry(bare) {
      return codes[entry].map { "country \($0)" } ?? "entry \(entry)"
    }
    let folded = NameFolding.fold(bare)
    return folded.isEmpty ? nil : "name \(folded)"
  }

  private static func country(_ text: String) -> String? {
    let countries = Countries.standard
    if let country = countries.country(code: text) ?? countries.country(wikidata: text) {
      return country.code
    }
    guard let reading = countries.country(named: text),
      reading.form != .capital, reading.form != .seat
    else { return nil }
    return reading.country.code
  }

  private func entry(_ text: String) -> Int? {
    if let entry = entryOfID[text] { return entry }
    for kind in [EntityKind.country, .organization] {
      guard let name = EntityName(text, kind: kind, isName: true) else { continue }
      let found = names.entries(of: name, kind: kind)
      if !found.isEmpty { return found.count == 1 ? found[0] : nil }
    }
    return nil
  }
}
