import TextAnnotation
import WordLists

/// The verbs that the patterns, speech and modality need, with all their forms.
struct VerbLexicon: Sendable {
  /// How a verb is inflected.
  enum Inflection: Hashable, Sendable {
    case base
    case thirdPerson
    case past
    case participle
    case gerund

    /// The inflection of a tag of the Penn Treebank; nil for one of no verb.
    init?(xpos: String) {
      switch xpos {
      case "VB", "VBP": self = .base
      case "VBZ": self = .thirdPerson
      case "VBD": self = .past
      case "VBN": self = .participle
      case "VBG": self = .gerund
      default: return nil
      }
    }
  }

  /// A form as a reading of a word.
  struct Form: Hashable, Sendable {
    let lemma: String
    let inflection: Inflection
  }

  /// What a verb does to the clause that it governs, or that governs it.
  enum VerbClass: String, Hashable, Sendable {
    /// Its subject is a source: say, report.
    case speech
    /// Its object is a source: cite, quote.
    case cite
    /// What it governs is to come: plan, agree.
    case planned
    /// What it governs may be so: believe, allege.
    case possible
    /// What it governs is not so: refuse, deny.
    case negated
    /// What it governs is under way: begin, continue.
    case aspect
    /// It lends its subject to the noun that it governs: hold talks, pay a visit.
    case light
    /// Nothing of the kind.
    case common
  }

  private let forms: [String: [Form]]
  private let classes: [String: Set<VerbClass>]

  init(verbs: WordList, patterns: PatternTable) {
    var forms: [String: Set<Form>] = [:]
    var classes: [String: Set<VerbClass>] = [:]
    for row in verbs.rows {
      classes[row[0]] = Set(WordList.values(row[1]).compactMap(VerbClass.init(rawValue:)))
      Self.add(row[0], past: [row[2]], participle: [row[3]], to: &forms)
    }
    for lemma in patterns.verbLemmas where classes[lemma] == nil {
      let past = Self.regularPasts(of: lemma)
      Self.add(lemma, past: past, participle: past, to: &forms)
    }
    self.forms = forms.mapValues {
      $0.sorted { ($0.lemma, "\($0.inflection)") < ($1.lemma, "\($1.inflection)") }
    }
    self.classes = classes
  }

  /// The readings of a word in lower case as a verb, in a fixed order; empty if it has none.
  func readings(of word: String) -> [Form] { forms[word] ?? [] }

  /// The readings of a word in lower case as a verb.
  ///
  /// Where the table has none, lemma and tag of the token give it: so "built" is a form of "build".
  func readings(of word: String, _ token: Token) -> [Form] {
    if let found = forms[word] { return found }
    guard token.upos == .verb, !token.lemma.isEmpty,
      let inflection = Inflection(xpos: token.xpos)
    else { return [] }
    return [Form(lemma: token.lemma, inflection: inflection)]
  }

  /// What a lemma does.
  func classes(of lemma: String) -> Set<VerbClass> { classes[lemma] ?? [] }

  // MARK: Inflection

  private static func add(
    _ lemma: String, past: [String], participle: [String], to forms: inout [String: Set<Form>]
  ) {
    forms[lemma, default: []].insert(Form(lemma: lemma, inflection: .base))
    forms[thirdPerson(of: lemma), default: []].insert(Form(lemma: lemma, inflection: .thirdPerson))
    for form in past { forms[form, default: []].insert(Form(lemma: lemma, inflection: .past)) }
    for form in participle {
      forms[form, default: []].insert(Form(lemma: lemma, inflection: .participle))
    }
    for stem in stems(of: lemma) {
      forms[stem + "ing", default: []].insert(Form(lemma: lemma, inflection: .gerund))
    }
  }

  private static func thirdPerson(of lemma: String) -> String {
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      return lemma.dropLast() + "ies"
    }
    let needsE = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
    return lemma + (needsE ? "es" : "s")
  }

  private static func regularPasts(of lemma: String) -> [String] {
    if lemma.hasSuffix("y"), let before = lemma.dropLast().last, !"aeiou".contains(before) {
      return [lemma.dropLast() + "ied"]
    }
    if lemma.hasSuffix("ie") { return [lemma + "d"] }
    return stems(of: lemma).map { $0 + "ed" }
  }

  /// The stems before `-ing` and `-ed`: without a silent e, with a doubled consonant where English
  /// doubles it, with both where it may.
  private static func stems(of lemma: String) -> [String] {
    let letters = Array(lemma)
    if lemma.hasSuffix("ie") { return [lemma.dropLast(2) + "y"] }
    if lemma.hasSuffix("ial") { return [lemma, lemma + "l"] }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), !lemma.hasSuffix("oe") {
      return [String(lemma.dropLast())]
    }
    guard letters.count >= 3, let last = letters.last, !"aeiouwxy".contains(last),
      "aeiou".contains(letters[letters.count - 2]), !"aeiou".contains(letters[letters.count - 3])
    else { return [lemma] }
    let vowels = letters.count { "aeiou".contains($0) }
    if vowels == 1 { return [lemma + String(last)] }
    return doubling.contains(lemma) || last == "l" ? [lemma, lemma + String(last)] : [lemma]
  }

  /// Verbs of more than one syllable that are stressed on the last.
  private static let doubling: Set<String> = [
    "admit", "begin", "commit", "confer", "defer", "occur", "permit", "refer", "regret", "submit",
    "transfer", "rebut", "blackmail", "kidnap", "extol", "resupply", "propel", "compel",
  ]
}
