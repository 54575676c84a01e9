import EventModel
import SourceDocuments

/// What documents say of those who bear a name, besides the name: offices, and with whom they act.
///
/// It is evidence between profiles of different documents. The others are known by id or equal name,
/// so that nothing here depends on what has been joined.
struct Surroundings {
  /// An office that a chain holds, in the year in which its document was published.
  private struct Office: Hashable {
    /// The folded title.
    let title: String
    /// Whose it is, by id or name.
    let of: String
    /// The year of publication; nil if not known.
    let year: Int?
  }

  /// What is known of one chain or of several.
  private struct Facts {
    var offices: Set<Office> = []
    var company: Set<String> = []
  }

  /// What every common partner adds whom few others have.
  static let partnerWeight = 400
  /// The most partners that count.
  static let mostPartners = 3
  /// A partner of more profiles than this says nothing.
  static let rarePartnerLimit = 24
  /// How many years apart two documents may say who holds an office and mean one holder.
  static let yearsOfOffice = 2

  private let ofProfile: [Facts]
  private let bearersOfPartner: [String: Int]

  /// Reads what is said of the chains of some profiles.
  init(_ documents: [Extraction], _ chains: [LocalEntity], _ profiles: [Profile]) {
    var facts = [Facts](repeating: Facts(), count: chains.count)
    var start = 0
    for extraction in documents {
      for claim in extraction.claims { Self.read(claim, extraction, chains, start, &facts) }
      start += extraction.chains.count
    }
    var bearers: [String: Int] = [:]
    ofProfile = profiles.map { profile in
      let all = profile.members.reduce(into: Facts()) { all, member in
        all.offices.formUnion(facts[member].offices)
        all.company.formUnion(facts[member].company)
      }
      for partner in all.company { bearers[partner, default: 0] += 1 }
      return all
    }
    bearersOfPartner = bearers
  }

  /// What speaks for two profiles being one; nothing speaks against it here.
  func weights(_ one: Int, _ other: Int) -> [Match.Weight] {
    var weights: [Match.Weight] = []
    let (a, b) = (ofProfile[one], ofProfile[other])
    if a.offices.contains(where: { mine in b.offices.contains { Self.isOne(mine, $0) } }) {
      weights.append(.office)
    }
    let partners = a.company.intersection(b.company).count {
      (bearersOfPartner[$0] ?? 0) <= Self.rarePartnerLimit
    }
    if partners > 0 {
      let value = min(partners, Self.mostPartners) * Self.partnerWeight
      weights.append(Match.Weight("company", value))
    }
    return weights
  }

  /// The countries and bodies that a profile has to do with, by which large blocks are split.
  func countries(_ profile: Int) -> [String] {
    let facts = ofProfile[profile]
    return (facts.offices.map(\.of) + facts.company.filter { $0.hasPrefix("country ") }).sorted()
  }

  /// Those with whom a profile acts.
  func company(_ profile: Int) -> [String] { ofProfile[profile].company.sorted() }

  private static func isOne(_ one: Office, _ other: Office) -> Bool {
    guard one.of == other.of, one.title == other.title else { return false }
    guard let a = one.year, let b = other.year else { return false }
    return abs(a - b) <= yearsOfOffice
  }

  private static func read(
    _ claim: Claim, _ extraction: Extraction, _ chains: [LocalEntity], _ start: Int,
    _ facts: inout [Facts]
  ) {
    let ends = claim.arguments.map { start + $0.chain }
    if case .relation(.office, let label?, let isFormer) = claim.fact {
      guard !isFormer, let holder = claim.arguments.first(where: { $0.role == .from }),
        let place = claim.arguments.first(where: { $0.role == .to })
      else { return }
      let year = extraction.document.metadata.publicationTime?.earliest?.year
      facts[start + holder.chain].offices.insert(
        Office(
          title: NameFolding.fold(label), of: identity(of: chains[start + place.chain]), year: year)
      )
      return
    }
    guard ends.count < 8 else { return }
    let partners = ends.map { ($0, identity(of: chains[$0])) }
    for end in ends {
      facts[end].company.formUnion(partners.filter { $0.0 != end }.map(\.1))
    }
  }

  /// By what a chain is known everywhere: an id, or else its fullest name.
  private static func identity(of chain: LocalEntity) -> String {
    if let id = chain.ids.min(by: { $0.key < $1.key }) {
      return "\(chain.kind.idPrefix) \(id.key) \(id.value)"
    }
    return "\(chain.kind.idPrefix) \(chain.names.first?.equalKey ?? "?\(chain.reference)")"
  }
}
