import LinguisticTraining
import Linguistics
import Testing
import TextAnnotation

@Suite struct ReadingTrainerTests {
  /// Fifty sentences of who met, praised or visited whom, with their trees and names.
  private var corpus: [TaggedSentence] {
    let people = ["Ada", "Bruno", "Chen", "Dalia", "Emeka"]
    let places = ["Lima", "Oslo", "Quito", "Riga", "Suva"]
    let verbs = ["met", "praised", "thanked", "called", "saw"]
    return (0..<50).map { number in
      var sentence = TaggedSentence(forms: [
        people[number % 5], verbs[(number / 5) % 5], people[(number + 2) % 5], "in",
        places[(number * 3) % 5], ".",
      ])
      sentence.upos = ["PROPN", "VERB", "PROPN", "ADP", "PROPN", "PUNCT"]
      sentence.xpos = ["NNP", "VBD", "NNP", "IN", "NNP", "."]
      sentence.feats = ["Number=Sing", "Tense=Past", "Number=Sing", "_", "Number=Sing", "_"]
      sentence.heads = [2, 0, 2, 5, 2, 2]
      sentence.deprels = ["nsubj", "root", "obj", "case", "obl", "punct"]
      sentence.names = ["B-per", "O", "B-per", "O", "B-geo", "O"]
      sentence.scheme = number % 2
      return sentence
    }
  }

  private func model(seed: UInt64 = 1) throws -> (trainer: ReadingTrainer, bytes: [UInt8]) {
    var options = ReadingTrainingOptions()
    options.epochs = 8
    options.batch = 60
    options.width = 32
    options.layers = 1
    options.rate = 0.02
    options.dropout = 0.1
    options.seed = seed
    let trainer = try ReadingTrainer(corpus, options: options)
    trainer.train { _, _ in }
    var model = ModelFileBuilder()
    trainer.addSections(to: &model)
    return (trainer, model.bytes())
  }

  @Test func `the same sentences give the same bytes, another seed gives others`() throws {
    let first = try model().bytes
    #expect(try model().bytes == first)
    #expect(try model(seed: 2).bytes != first)
  }

  @Test func `what was read fifty times is known, in training and from the file`() throws {
    let (trainer, bytes) = try model()
    let read = trainer.read(corpus)
    #expect(zip(read, corpus).allSatisfy { $0.heads == $1.heads && $0.deprels == $1.deprels })
    #expect(zip(read, corpus).allSatisfy { $0.xpos == $1.xpos && $0.names == $1.names })
    let taught = try TaggedSentence.taught(corpus, by: kept(bytes), weight: 0.5)
    #expect(zip(taught, corpus).allSatisfy { $0.heads == $1.heads && $0.deprels == $1.deprels })
    #expect(zip(taught, corpus).allSatisfy { $0.upos == $1.upos && $0.feats == $1.feats })
    #expect(taught.allSatisfy { $0.weight == 0.5 })
  }

  @Test func `names of large lists and phrases reach training and the file alike`() throws {
    var sentences = corpus
    for index in sentences.indices where index % 2 == 0 {
      sentences[index].forms[3...4] = ["near", "Tahoe", "Vista"]
      for key in [\TaggedSentence.upos, \.xpos, \.feats, \.deprels, \.names] {
        sentences[index][keyPath: key].insert(sentences[index][keyPath: key][4], at: 4)
      }
      sentences[index].names[5] = "I-geo"
      sentences[index].heads = [2, 0, 2, 5, 2, 5, 2]
    }
    let names = try ListedName.names(
      "# a list\n\ncity\tTahoe Vista\nrareSurname\tOkoro\n", place: "a.tsv")
    #expect(names == [ListedName(.city, "Tahoe Vista"), ListedName(.rareSurname, "Okoro")])
    var options = ReadingTrainingOptions()
    (options.epochs, options.batch, options.width, options.layers) = (8, 60, 32, 1)
    (options.rate, options.dropout) = (0.02, 0.1)
    let trainer = try ReadingTrainer(sentences, names: names, options: options)
    trainer.train { _, _ in }
    var model = ModelFileBuilder()
    trainer.addSections(to: &model)
    let taught = try TaggedSentence.taught(sentences, by: kept(model.bytes()), weight: 1)
    let read = trainer.read(sentences)
    #expect(zip(taught, read).allSatisfy { $0.heads == $1.heads && $0.xpos == $1.xpos })
    #expect(zip(read, sentences).allSatisfy { $0.names == $1.names && $0.heads == $1.heads })
  }

  @Test(arguments: ["city", "city\t", "town\tOslo\tx", "village\tOslo"])
  func `a line of a list that is none is named`(line: String) {
    let error = #expect(throws: TrainingError.self) {
      try ListedName.names("city\tLima\n\(line)", place: "a.tsv")
    }
    #expect(error?.description.hasPrefix("a.tsv:2: expected a kind (commonSurname,") == true)
  }

  @Test func `names join the treebank's sentence of the same words`() {
    var tree = TaggedSentence(forms: ["Ada", "sat"])
    tree.heads = [2, 0]
    var names = TaggedSentence(forms: ["Ada", "sat"])
    names.names = ["B-PER", "O"]
    var other = TaggedSentence(forms: ["Oslo"])
    other.names = ["B-LOC"]
    let merged = TaggedSentence.merging([tree], names: [names, other])
    #expect(merged.map(\.names) == [["B-PER", "O"], ["B-LOC"]])
    #expect(merged.map(\.heads) == [[2, 0], []])
  }

  @Test func `a cut or changed model is refused or read, never a crash`() throws {
    let bytes = try model().bytes
    for number in 0..<60 {
      var damaged = bytes
      if number % 3 == 0 {
        damaged.removeLast(bytes.count * (number + 1) / 61)
      } else {
        for change in 0..<40 {
          damaged[(number * 7919 + change * change * 104_729) % 6000] = UInt8(change * 6 % 256)
        }
      }
      guard let model = try? kept(damaged) else { continue }
      _ = try? TaggedSentence.taught(Array(corpus.prefix(2)), by: model, weight: 1)
    }
  }

  @Test func `a corpus without words is refused`() {
    #expect(throws: TrainingError.self) {
      try ReadingTrainer([], options: ReadingTrainingOptions())
    }
  }

  @Test func `hyphenated words are cut with their names`() {
    var sentence = TaggedSentence(forms: ["Jean-Luc", "Roy", "-", "U.S.-led"])
    sentence.names = ["B-per", "I-per", "O", "B-gpe"]
    let split = sentence.splittingHyphens()
    #expect(split.forms == ["Jean", "-", "Luc", "Roy", "-", "U.S.", "-", "led"])
    #expect(
      split.names == ["B-per", "I-per", "I-per", "I-per", "O", "B-gpe", "I-gpe", "I-gpe"])
  }
}
