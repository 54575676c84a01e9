import EventModel
import TextAnnotation
import WordLists

/// What stands in quotation marks in a document, and who says it.
struct Quotations {
  /// For each sentence and word whether it is quoted; empty for a sentence without quotation.
  private let isInside: [[Bool]]
  /// For each sentence the phrases of those who say something outside of quotations.
  private let speaking: [[Int]]

  /// Reads the marks of a document.
  ///
  /// A quotation goes on in the next sentence where its mark has a direction; one that is never closed holds for
  /// five sentences. Marks without a direction open and close within one sentence.
  init(_ readings: [SentenceReading]) {
    var isOpen = false
    var age = 0
    var isInside: [[Bool]] = []
    for reading in readings {
      age = isOpen ? age + 1 : 0
      if age > 5 || reading.sentence.isHeading { isOpen = false }
      guard isOpen || reading.words.contains(where: \.isQuote) else {
        isInside.append([])
        continue
      }
      var isStraightOpen = false
      isInside.append(
        reading.words.map { word in
          guard word.isQuote else { return isOpen || isStraightOpen }
          switch word.form {
          case "“", "«": isOpen = true
          case "”", "»": isOpen = false
          default: isStraightOpen.toggle()
          }
          return false
        })
    }
    self.isInside = isInside
    let quoting = Set(isInside.indices.filter { !isInside[$0].isEmpty })
    speaking = readings.indices.map { sentence in
      // Only they can be asked for: a sentence with a quotation, or one of the three before it.
      guard (sentence...sentence + Self.reach).contains(where: quoting.contains) else { return [] }
      let reading = readings[sentence]
      return reading.groups.indices.lazy.filter { index in
        let main = reading.groups[index].main
        return !(isInside[sentence].isEmpty ? false : isInside[sentence][main])
          && reading.lexicon.verbs.classes(of: reading.groups[index].lemma).contains(.speech)
      }.prefix(Self.most).flatMap { reading.agents(of: $0) }
    }
  }

  /// Whether a word of a sentence is quoted.
  func contains(_ word: Int, in sentence: Int) -> Bool {
    isInside[sentence].isEmpty ? false : isInside[sentence][word]
  }

  /// Those who say what a sentence quotes: who speaks in it outside of the quotation, else in the nearest of the
  /// three before.
  func speakers(of sentence: Int) -> [LocalCoreference.Place] {
    for at in stride(from: sentence, through: max(0, sentence - Self.reach), by: -1)
    where !speaking[at].isEmpty {
      return speaking[at].map { LocalCoreference.Place(sentence: at, phrase: $0) }
    }
    return []
  }

  private static let reach = 3
  /// The most verbs of speech of a sentence whose subjects are kept.
  private static let most = 4
}
