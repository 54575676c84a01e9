#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import TextAnnotation

/// The scores of names of a document's words, and the names that fit them best.
///
/// A word that stands more than once is taken for the same kind of name throughout, unless its place
/// speaks against it: its scores are moved towards what its other places say.
///
///     score'(w, l) = score(w, l) + weight · (log p̄(kind of l) − log p(kind of l | w))
///
/// with p̄ the mean over all places of the form.
package struct DocumentNames {
  /// How far a word's scores are moved: 0 not at all, 1 so far that its kinds are as likely as at all
  /// its places together.
  private static let weight: Float = 0.8
  /// Added to the score of being no part of a name.
  ///
  /// Training takes each word by itself and marks too many. Chosen on the development sets, where 0.4 to
  /// 1.6 are about as good.
  private static let outside: Float = 0.6
  /// Added to probabilities, so that a kind that is nowhere likely is not excluded.
  private static let floor: Float = 0.01

  private let schemes: [Range<Int>]
  private let columns: Range<Int>
  /// The scores of both schemes, a row for each word.
  private var scores: [Float] = []
  /// The hash of each word that may be part of a name, else 0.
  private var forms: [UInt64] = []
  /// Where sentences end among the words.
  private var ends: [Int] = []

  init(_ shape: NetworkShape) {
    schemes = shape.nameScores
    columns = schemes[0].lowerBound..<schemes[1].upperBound
  }

  /// The number of words added.
  var count: Int { forms.count }

  /// Forgets all words.
  mutating func clear() {
    scores.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Adds some words of a pass.
  mutating func add(_ tokens: some Collection<Token>, _ pass: ReadingPass, first: Int) {
    let stride = pass.model.shape.runtimeColumns
    for (index, token) in tokens.enumerated() {
      let start = (first + index) * stride
      scores += pass.heads[start + columns.lowerBound..<start + columns.upperBound]
      let isCapitalized = token.form.unicodeScalars.first?.properties.isUppercase == true
      var form = token.form
      forms.append(isCapitalized ? form.withUTF8 { WordRows.listKey($0) } : 0)
    }
  }

  /// Ends the sentence to which the last words belong.
  mutating func endSentence() { ends.append(count) }

  /// The names of each sentence by each scheme, with their kinds (from 0).
  mutating func names() -> [[[(tokens: Range<Int>, kind: Int)]]] {
    for scheme in schemes { agree(scheme) }
    var start = 0
    return ends.map { end in
      defer { start = end }
      return schemes.map { scheme in
        let first = scheme.lowerBound - columns.lowerBound
        return NameDecoder.names(count: end - start, labels: scheme.count) { word, label in
          scores[(start + word) * columns.count + first + label] + (label == 0 ? Self.outside : 0)
        }
      }
    }
  }

  /// Moves the scores of words that come again towards those of their other places.
  private mutating func agree(_ scheme: Range<Int>) {
    let first = scheme.lowerBound - columns.lowerBound
    var places: [UInt64: [Int]] = [:]
    for (word, form) in forms.enumerated() where form != 0 {
      places[form, default: []].append(word)
    }
    for words in places.values where words.count > 1 {
      let rows = words.map { word in
        let start = word * columns.count + first
        return Array(scores[start..<start + scheme.count])
      }
      for (word, row) in zip(words, Self.agreed(rows)) {
        let start = word * columns.count + first
        scores.replaceSubrange(start..<start + scheme.count, with: row)
      }
    }
  }

  /// The scores of a word at its places, moved towards one another.
  ///
  /// - Parameter rows: for each place the scores of "O", then of "B-x" and "I-x" for each kind.
  /// - Returns: as many rows.
  package static func agreed(_ rows: [[Float]]) -> [[Float]] {
    let kinds = rows.map(kinds)
    let mean = kinds[0].indices.map { kind in
      kinds.reduce(0) { $0 + $1[kind] } / Float(kinds.count)
    }
    return zip(rows, kinds).map { row, own in
      row.enumerated().map { label, score in
        let kind = (label + 1) / 2
        return score + weight * logf((mean[kind] + floor) / (own[kind] + floor))
      }
    }
  }

  /// How likely a word is outside of names (0) or part of one of each kind (from 1).
  private static func kinds(_ row: [Float]) -> [Float] {
    let highest = row.max() ?? 0
    var sums = [Float](repeating: 0, count: (row.count + 1) / 2)
    for (label, score) in row.enumerated() { sums[(label + 1) / 2] += expf(score - highest) }
    let total = sums.reduce(0, +)
    return sums.map { $0 / total }
  }
}
