import LinguisticTraining
import Linguistics
import SourceDocuments
import Testing
import TextAnnotation

@Suite struct LemmatizerTests {
  private static let bytes = trainer().bytes()

  @Test(arguments: [
    // Known forms.
    ("policies", PartOfSpeech.noun, "NNS", "policy"), ("went", .verb, "VBD", "go"),
    ("n't", .particle, "RB", "not"), ("ca", .auxiliary, "MD", "can"),
    ("'s", .auxiliary, "VBZ", "be"), ("'s", .particle, "POS", "'s"),
    ("1,100", .numeral, "CD", "1100"), ("way", .other, "RB", "_"),
    // Known under other capitals or a tag with the same forms.
    ("POLICIES", .noun, "NNS", "policy"), ("Went", .verb, "VBD", "go"),
    ("signed", .verb, "VBN", "sign"), ("nato", .properNoun, "NNP", "NATO"),
    // Capitals of a name.
    ("Leaders", .noun, "NNS", "leader"), ("Leaders", .properNoun, "NNPS", "Leaders"),
    ("Élan", .noun, "NN", "élan"),
    // Regular forms of known words.
    ("fades", .verb, "VBZ", "fade"), ("fading", .verb, "VBG", "fade"),
    ("faded", .verb, "VBN", "fade"), ("stopped", .verb, "VBD", "stop"),
    ("struck", .verb, "VBN", "strike"), ("geese", .noun, "NNS", "goose"),
    ("faster", .adjective, "JJR", "fast"), ("busiest", .adjective, "JJS", "busy"),
    ("denied", .verb, "VBN", "deny"), ("treaties", .noun, "NNS", "treaty"),
    // Unknown words, by their suffix.
    ("hosted", .verb, "VBD", "host"), ("editors", .noun, "NNS", "editor"),
    ("Brno", .properNoun, "NNP", "Brno"),
  ])
  func theLemmaIsThatOfTheTreebank(
    form: String, upos: PartOfSpeech, xpos: String, lemma: String
  ) throws {
    let lemmatizer = try Lemmatizer(model: kept(Self.bytes))
    #expect(lemmatizer.lemma(of: form, upos: upos, xpos: xpos, isFirst: false) == lemma)
  }

  @Test func aCapitalAtTheBeginningOfASentenceSaysNothing() throws {
    let lemmatizer = try Lemmatizer(model: kept(Self.bytes))
    #expect(lemmatizer.lemma(of: "Editors", upos: .noun, xpos: "NNS", isFirst: true) == "editor")
  }

  @Test func aFormOfWhichNothingIsKnownIsItsOwnLemma() throws {
    let lemmatizer = try Lemmatizer(model: kept(Self.bytes))
    for form in ["", "xyzzy", "🙂", "\u{0}", "Ünïcödé", String(repeating: "long", count: 100)] {
      #expect(lemmatizer.lemma(of: form, upos: .symbol, xpos: "??", isFirst: true) == form)
    }
  }

  @Test func aSlipOfTheTreebankDoesNotOutweighAnIrregularForm() throws {
    var trainer = Self.trainer()
    trainer.add(Self.sentence("It/PRON/PRP/it bred/VERB/VBD/bre them/PRON/PRP/they"))
    let lemmatizer = try Lemmatizer(model: kept(trainer.bytes()))
    #expect(lemmatizer.lemma(of: "bred", upos: .verb, xpos: "VBD", isFirst: false) == "breed")
  }

  @Test func theLemmasOfASentenceComeInOrder() throws {
    let lemmatizer = try Lemmatizer(model: kept(Self.bytes))
    let sentence = Self.sentence("“/PUNCT/``/“ Editors/NOUN/NNS/editor went/VERB/VBD/go")
    #expect(lemmatizer.lemmas(of: sentence.tokens) == ["“", "editor", "go"])
  }

  @Test func theSameSentencesGiveTheSameBytes() {
    #expect(Self.trainer().bytes() == Self.bytes)
  }

  @Test func noSentencesGiveALemmatizerOfIrregularWords() throws {
    let lemmatizer = try Lemmatizer(model: kept(LemmatizerTrainer().bytes()))
    #expect(lemmatizer.lemma(of: "went", upos: .verb, xpos: "VBD", isFirst: false) == "go")
    #expect(lemmatizer.lemma(of: "walked", upos: .verb, xpos: "VBD", isFirst: false) == "walked")
  }

  @Test func aModelWithoutLemmasIsRefused() {
    let error = #expect(throws: ModelError.self) {
      try Lemmatizer(model: kept(ModelFileBuilder().bytes()))
    }
    #expect(error?.description.contains("lemmas.table") == true)
  }

  @Test func everyCutOffModelIsRefused() {
    for count in stride(from: 0, to: Self.bytes.count, by: 61) {
      #expect(throws: ModelError.self) {
        _ = try Lemmatizer(model: kept(Array(Self.bytes[..<count])))
      }
    }
  }

  @Test func aDamagedModelIsRefusedOrGivesSomeLemma() {
    var random = SplitMix(state: 7)
    for _ in 0..<400 {
      var bytes = Self.bytes
      for _ in 0..<Int.random(in: 1...200, using: &random) {
        bytes[Int.random(in: 16..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      guard let lemmatizer = try? Lemmatizer(model: kept(bytes)) else { continue }
      for (form, xpos) in [("policies", "NNS"), ("Élan", "NN"), ("n't", "RB"), ("went", "VBD")] {
        #expect(!lemmatizer.lemma(of: form, upos: .noun, xpos: xpos, isFirst: true).isEmpty)
      }
    }
  }

  @Test func aFullTableEndsTheSearch() throws {
    var model = ModelFileBuilder()
    model.add("lemmas.table", [UInt64](repeating: 1 << 40, count: 5000))
    model.add("lemmas.scripts", [] as [UInt64])
    model.add("lemmas.text", bytes: [])
    let lemmatizer = try Lemmatizer(model: kept(model.bytes()))
    #expect(lemmatizer.lemma(of: "went", upos: .verb, xpos: "VBD", isFirst: false) == "went")
  }

  /// Words with tags and lemmas, one sentence a line.
  private static let treebank = """
    The/DET/DT/the leaders/NOUN/NNS/leader signed/VERB/VBD/sign a/DET/DT/a treaty/NOUN/NN/treaty
    Policies/NOUN/NNS/policy fade/VERB/VBP/fade or/CCONJ/CC/or stop/VERB/VBP/stop
    They/PRON/PRP/they ca/AUX/MD/can n't/PART/RB/not deny/VERB/VB/deny it/PRON/PRP/it
    He/PRON/PRP/he went/VERB/VBD/go fast/ADJ/JJ/fast busy/ADJ/JJ/busy any/ADV/GW/anyway way/X/RB/_
    NATO/PROPN/NNP/NATO 's/PART/POS/'s members/NOUN/NNS/member voted/VERB/VBD/vote
    It/PRON/PRP/it 's/AUX/VBZ/be a/DET/DT/a start/NOUN/NN/start
    The/DET/DT/the actors/NOUN/NNS/actor visited/VERB/VBD/visit Oslo/PROPN/NNP/Oslo
    Directors/NOUN/NNS/director wanted/VERB/VBD/want 1,100/NUM/CD/1100 seats/NOUN/NNS/seat
    Voters/NOUN/NNS/voter in/ADP/IN/in Graz/PROPN/NNP/Graz waited/VERB/VBD/wait
    World/PROPN/NNP/World Leaders/PROPN/NNPS/Leaders met/VERB/VBD/meet with/ADP/IN/with élan/NOUN/NN/élan
    """

  private static func trainer() -> LemmatizerTrainer {
    var trainer = LemmatizerTrainer()
    for line in treebank.split(separator: "\n") { trainer.add(sentence(String(line))) }
    return trainer
  }

  /// A sentence of words written as `form/UPOS/XPOS/lemma`.
  private static func sentence(_ line: String) -> Sentence {
    Sentence(
      range: TextRange(0, 1),
      tokens: line.split(separator: " ").map { word in
        let columns = word.split(separator: "/").map(String.init)
        return Token(
          TextRange(0, 1), form: columns[0], lemma: columns[3],
          upos: PartOfSpeech(rawValue: columns[1]) ?? .other, xpos: columns[2])
      })
  }
}
