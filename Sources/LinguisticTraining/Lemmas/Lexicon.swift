import Linguistics
import TextAnnotation

/// What a lemmatizer knows: an edit for each key.
struct Lexicon {
  let examples: [LemmaExample]

  typealias Edits = [UInt64: (edit: LemmaEdit, hasExact: Bool)]

  /// What the table holds: known forms, forms as written, inflections, suffixes.
  func edits() -> Edits {
    var edits = knownForms()
    addExactForms(to: &edits)
    for (form, xpos, lemma) in IrregularWords.forms + inflections() {
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
      let key = example.key
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
      let folded = example.key
      guard let lemma = tally.best, let known = edits[folded],
        known.edit.lemma(of: example.word) != lemma,
        let edit = LemmaEdit(from: example.word.form, to: lemma)
      else { continue }
      edits[folded]?.hasExact = true
      edits[key] = (edit, false)
    }
  }

  /// Regular forms of the words seen: of verbs, nouns, adjectives, nouns that may be verbs; the
  /// frequent first.
  private func inflections() -> [(form: String, xpos: String, lemma: String)] {
    let verbs = lemmas(tagged: .verb) + IrregularWords.verbLemmas
    let nouns = lemmas(tagged: .noun)
    let forms =
      verbs.map { ($0, Inflections.ofVerb($0) + Inflections.inS($0)) }
      + nouns.map { ($0, Inflections.inS($0)) }
      + lemmas(tagged: .adjective).map { ($0, Inflections.ofAdjective($0)) }
      + nouns.map { ($0, Inflections.ofVerb($0)) }
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
