public import TextAnnotation

/// Finds the dictionary form of a word from its form and tags, as the English treebanks of Universal
/// Dependencies have it.
///
///     "policies" NOUN NNS → "policy"      "n't" PART RB → "not"      "Kims" PROPN NNPS → "Kim"
///
/// The form is looked up without its capitals; where the capitals matter, as written. A form that the
/// model does not know gets the edit of the longest suffix that it does. Finding a lemma takes one
/// look at a table for a known form, at most seven for another.
public struct Lemmatizer: Sendable {
  private let table: LemmaTable
  private let scripts: [LemmaScript]
  private nonisolated(unsafe) let text: UnsafeRawBufferPointer

  /// Opens the lemmatizer of a model.
  ///
  /// - Throws: ``ModelError`` if the model has none, or one that contradicts itself.
  public init(model: ModelFile) throws(ModelError) {
    let slots = try model.array("lemmas.table", of: UInt64.self)
    let packed = try model.array("lemmas.scripts", of: UInt64.self)
    text = try model.section("lemmas.text")
    guard !slots.isEmpty else {
      throw ModelError(
        .section, at: model.place, "section \"lemmas.table\" is empty; train the lemmas anew")
    }
    table = LemmaTable(slots)
    var scripts: [LemmaScript] = []
    scripts.reserveCapacity(packed.count)
    for script in packed {
      guard
        let script = LemmaScript(packed: UInt64(littleEndian: script), textCount: text.count)
      else {
        throw ModelError(
          .section, at: model.place,
          "section \"lemmas.scripts\" is damaged; copy the file again, or train the lemmas anew")
      }
      scripts.append(script)
    }
    self.scripts = scripts
  }

  /// The dictionary form of a word.
  ///
  /// - Parameters:
  ///   - form: the characters as written.
  ///   - upos: the universal part of speech.
  ///   - xpos: the part of speech in the tag set of the English treebanks, "NNS".
  ///   - isFirst: whether no other word of the sentence stands before it; marks do not count.
  /// - Returns: the form itself where nothing is known; empty only for an empty form.
  /// - Complexity: O(*n*), n = bytes of the form.
  public func lemma(
    of form: String, upos: PartOfSpeech, xpos: String, isFirst: Bool
  ) -> String {
    let word = LemmaWord(form, isFirst: isFirst)
    guard let script = script(for: word, LemmaTags(upos, xpos)) else { return form }
    let lemma = script.lemma(of: word, text: text)
    return lemma.isEmpty ? form : lemma
  }

  /// The dictionary forms of the words of a sentence, in order.
  public func lemmas(of tokens: [Token]) -> [String] {
    var isFirst = true
    return tokens.map { token in
      defer { isFirst = isFirst && token.upos == .punctuation }
      return lemma(of: token.form, upos: token.upos, xpos: token.xpos, isFirst: isFirst)
    }
  }

  private func script(for word: LemmaWord, _ tags: LemmaTags) -> LemmaScript? {
    if let known = table[LemmaKey.word(word, tags)] {
      if known.hasExact, let exact = table[LemmaKey.exact(word, tags)] {
        return self[exact]
      }
      return self[known]
    }
    let longest = min(LemmaKey.longestSuffix, word.folded.utf8.count)
    for count in (0...longest).reversed() {
      if let slot = table[LemmaKey.suffix(count, of: word, tags)] { return self[slot] }
    }
    return nil
  }

  /// The script of a slot; nil if the slot is damaged.
  private subscript(slot: LemmaTable.Slot) -> LemmaScript? {
    slot.script < scripts.count ? scripts[Int(slot.script)] : nil
  }
}
