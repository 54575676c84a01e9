/// The sentences of one side of an ``Evaluation``, laid over the characters of the text.
///
/// Offsets count code points without spaces, so that they do not depend on how either side writes
/// the space between tokens.
struct EvaluationText {
  /// A word and the text under it.
  struct Word {
    let columns: EvaluationSentence.Word
    /// The characters; of a word of a multiword token, those of the whole token.
    let span: Range<Int>
    /// The characters of the word itself where they can be told, else ``span``.
    let ownSpan: Range<Int>
    let isMultiword: Bool
    /// The universal features, sorted.
    let feats: [Substring]
    /// The relation without its subtype.
    let deprel: Substring
    /// The index of the head among all words; nil for a root.
    let head: Int?
    /// The form in small letters, as words of multiword tokens are compared.
    let folded: String
  }

  /// A name and the text under it.
  struct Name: Hashable {
    let span: Range<Int>
    let label: String
  }

  private(set) var characters: [Unicode.Scalar] = []
  private(set) var tokens: [Range<Int>] = []
  private(set) var sentences: [Range<Int>] = []
  private(set) var words: [Word] = []
  private(set) var names: Set<Name> = []
  /// The dependents of each word with a functional relation, in order.
  private(set) var functionalChildren: [[Int]] = []

  /// Lays out sentences.
  ///
  /// - Parameters:
  ///   - sentences: in the order of the text.
  ///   - side: "gold" or "system", for messages.
  /// - Throws: ``TrainingError`` if a sentence has no words or a token no characters.
  init(_ sentences: [EvaluationSentence], side: String) throws(TrainingError) {
    for (index, sentence) in sentences.enumerated() {
      let place = "\(side) sentence \(index + 1)"
      guard !sentence.words.isEmpty else {
        throw TrainingError(.format, at: place, "there is no word in it; take it out")
      }
      try add(sentence, place: place)
    }
    functionalChildren = Array(repeating: [], count: words.count)
    for (index, word) in words.enumerated() {
      if let head = word.head, Relations.functional.contains(word.deprel) {
        functionalChildren[head].append(index)
      }
    }
  }

  private mutating func add(
    _ sentence: EvaluationSentence, place: String
  ) throws(TrainingError) {
    let start = characters.count
    let first = words.count
    var multiwords = sentence.multiwords[...]
    var next = 0
    while next < sentence.words.count {
      if let multiword = multiwords.first, multiword.words.lowerBound == next {
        multiwords.removeFirst()
        let span = try addToken(multiword.form, place: place)
        addWords(sentence.words[multiword.words], over: span, first: first)
        next = multiword.words.upperBound
      } else {
        let word = sentence.words[next]
        let span = try addToken(word.form, place: place)
        words.append(
          Word(word, span: span, ownSpan: span, isMultiword: false, first: first))
        next += 1
      }
    }
    sentences.append(start..<characters.count)
    for name in sentence.names where !name.words.isEmpty {
      let last = words[first + name.words.upperBound - 1]
      let start = words[first + name.words.lowerBound].ownSpan.lowerBound
      names.insert(Name(span: start..<last.ownSpan.upperBound, label: name.label))
    }
  }

  /// Adds the words of a multiword token; if together they are what is written ("Kim", "'s"), each
  /// has characters of its own.
  private mutating func addWords(
    _ columns: ArraySlice<EvaluationSentence.Word>, over span: Range<Int>, first: Int
  ) {
    let forms = columns.map { Self.characters(of: $0.form) }
    let isWhole = forms.joined().elementsEqual(characters[span])
    var start = span.lowerBound
    for (word, form) in zip(columns, forms) {
      let ownSpan = isWhole ? start..<start + form.count : span
      words.append(Word(word, span: span, ownSpan: ownSpan, isMultiword: true, first: first))
      start += form.count
    }
  }

  private mutating func addToken(
    _ form: String, place: String
  ) throws(TrainingError) -> Range<Int> {
    let start = characters.count
    characters += Self.characters(of: form)
    guard start < characters.count else {
      throw TrainingError(.format, at: place, "a token has no characters; give it its form")
    }
    tokens.append(start..<characters.count)
    return start..<characters.count
  }

  private static func characters(of form: String) -> [Unicode.Scalar] {
    form.unicodeScalars.filter { $0.properties.generalCategory != .spaceSeparator }
  }
}

extension EvaluationText.Word {
  fileprivate init(
    _ word: EvaluationSentence.Word, span: Range<Int>, ownSpan: Range<Int>, isMultiword: Bool,
    first: Int
  ) {
    columns = word
    self.span = span
    self.ownSpan = ownSpan
    self.isMultiword = isMultiword
    feats = word.feats.split(separator: "|").filter { feature in
      Relations.universalFeatures.contains(feature.prefix { $0 != "=" })
    }.sorted()
    deprel = word.deprel.prefix { $0 != ":" }
    head = word.head > 0 ? first + word.head - 1 : nil
    folded = word.form.lowercased()
  }
}
