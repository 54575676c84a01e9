import LinguisticTraining
import SourceDocuments
import Testing
import TextAnnotation

@Suite struct EvaluationTests {
  /// Two sentences, seven words in six tokens.
  ///
  ///     She    does|n't   trust    him.     Go!
  ///     nsubj  aux advmod root     obj      root
  private static let gold = [
    sentence(
      "She she PRON PRP Number=Sing 4 nsubj", "does do AUX VBZ Number=Sing 4 aux",
      "n't not PART RB _ 4 advmod", "trust trust VERB VB VerbForm=Inf 0 root",
      "him he PRON PRP Case=Acc 4 obj", multiwords: [.init(words: 1..<3, form: "doesn't")]),
    sentence("Go go VERB VB Mood=Imp 0 root", "! ! PUNCT . _ 1 punct"),
  ]

  @Test func aReadingAgreesWithItself() throws {
    let evaluation = try Evaluation(gold: Self.gold, system: Self.gold)
    for metric in Evaluation.Metric.allCases { #expect(evaluation[metric].f1 == 1) }
    #expect(evaluation[.tokens].gold == 6)
    #expect(evaluation[.words].gold == 7)
    // All but the auxiliary and the mark.
    #expect(evaluation[.clas].gold == 5)
  }

  @Test func wrongTagsCountForEachMetricThatHasThem() throws {
    let system = [
      sentence(
        "She she PRON PRP Number=Plur 4 nsubj", "does do VERB VBZ Number=Sing 4 aux",
        "n't n't PART RB _ 4 advmod", "trust trust VERB VBP VerbForm=Inf 0 root",
        "him he PRON PRP Case=Acc 4 obj", multiwords: [.init(words: 1..<3, form: "doesn't")]),
      Self.gold[1],
    ]
    let evaluation = try Evaluation(gold: Self.gold, system: system)
    #expect(evaluation[.upos].correct == 6)  // does
    #expect(evaluation[.xpos].correct == 6)  // trust
    #expect(evaluation[.feats].correct == 6)  // She
    #expect(evaluation[.allTags].correct == 4)
    #expect(evaluation[.lemmas].correct == 6)  // n't
    #expect(evaluation[.las].correct == 7)
    #expect(evaluation[.clas].correct == 5)
    // She has other features, and trust an auxiliary with another tag.
    #expect(evaluation[.mlas].correct == 3)
    #expect(evaluation[.blex].correct == 4)  // n't
  }

  @Test func wrongHeadsCountForTheMetricsOfTrees() throws {
    let system = [
      sentence(
        "She she PRON PRP Number=Sing 2 nsubj", "does do AUX VBZ Number=Sing 4 aux",
        "n't not PART RB _ 4 advmod", "trust trust VERB VB VerbForm=Inf 0 root",
        "him he PRON PRP Case=Acc 4 obl", multiwords: [.init(words: 1..<3, form: "doesn't")]),
      Self.gold[1],
    ]
    let evaluation = try Evaluation(gold: Self.gold, system: system)
    #expect(evaluation[.uas].correct == 6)  // She
    #expect(evaluation[.las].correct == 5)  // him too
    #expect(evaluation[.clas].correct == 3)
    #expect(evaluation[.clas].aligned == 5)
  }

  @Test(arguments: [
    ("nsubj", "nsubj:pass", true), ("nsubj:pass", "nsubj:outer", true), ("nsubj", "obj", false),
  ])
  func relationsAreComparedWithoutSubtypes(gold: String, system: String, isSame: Bool) throws {
    let evaluation = try Evaluation(
      gold: [sentence("Go go VERB VB _ 0 root", "on on ADV RB _ 1 \(gold)")],
      system: [sentence("Go go VERB VB _ 0 root", "on on ADV RB _ 1 \(system)")])
    #expect(evaluation[.las].correct == (isSame ? 2 : 1))
  }

  @Test func onlyUniversalFeaturesCountInAnyOrder() throws {
    let evaluation = try Evaluation(
      gold: [sentence("oops oops INTJ UH Number=Sing|Case=Nom|Typo=Yes 0 root")],
      system: [sentence("oops oops INTJ UH Case=Nom|Number=Sing|Style=Coll 0 root")])
    #expect(evaluation[.feats].correct == 1)
    #expect(evaluation[.allTags].correct == 1)
  }

  @Test func anyLemmaIsRightWhereGoldHasNone() throws {
    let gold = sentence("way _ X NN _ 0 root", "out out ADV RB _ 1 advmod")
    let system = sentence("way away X NN _ 0 root", "out _ ADV RB _ 1 advmod")
    let evaluation = try Evaluation(gold: [gold], system: [system])
    #expect(evaluation[.lemmas].correct == 1)
    #expect(evaluation[.blex].correct == 1)
  }

  @Test func tokensMatchByTheirCharacters() throws {
    let gold = [sentence("New a X A _ 2 dep", "York-based a X A _ 0 root", "firm a X A _ 2 dep")]
    let system = [
      sentence(
        "New a X A _ 4 dep", "York a X A _ 4 dep", "- a X A _ 4 dep", "based a X A _ 0 root"),
      sentence("firm a X A _ 0 root"),
    ]
    let evaluation = try Evaluation(gold: gold, system: system)
    #expect(evaluation[.tokens] == EvaluationScore(correct: 2, gold: 3, system: 5))
    #expect(evaluation[.sentences] == EvaluationScore(correct: 0, gold: 1, system: 2))
    #expect(evaluation[.upos] == EvaluationScore(correct: 2, gold: 3, system: 5, aligned: 2))
    #expect(evaluation[.upos].precision == 0.4)
    #expect(evaluation[.upos].f1 == 0.5)
    #expect(evaluation[.upos].alignedAccuracy == 1)
    // New hangs on a word that gold does not have, and firm is a root of its own.
    #expect(evaluation[.uas].correct == 0)
  }

  @Test func wordsOfMultiwordTokensMatchByTheLongestCommonSubsequence() throws {
    let gold = [
      sentence(
        "does a X A _ 0 root", "n't a X A _ 1 dep", "it a X A _ 1 dep",
        multiwords: [.init(words: 0..<2, form: "doesn't")])
    ]
    let system = [
      sentence(
        "DOES a X A _ 0 root", "not a X A _ 1 dep", "it a X A _ 1 dep",
        multiwords: [.init(words: 0..<3, form: "doesn't it")])
    ]
    let evaluation = try Evaluation(gold: gold, system: system)
    #expect(evaluation[.tokens].correct == 0)
    #expect(evaluation[.words] == EvaluationScore(correct: 2, gold: 3, system: 3))
    #expect(evaluation[.las].correct == 2)
  }

  @Test func differentTextsAreRefused() throws {
    let error = #expect(throws: TrainingError.self) {
      try Evaluation(
        gold: [sentence("one a X A _ 0 root")], system: [sentence("once a X A _ 0 root")])
    }
    #expect(
      error?.description == """
        character 3: the readings are of different texts, gold has "e", system "ce"; compare two \
        readings of one text
        """)
  }

  @Test func spaceInsideATokenIsNoCharacter() throws {
    let evaluation = try Evaluation(
      gold: [EvaluationSentence(words: [.init(form: "10 000"), .init(form: "men")])],
      system: [EvaluationSentence(words: [.init(form: "10\u{A0}000"), .init(form: "men")])])
    #expect(evaluation[.tokens].f1 == 1)
  }

  @Test func aTokenWithoutCharactersIsRefused() {
    for words in [[], [EvaluationSentence.Word(form: " ")]] {
      #expect(throws: TrainingError.self) {
        try Evaluation(gold: [EvaluationSentence(words: words)], system: [])
      }
    }
  }

  @Test func aSentenceOfAnAnalysisKeepsItsColumns() {
    let tokens = [
      Token(
        TextRange(0, 3), form: "Kim", lemma: "Kim", upos: .properNoun, xpos: "NNP",
        feats: "Number=Sing", head: 1, deprel: "nsubj"),
      Token(TextRange(4, 8), form: "left", upos: .verb, deprel: "root"),
    ]
    let name = EntitySpan(tokens: 0..<1, range: TextRange(0, 3), label: .person)
    let sentence = EvaluationSentence(
      Sentence(range: TextRange(0, 8), tokens: tokens, names: [name]))
    #expect(
      sentence.words == [
        .init(
          form: "Kim", lemma: "Kim", upos: "PROPN", xpos: "NNP", feats: "Number=Sing", head: 2,
          deprel: "nsubj"), .init(form: "left", upos: "VERB", deprel: "root"),
      ])
    #expect(sentence.names == [.init(words: 0..<1, label: "person")])
  }
}

/// A sentence of words written as `form lemma UPOS XPOS FEATS head deprel`.
private func sentence(
  _ words: String..., multiwords: [EvaluationSentence.Multiword] = []
) -> EvaluationSentence {
  EvaluationSentence(
    words: words.map { word in
      let columns = word.split(separator: " ").map(String.init)
      return EvaluationSentence.Word(
        form: columns[0], lemma: columns[1], upos: columns[2], xpos: columns[3],
        feats: columns[4], head: Int(columns[5]) ?? 0, deprel: columns[6])
    }, multiwords: multiwords)
}
