import EventModel
import SourceDocuments

/// What a document says was done with an agreement or gift: it was signed by these parties, or
/// given by this one to that one, at some time.
///
/// Words such as "the pact" or "a limousine" name nothing by themselves; who signed or gave it, and
/// when, does.
struct Deed: Hashable {
  /// Those who did it, by role: clusters, a person standing for the country he speaks for.
  let parties: [Role: Set<Int>]
  /// When.
  let time: EventTime?

  /// Everybody who took part.
  var everybody: Set<Int> { parties.values.reduce(into: []) { $0.formUnion($1) } }

  /// What deeds of the same parties share.
  var partiesKey: String {
    parties.sorted { $0.key < $1.key }.map { role, clusters in
      "\(role.rawValue):\(clusters.sorted().map(String.init).joined(separator: ","))"
    }.joined(separator: ";")
  }

  /// What deeds of the same parties at the same time share.
  var key: String { "\(partiesKey)@\(time?.edtf ?? "")" }
}

/// Reads deeds from claims, when it is known which chains are one person or country.
struct DeedReader {
  private let clusters: [ChainReference: Int]
  private let countries: [Int: Int]

  /// Learns who speaks for which country.
  ///
  /// - Parameters:
  ///   - extractions: what says who speaks for whom.
  ///   - clusters: the cluster of every chain that is neither agreement nor gift.
  ///   - kinds: what each of these clusters is.
  init(_ extractions: [Extraction], clusters: [ChainReference: Int], kinds: [Int: EntityKind]) {
    self.clusters = clusters
    var offices: [Int: Set<Int>] = [:]
    for extraction in extractions {
      for claim in extraction.claims {
        guard case .relation(.office, _, false) = claim.fact, claim.modality == .asserted else {
          continue
        }
        let ends = claim.arguments.compactMap { argument in
          clusters[ChainReference(extraction.document.id, argument.chain)].map {
            (argument.role, $0)
          }
        }
        guard let person = ends.first(where: { $0.0 == .from })?.1, kinds[person] == .person,
          let country = ends.first(where: { $0.0 == .to })?.1, kinds[country] == .country
        else { continue }
        offices[person, default: []].insert(country)
      }
    }
    countries = offices.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The deeds done with each agreement and gift of a document, by chain.
  func deeds(in extraction: Extraction) -> [Int: [Deed]] {
    var deeds: [Int: Set<Deed>] = [:]
    let news = Self.newsTime(extraction.document)
    for claim in extraction.claims where claim.modality == .asserted {
      guard case .event(let type) = claim.fact, let roles = Self.roles[type.name] else { continue }
      let parties = parties(of: claim, in: roles.parties, document: extraction.document.id)
      guard parties.count == roles.parties.count, parties.values.reduce(0, { $0 + $1.count }) > 1
      else { continue }
      for argument in claim.arguments where argument.role == roles.thing {
        deeds[argument.chain, default: []].insert(
          Deed(parties: parties, time: claim.time ?? news))
      }
    }
    return deeds.mapValues { $0.sorted { $0.key < $1.key } }
  }

  /// How long before its publication an article's undated deeds were done, in days: news is of the
  /// last days, and older deeds are told with their date.
  static let newsDays = 3

  /// The days of which a document tells where it gives no date.
  private static func newsTime(_ document: DocumentRecord) -> EventTime? {
    guard let day = document.metadata.publicationTime?.day else {
      return nil
    }
    let start = EventTime(CivilDate(dayNumber: day.dayNumber - newsDays))
    return EventTime(edtf: "\(start.edtf)/\(EventTime(day).edtf)")
  }

  private static let roles: [String: (thing: Role, parties: [Role])] = [
    EventType.sign.name: ("agreement", ["signatory"]),
    EventType.agree.name: ("agreement", ["party"]),
    EventType.give.name: ("gift", ["giver", "recipient"]),
  ]

  private func parties(
    of claim: Claim, in roles: [Role], document: Document.ID
  ) -> [Role: Set<Int>] {
    var parties: [Role: Set<Int>] = [:]
    for argument in claim.arguments where roles.contains(argument.role) {
      guard let cluster = clusters[ChainReference(document, argument.chain)] else { continue }
      let role: Role = argument.role == "signatory" ? "party" : argument.role
      parties[role, default: []].insert(countries[cluster] ?? cluster)
    }
    return parties
  }
}
