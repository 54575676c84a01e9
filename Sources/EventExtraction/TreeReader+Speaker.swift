import EventModel
import TextAnnotation
import WordLists

extension TreeReader {
  /// The most steps from a trigger up to the verb that says it.
  static let height = 12

  /// What a tree tells of who says something.
  enum Source: Hashable, Sendable {
    /// The phrase of the one who does.
    case phrase(Int)
    /// The document itself: the words stand beside what somebody says, not in it.
    case document
    /// Nothing; a source may still stand near.
    case open
  }

  /// The source to which the tree gives what a trigger names.
  ///
  /// A verb of speech governs what is said ("Tass said that ..."), stands beside it ("..., Tass said"),
  /// or a source is named in it ("according to Tass"); the nearest one counts. What hangs on a verb of
  /// speech as its circumstance ("Xi said on arriving in Lima") is said by nobody.
  func source(ofTrigger trigger: Int) -> Source {
    let tree = reading.tree
    var word = trigger
    for _ in 0..<Self.height {
      if let beside = sourceBeside(word, trigger: trigger) { return .phrase(beside) }
      guard let head = tree.heads[word] else { return .open }
      if isAccusation(head), head != trigger, tree.relations[word] == "advcl",
        !isPassive(head), let accuser = subject(of: head).first(where: isActor)
      {
        return .phrase(accuser)
      }
      if isSpeech(head), head != trigger {
        if ["ccomp", "parataxis", "xcomp"].contains(tree.relations[word]),
          let source = source(of: head)
        {
          return .phrase(source)
        }
        if tree.relations[word] == "advcl" { return .document }
        // "declared a disaster and sent troops"
        if tree.relations[word] == "conj" { return .document }
      }
      word = head
    }
    return .open
  }

  /// The phrase of who speaks by a verb of speech; nil if it is nobody with a name.
  func source(of verb: Int) -> Int? {
    let tree = reading.tree
    if let quoted = quoted(as: verb) { return quoted }
    guard let subject = tree.dependent(of: verb, "nsubj") else {
      return self.subject(of: mainClause(of: verb) ?? verb).first { isActor($0) }
    }
    // "Peru is reported to be in talks": who reports it is who stands after "by".
    guard tree.subtypes[subject] != "pass" || isVerb(verb, of: .cite) else {
      return tree.dependents(of: verb, ["obl"]).filter { tree.subtypes[$0] == "agent" }
        .flatMap(phrases).first(where: isActor)
    }
    if let phrase = self.subject(of: verb).first(where: isActor) { return phrase }
    // "the Daily Nation newspaper said"
    return tree.dependents(of: subject, ["compound", "nmod", "appos", "flat"]).lazy
      .compactMap { reading.phraseAt[$0] }
      .first { reading.phrases[$0].kind == .organization && reading.phrases[$0].referent == .name }
  }

  private func sourceBeside(_ word: Int, trigger: Int) -> Int? {
    let tree = reading.tree
    for dependent in tree.dependents[word] where dependent != trigger {
      switch tree.relations[dependent] {
      case "parataxis", "ccomp":
        if isSpeech(dependent), !isDenial(dependent),
          tree.relations[dependent] == "parataxis" || isSetOff(dependent),
          tree.dependent(of: dependent, "ccomp") == nil,
          let source = cited(by: dependent) ?? source(of: dependent)
        {
          return source
        }
      case "advcl":
        if let source = cited(by: dependent) { return source }
      case "obl":
        if reading.isGoverned(dependent, by: ["according"]),
          let phrase = phrases(at: dependent).first(where: isActor) ?? owner(in: dependent)
        {
          return phrase
        }
      default: break
      }
    }
    return nil
  }

  /// Whom a verb of citing gives as the one who speaks: the Xi of "quoted Xi as saying", "Xi was quoted as
  /// saying".
  private func quoted(as verb: Int) -> Int? {
    let tree = reading.tree
    guard ["advcl", "xcomp"].contains(tree.relations[verb]), let citing = tree.heads[verb],
      isVerb(citing, of: .cite),
      tree.dependents(of: verb, ["mark", "case"]).contains(where: {
        reading.words[$0].lower == "as"
      })
    else { return nil }
    if let object = cited(by: citing) { return object }
    return tree.dependents(of: citing, ["nsubj"]).filter { tree.subtypes[$0] == "pass" }
      .flatMap(phrases).first(where: isActor)
  }

  /// The verb whose subject says what follows "saying": that of "accused Peru of arming rebels, saying", not
  /// the arming; nil where the parser hangs it right.
  private func mainClause(of verb: Int) -> Int? {
    let tree = reading.tree
    guard tree.relations[verb] == "advcl", verb > 0, reading.words[verb - 1].isComma,
      let head = tree.heads[verb],
      tree.relations[head] == "advcl",
      tree.dependents(of: head, ["mark"]).contains(where: {
        ["of", "for", "from"].contains(reading.words[$0].lower)
      })
    else { return nil }
    return tree.heads[head]
  }

  /// Whether a verb only denies what stands before it: "a charge Iran denies".
  func isDenial(_ verb: Int) -> Bool {
    ["deny", "reject", "dispute", "refute", "dismiss", "rebut"].contains(
      reading.words[verb].token.lemma)
  }

  /// Whether a clause stands behind a comma or a closing quote, as what tells the source does.
  private func isSetOff(_ verb: Int) -> Bool {
    let start = reading.tree.dependents[verb].first { !reading.words[$0].isMark } ?? verb
    guard start > 0 else { return false }
    return reading.words[start - 1].isComma || reading.words[start - 1].isQuote
  }

  /// Whom a verb of citing gives as the source: the Tass of "citing Tass".
  private func cited(by verb: Int) -> Int? {
    guard isVerb(verb, of: .cite), let object = reading.tree.dependent(of: verb, "obj")
    else { return nil }
    return phrases(at: object).first { isActor($0) }
  }

  /// The body behind a document that is named as the source: "according to a report by Tass".
  private func owner(in noun: Int) -> Int? {
    reading.tree.dependents(of: noun, ["nmod", "compound"]).lazy
      .flatMap { phrases(at: $0) + [reading.phraseAt[$0]].compactMap(\.self) }
      .first { isActor($0) }
  }

  /// Whether a verb tells what is done to its subject: "soldiers accused of murder".
  private func isPassive(_ verb: Int) -> Bool {
    reading.group(ofVerb: verb).map { reading.groups[$0].isPassive } ?? false
  }

  /// Whether a verb charges somebody with something.
  func isAccusation(_ word: Int) -> Bool {
    reading.words[word].verbs.contains {
      reading.lexicon.patterns.isVerb($0.lemma, of: .accuse)
    }
  }

  /// Whether a word can be a verb of speech.
  func isSpeech(_ word: Int) -> Bool { isVerb(word, of: .speech) }

  private func isVerb(_ word: Int, of wanted: VerbLexicon.VerbClass) -> Bool {
    reading.words[word].verbs.contains {
      reading.lexicon.verbs.classes(of: $0.lemma).contains(wanted)
    }
  }

  private func isActor(_ phrase: Int) -> Bool {
    RoleKinds.actors.contains(reading.phrases[phrase].kind)
  }
}
