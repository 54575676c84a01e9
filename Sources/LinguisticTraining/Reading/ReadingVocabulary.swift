import Linguistics

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

  init(_ corpus: [TaggedSentence], names listed: [ListedName] = []) {
    tags = Self.distinct(corpus.lazy.flatMap(Self.tags))
    features = Self.distinct(corpus.lazy.flatMap(\.feats))
    relations = Self.distinct(corpus.lazy.flatMap(\.deprels))
    auxiliary = Self.distinct(corpus.lazy.flatMap(\.auxiliary))
    names = (0..<2).map { scheme in
      let kinds = Self.distinct(
        corpus.lazy.filter { $0.scheme == scheme }.flatMap(\.names).filter { $0.count > 1 }
          .map { String($0.dropFirst(2)) })
      return ["O"] + kinds.flatMap { ["B-" + $0, "I-" + $0] }
    }
    var entries = Self.wordEntries(corpus)
    words = entries.count
    entries += ListEntries(names: listed).entries
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

  // MARK: Examples

  /// A sentence in numbers; labels that are not known become -1.
  func example(_ sentence: TaggedSentence, rows: WordRows) -> ReadingExample {
    var example = ReadingExample()
    let forms = sentence.forms.map { Array($0.utf8) }
    var phrases: [(flags: UInt32, isFirst: Bool)] = forms.map { _ in (0, false) }
    rows.forEachPhrase(
      startingAt: forms.indices.lazy.filter { rows.beginsPhrase(forms[$0]) }, of: forms.count,
      word: { forms[$0].withUnsafeBufferPointer($1) }
    ) { words, flags in
      for index in words { phrases[index] = (flags, index == words.lowerBound) }
    }
    for (form, phrase) in zip(forms, phrases) {
      rows.append(rowsOf: form, to: &example.rows)
      rows.append(rowsOfPhrase: phrase.flags, isFirst: phrase.isFirst, to: &example.rows)
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
    return shape
  }
}
