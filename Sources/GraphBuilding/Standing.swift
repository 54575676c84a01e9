import EventModel

/// Who stands for whom, and what lies where, as the relations of all documents say.
///
/// "Putin and Kim signed" and "Russia and North Korea signed" tell of one event: a president stands
/// for his country, and Pyongyang for the country in which it lies. Two ministers of one country do
/// not stand for each other.
struct Standing {
  /// A person's countries and organizations.
  private var offices: [Int: Set<Int>] = [:]
  /// What a place lies in, directly.
  private var containers: [Int: Set<Int>] = [:]
  private let kinds: [EntityKind]

  /// Learns from asserted claims of offices that are held and of places.
  init(_ claims: ResolvedClaims, kinds: [EntityKind]) {
    self.kinds = kinds
    for relation in claims.relations
    where !relation.isFormer && relation.claim.claim.modality == .asserted {
      for from in relation.claim.fillers[.from] ?? [] {
        for to in relation.claim.fillers[.to] ?? [] {
          if relation.type == .office, kinds[from] == .person, kinds[to] != .person {
            offices[from, default: []].insert(to)
          } else if relation.type == .locatedIn {
            containers[from, default: []].insert(to)
          }
        }
      }
    }
  }

  /// Whether the first says more closely who or where it is than the second: a president for his
  /// country, a city for its.
  func isCloser(_ one: Int, than other: Int) -> Bool {
    offices[one]?.contains(other) == true || containers[one]?.contains(other) == true
  }

  /// Whether somebody of one set holds an office in somebody of the other.
  func isOffice(_ some: Set<Int>, _ others: Set<Int>) -> Bool {
    some.contains { one in
      others.contains {
        offices[one]?.contains($0) == true || offices[$0]?.contains(one) == true
      }
    }
  }

  /// Whether two may be meant by each other.
  func stands(_ one: Int, for other: Int) -> Bool {
    one == other || isCloser(one, than: other) || isCloser(other, than: one)
  }

  /// Whether one of two sets of fillers says no more than the other.
  func isNested(_ some: Set<Int>, _ others: Set<Int>) -> Bool {
    isIncluded(some, in: others) || isIncluded(others, in: some)
  }

  /// Whether everyone of the first set has somebody in the second who may be meant.
  func isIncluded(_ some: Set<Int>, in others: Set<Int>) -> Bool {
    some.allSatisfy { one in others.contains(one) || others.contains { stands(one, for: $0) } }
  }

  /// The cluster under which a filler is looked up: the country of a person of one country, else
  /// what it lies in if that is one, else itself.
  func lookUp(_ cluster: Int) -> Int {
    let wider = (offices[cluster] ?? []).union(containers[cluster] ?? [])
    let countries = wider.filter { kinds[$0] == .country }
    return countries.min() ?? (wider.isEmpty ? cluster : wider.min() ?? cluster)
  }

  /// Whether an event cannot be at both places.
  func contradict(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (around(one), around(other))
    if a.contains(other) || b.contains(one) { return false }
    let (countries, otherCountries) = (a.filter(isCountry), b.filter(isCountry))
    if !countries.isEmpty, !otherCountries.isEmpty, countries.isDisjoint(with: otherCountries) {
      return true
    }
    return !isCountry(one) && !isCountry(other)
  }

  /// How many places it lies in: the more, the more closely it says where.
  func depth(_ place: Int) -> Int { isCountry(place) ? 0 : around(place).count }

  private func isCountry(_ cluster: Int) -> Bool { kinds[cluster] == .country }

  /// A place and all that it lies in.
  private func around(_ place: Int) -> Set<Int> {
    var all: Set<Int> = [place]
    var open = [place]
    while let next = open.popLast() {
      for container in containers[next] ?? [] where all.insert(container).inserted {
        open.append(container)
      }
    }
    return all
  }
}
