extension EntitySpan.Label {
  /// The label that a word of another set of labels stands for, in any case: `person`, `PER`, `GPE`.
  ///
  /// | here | elsewhere |
  /// |---|---|
  /// | person | PER, PERSON |
  /// | nationality | NORP |
  /// | organization | ORG, ORGANISATION |
  /// | place | LOC, LOCATION, GPE, GEO, FAC, FACILITY |
  /// | other | MISC, EVENT, LAW, WORK_OF_ART, PRODUCT, LANGUAGE, and any word that is not in this table |
  /// | no name | DATE, TIME, MONEY, PERCENT, QUANTITY, CARDINAL, ORDINAL |
  ///
  /// GPE is a place: it names cities as well as states, and a place is never wrong.
  ///
  /// - Returns: nil for what is no name here.
  public init?(conllu word: some StringProtocol) {
    let word = word.lowercased()
    if let label = Self(rawValue: word) {
      self = label
      return
    }
    switch word {
    case "per": self = .person
    case "norp": self = .nationality
    case "org", "organisation": self = .organization
    case "loc", "location", "gpe", "geo", "fac", "facility": self = .place
    case "date", "time", "money", "percent", "quantity", "cardinal", "ordinal": return nil
    default: self = .other
    }
  }
}

/// The names of a sentence as the attribute `NE` of its words tells them: `B-person` for the first
/// word of a name, `I-person` for the others.
///
/// `S` and `U` are read as `B`, `E` and `L` as `I`; an `I` without a `B` begins a name.
struct CoNLLUNames {
  /// The attribute in MISC.
  static let attribute = "NE"

  /// The names so far, the last of which may go on.
  private(set) var names: [(words: Range<Int>, label: EntitySpan.Label)] = []
  /// The label of the name that goes on, as written; nil if none does.
  private var open: Substring?

  /// Takes the tag of the next word.
  mutating func add(_ tag: Substring?, word: Int) {
    guard let tag, tag.dropFirst().first == "-", let mark = tag.first, mark != "O" else {
      open = nil
      return
    }
    let written = tag.dropFirst(2)
    let goesOn = "IEL".contains(mark) && open == written
    open = written
    guard let label = EntitySpan.Label(conllu: written) else { return }
    if goesOn, let last = names.indices.last {
      names[last].words = names[last].words.lowerBound..<word + 1
    } else {
      names.append((word..<word + 1, label))
    }
  }

  /// The tag of each token of a sentence; nil outside of names.
  static func tags(of sentence: Sentence) -> [String?] {
    var tags = [String?](repeating: nil, count: sentence.tokens.count)
    for name in sentence.names {
      for token in name.tokens where tags.indices.contains(token) {
        tags[token] = (token == name.tokens.lowerBound ? "B-" : "I-") + name.label.rawValue
      }
    }
    return tags
  }
}
