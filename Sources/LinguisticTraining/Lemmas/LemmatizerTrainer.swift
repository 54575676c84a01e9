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
    let edits = Lexicon(examples: IrregularWords.withoutSlips(in: examples)).edits()
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
