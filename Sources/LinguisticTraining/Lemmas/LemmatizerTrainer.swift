import Linguistics
public import TextAnnotation

/// Learns a ``Lemmatizer`` from sentences with lemmas.
///
/// The same sentences in the same order give the same bytes.
///
/// - SeeAlso: Chrupała, Simple Data-Driven Context-Sensitive Lemmatization, 2006, for lemmas by edit
///   scripts
public struct LemmatizerTrainer {
  private var examples: [LemmaExample] = []

  /// Makes a trainer that has seen nothing.
  public init() {}

  /// How many words with a lemma were read.
  public var exampleCount: Int { examples.count }

  /// Reads the tokens of a sentence that have a lemma.
  public mutating func add(_ sentence: Sentence) {
    examples += LemmaExample.examples(of: sentence)
  }

  /// Adds the sections of the lemmatizer to a model.
  public func write(to model: inout ModelFileBuilder) {
    var scripts = ScriptList()
    var entries: [(key: UInt64, slot: LemmaTable.Slot)] = []
    let edits = edits()
    for (key, edit) in edits.sorted(by: { $0.key < $1.key }) {
      guard let number = scripts.number(of: edit.edit) else { continue }
      entries.append((key, LemmaTable.Slot(script: number, hasExact: edit.hasExact)))
    }
    model.add("lemmas.table", LemmaTable.slots(for: entries))
    model.add("lemmas.scripts", scripts.packed)
    model.add("lemmas.text", bytes: scripts.text)
  }

  /// The whole model, with nothing but a lemmatizer.
  public func bytes() -> [UInt8] {
    var model = ModelFileBuilder()
    write(to: &model)
    return model.bytes()
  }

  private typealias Edits = [UInt64: (edit: LemmaEdit, hasExact: Bool)]

  /// What the table holds: known forms, forms as written, inflections, suffixes.
  private func edits() -> Edits {
    var edits = knownForms()
    addExactForms(to: &edits)
    for (form, xpos, lemma) in inflections() {
      let key = LemmaKey.word(LemmaWord(form, isFirst: false), LemmaTags(.verb, xpos))
      if edits[key] == nil { edits[key] = Self.folded(form, lemma).map { ($0, false) } }
    }
    for (key, edit) in SuffixRules(examples).edits where edits[key] == nil {
      edits[key] = (edit, false)
    }
    return edits
  }

  private func knownForms() -> Edits {
    var lemmas: [UInt64: (form: String, tally: Tally<String>)] = [:]
    for example in examples {
      let key = LemmaKey.word(example.word, example.tags)
      lemmas[key, default: (example.word.form, Tally())].tally.add(example.lemma)
    }
    return lemmas.compactMapValues { form, tally in
      guard let lemma = tally.best, let edit = Self.folded(form, lemma) else { return nil }
      return (edit, false)
    }
  }

  /// Adds the forms whose lemma as written is not the one that they have capitals aside.
  private func addExactForms(to edits: inout Edits) {
    var lemmas: [UInt64: (example: LemmaExample, tally: Tally<String>)] = [:]
    for example in examples {
      let key = LemmaKey.exact(example.word, example.tags)
      lemmas[key, default: (example, Tally())].tally.add(example.lemma)
    }
    for (key, (example, tally)) in lemmas {
      let folded = LemmaKey.word(example.word, example.tags)
      guard let lemma = tally.best, let known = edits[folded],
        known.edit.lemma(of: example.word) != lemma,
        let edit = LemmaEdit(from: example.word.form, to: lemma)
      else { continue }
      edits[folded]?.hasExact = true
      edits[key] = (edit, false)
    }
  }

  /// Regular forms of the words seen: of verbs, of nouns, of nouns that may be verbs; the frequent
  /// first.
  private func inflections() -> [(form: String, xpos: String, lemma: String)] {
    let verbs = lemmas(tagged: .verb)
    let nouns = lemmas(tagged: .noun)
    let forms =
      verbs.map { ($0, Inflections.ofVerb($0) + Inflections.inS($0)) }
      + nouns.map { ($0, Inflections.inS($0)) } + nouns.map { ($0, Inflections.ofVerb($0)) }
    return forms.flatMap { lemma, forms in forms.map { ($0.form, $0.xpos, lemma) } }
  }

  private func lemmas(tagged upos: PartOfSpeech) -> [String] {
    var tally = Tally<String>()
    for example in examples where example.upos == upos {
      if example.lemma.utf8.allSatisfy({ $0 &- 0x61 < 26 }) { tally.add(example.lemma) }
    }
    return tally.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The edit of a form whatever its capitals.
  private static func folded(_ form: String, _ lemma: String) -> LemmaEdit? {
    LemmaEdit(from: form.lowercased(), to: lemma, casings: [.lower, .title])
  }
}

/// The scripts of a model, numbered as they come, with the text they share.
private struct ScriptList {
  private(set) var packed: [UInt64] = []
  private(set) var text: [UInt8] = []
  private var numbers: [LemmaEdit: UInt16] = [:]
  private var places: [String: Range<Int>] = [:]

  /// The number of a script; nil if there are too many.
  mutating func number(of edit: LemmaEdit) -> UInt16? {
    if let number = numbers[edit] { return number }
    guard let number = UInt16(exactly: packed.count) else { return nil }
    let place = place(of: edit.appended)
    packed.append(
      LemmaScript(casing: edit.casing, removed: edit.removed, appended: place).packed.littleEndian)
    numbers[edit] = number
    return number
  }

  private mutating func place(of appended: String) -> Range<Int> {
    if let place = places[appended] { return place }
    let place = text.count..<text.count + appended.utf8.count
    text += appended.utf8
    places[appended] = place
    return place
  }
}
