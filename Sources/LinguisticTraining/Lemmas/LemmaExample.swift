import Linguistics
import TextAnnotation

/// A word of a treebank with its lemma.
struct LemmaExample {
  let word: LemmaWord
  let upos: PartOfSpeech
  let xpos: String
  let lemma: String

  var tags: LemmaTags { LemmaTags(upos, xpos) }

  /// The key of the form, capitals aside.
  var key: UInt64 { LemmaKey.word(word, tags) }

  /// The words of a sentence whose lemmas are known.
  static func examples(of sentence: Sentence) -> [LemmaExample] {
    var examples: [LemmaExample] = []
    var isFirst = true
    for token in sentence.tokens {
      if !token.lemma.isEmpty {
        examples.append(
          LemmaExample(
            word: LemmaWord(token.form, isFirst: isFirst), upos: token.upos, xpos: token.xpos,
            lemma: token.lemma))
      }
      isFirst = isFirst && token.upos == .punctuation
    }
    return examples
  }
}

/// How often each of several values was seen.
struct Tally<Value: Hashable & Comparable> {
  private(set) var counts: [Value: Int] = [:]

  mutating func add(_ value: Value) { counts[value, default: 0] += 1 }

  var total: Int { counts.values.reduce(0, +) }

  /// The most frequent value, of equals the greatest; nil if there is none.
  var best: Value? {
    counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
