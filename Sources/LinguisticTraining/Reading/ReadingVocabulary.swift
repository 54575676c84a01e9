import Linguistics
import WordLists

/// What the network can say, and which words it knows: the numbers of all labels of a corpus.
struct ReadingVocabulary {
  /// How much names count by a scheme to which they were only carried over.
  private static let otherSchemeWeight: Float = 0.3
  /// Words that are rarer get no row of their own; treebanks that are read twice count twice.
  private static let fewestOccurrences = 3

  /// Pairs of UPOS and XPOS, with a tab between.
  let tags: [String]
  let features: [String]
  let relations: [String]
  /// For each scheme: "O" first, then "B-x", "I-x" for each kind.
  let names: [[String]]
  let auxiliary: [String]
  let keys: [UInt64]
  let values: [UInt32]
  let words: Int

  private let numbers: [[String: Int32]]

  init(_ corpus: [TaggedSentence]) {
    tags = Self.distinct(corpus.lazy.flatMap(Self.tags))
    features = Self.distinct(corpus.lazy.flatMap(\.feats))
    relations = Self.distinct(corpus.lazy.flatMap(\.deprels))
    auxiliary = Self.distinct(corpus.lazy.flatMap(\.auxiliary))
    names = (0..<2).map { scheme in
      let kinds = Self.distinct(
        corpus.lazy.filter { $0.scheme == scheme }.flatMap(\.names).filter { $0 != "O" }
          .map { String($0.dropFirst(2)) })
      return ["O"] + kinds.flatMap { ["B-" + $0, "I-" + $0] }
    }
    var entries = Self.wordEntries(corpus)
    words = entries.count
    entries += Self.listEntries()
    (keys, values) = HashTable.arrays(of: entries)
    numbers = ([tags, features, relations, auxiliary] + names).map { labels in
      Dictionary(uniqueKeysWithValues: zip(labels, labels.indices.map { Int32($0) }))
    }
  }

  static func tags(of sentence: TaggedSentence) -> [String] {
    zip(sentence.upos, sentence.xpos).map { "\($0)\t\($1)" }
  }

  private static func distinct(_ labels: some Sequence<String>) -> [String] {
    Set(labels).sorted()
  }

  private static func wordEntries(
    _ corpus: [TaggedSentence]
  ) -> [(key: UInt64, value: UInt32)] {
    var counts: [UInt64: Int] = [:]
    for form in corpus.lazy.flatMap(\.forms) {
      counts[WordRows.wordKey(Array(form.utf8)), default: 0] += 1
    }
    return counts.filter { $0.value >= fewestOccurrences }.keys.sorted().enumerated().map {
      (key: $1, value: UInt32($0 + 1))
    }
  }

  // MARK: Word lists

  /// What the word lists say of single words, by the words' keys.
  private static func listEntries() -> [(key: UInt64, value: UInt32)] {
    var flags: [UInt64: UInt32] = [:]
    func mark(_ surface: String, _ whole: ListFlag, _ part: ListFlag) {
      let words = surface.split { $0 == " " || $0 == "-" }
      for word in words where words.count == 1 || word.first?.isUppercase == true {
        let flag = words.count == 1 ? whole : part
        flags[WordRows.listKey(Array(word.utf8)), default: 0] |= flag.mask
        if word.first?.isLowercase == true, flag == .title || flag == .titlePart {
          let capitalized = word.prefix(1).uppercased() + word.dropFirst()
          flags[WordRows.listKey(Array(capitalized.utf8)), default: 0] |= flag.mask
        }
      }
    }
    for name in GivenNames.standard.all { mark(name.name, .givenName, .givenName) }
    for name in Surnames.standard.all { mark(name.name, .surname, .surname) }
    for place in Places.standard.all {
      for surface in [place.name] + place.variants { mark(surface, .place, .placePart) }
      for surface in place.demonyms { mark(surface, .demonym, .demonym) }
    }
    for country in Countries.standard.all {
      for surface in [country.name] + country.variants { mark(surface, .country, .countryPart) }
      for surface in country.demonyms { mark(surface, .demonym, .demonym) }
      for surface in country.capitals { mark(surface, .place, .placePart) }
    }
    for body in Organizations.standard.all {
      for surface in [body.name] + body.variants {
        let isAcronym = surface.allSatisfy { $0.isUppercase || $0 == "." || $0 == "&" }
        mark(surface, isAcronym ? .acronym : .organization, .organizationPart)
      }
    }
    for title in Titles.standard.all {
      for surface in [title.name] + title.variants { mark(surface, .title, .titlePart) }
    }
    return flags.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
  }

  // MARK: Examples

  /// A sentence in numbers; labels that are not known become -1.
  func example(_ sentence: TaggedSentence, rows: WordRows) -> ReadingExample {
    var example = ReadingExample()
    for form in sentence.forms {
      rows.append(rowsOf: Array(form.utf8), to: &example.rows)
      example.rowStarts.append(Int32(example.rows.count))
    }
    func number(_ labels: [String], _ vocabulary: Int) -> [Int32] {
      labels.map { numbers[vocabulary][$0] ?? -1 }
    }
    example.tags = number(Self.tags(of: sentence), 0)
    example.features = number(sentence.feats, 1)
    example.heads = sentence.heads.map { Int32($0) }
    example.relations = number(sentence.deprels, 2)
    example.auxiliary = number(sentence.auxiliary, 3)
    example.names[sentence.scheme] = number(sentence.names, 4 + sentence.scheme)
    if !sentence.otherNames.isEmpty {
      let other = 1 - sentence.scheme
      example.names[other] = number(sentence.otherNames, 4 + other)
      example.nameWeights[other] = Self.otherSchemeWeight
    }
    example.weight = sentence.weight
    return example
  }

  /// The shape of a network for these labels.
  func shape(_ base: NetworkShape) -> NetworkShape {
    var shape = base
    shape.relations = relations.count
    shape.tags = tags.count
    shape.features = features.count
    shape.names = names.map(\.count)
    shape.auxiliary = auxiliary.count
    shape.rows = 1 + words + WordRows.buckets + ListFlag.allCases.count
    return shape
  }
}
