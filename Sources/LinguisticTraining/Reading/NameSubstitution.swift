import WordLists

/// Puts other names into sentences, so that a network learns to know names by what stands around
/// them and by what lists say of them, not by heart.
///
///     Ada Silva flew to Lima .
///     Emeka Abernathy flew to Noida .
///
/// A name keeps its number of words, so tags and trees stay right, and its case.
///
/// - SeeAlso: Dai and Adel, An Analysis of Simple Data Augmentation for Named Entity Recognition,
///   2020, <https://aclanthology.org/2020.coling-main.343/>
struct NameSubstitution: Sendable {
  /// The share of names that are replaced.
  private static let share: Float = 0.75
  /// The share of these that come from corpora, as often as they stand there, before lists.
  private static let corpusShare: Float = 0.5

  private enum Kind: Hashable { case person, organization, place }
  private struct Sort: Hashable {
    let kind: Kind
    let count: Int
  }

  private var givenNames: [String] = []
  private var surnames: [String] = []
  private var listed: [Sort: [[String]]] = [:]
  private var found: [Sort: [[String]]] = [:]

  /// Takes names from lists, our own among them, and from corpora in which names are marked.
  init(_ names: [ListedName], corpus: [TaggedSentence]) {
    givenNames = GivenNames.standard.all.map(\.name)
    surnames = Surnames.standard.all.map(\.name)
    for body in Organizations.standard.all { add(body.name, .organization) }
    for place in Places.standard.all { add(place.name, .place) }
    for country in Countries.standard.all { add(country.name, .place) }
    for name in names {
      switch name.kind {
      case .commonSurname: surnames += [name.name, name.name]
      case .rareSurname: surnames.append(name.name)
      case .commonGivenName: givenNames += [name.name, name.name]
      case .rareGivenName: givenNames.append(name.name)
      case .city, .town: add(name.name, .place)
      case .company: add(name.name, .organization)
      }
    }
    for sentence in corpus {
      for name in Self.names(of: sentence) {
        let words = Array(sentence.forms[name.words])
        guard words.allSatisfy({ $0.first?.isUppercase == true }) else { continue }
        found[Sort(kind: name.kind, count: words.count), default: []].append(words)
      }
    }
  }

  private mutating func add(_ name: String, _ kind: Kind) {
    let words = name.split(separator: " ").map(String.init)
    listed[Sort(kind: kind, count: words.count), default: []].append(words)
  }

  /// The sentences with other names in them: same sentences and seed, same names.
  func applied(to sentences: [TaggedSentence], seed: UInt64) -> [TaggedSentence] {
    var random = RandomNumbers(seed: seed)
    return sentences.map { applied(to: $0, &random) }
  }

  private func applied(
    to sentence: TaggedSentence, _ random: inout RandomNumbers
  ) -> TaggedSentence {
    var sentence = sentence
    for name in Self.names(of: sentence) where random.unit() < Self.share {
      guard let words = other(Sort(kind: name.kind, count: name.words.count), &random) else {
        continue
      }
      for (index, word) in zip(name.words, words) {
        sentence.forms[index] = Self.inCase(of: sentence.forms[index], word)
      }
    }
    return sentence
  }

  private func other(_ sort: Sort, _ random: inout RandomNumbers) -> [String]? {
    if random.unit() < Self.corpusShare, let name = Self.any(found[sort] ?? [], &random) {
      return name
    }
    guard sort.kind == .person else { return Self.any(listed[sort] ?? [], &random) }
    let isSurname = sort.count > 1 || random.unit() < 0.5
    guard let last = Self.any(isSurname ? surnames : givenNames, &random) else { return nil }
    var words: [String] = []
    while words.count < sort.count - 1, let name = Self.any(givenNames, &random) {
      words.append(words.count == 1 && random.unit() < 0.7 ? name.prefix(1) + "." : name)
    }
    return words + [last]
  }

  private static func any<Element>(
    _ elements: [Element], _ random: inout RandomNumbers
  ) -> Element? {
    elements.isEmpty ? nil : elements[random.below(elements.count)]
  }

  private static func inCase(of old: String, _ new: String) -> String {
    if old.count > 1, old == old.uppercased(), old != old.lowercased() { return new.uppercased() }
    return old.first?.isLowercase == true ? new.lowercased() : new
  }

  private static func names(of sentence: TaggedSentence) -> [(words: Range<Int>, kind: Kind)] {
    let kinds: [Substring: Kind] = [
      "PER": .person, "per": .person, "ORG": .organization, "org": .organization, "LOC": .place,
      "geo": .place,
    ]
    var names: [(words: Range<Int>, kind: Kind)] = []
    for (index, label) in sentence.names.enumerated() where label.hasPrefix("B-") {
      var end = index + 1
      while end < sentence.names.count, sentence.names[end].hasPrefix("I-") { end += 1 }
      if let kind = kinds[label.dropFirst(2)] { names.append((index..<end, kind)) }
    }
    return names
  }
}
