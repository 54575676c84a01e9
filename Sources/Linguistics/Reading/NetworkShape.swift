/// The sizes of the network that reads sentences.
///
///     word ─▶ rows of a table, added up ─▶ recurrent layers, both directions ─▶ heads
///
/// The heads are columns of one matrix: what a word is as a dependent and as a head, for arcs and
/// for their labels; scores of tags; scores of names by two schemes; scores of features.
package struct NetworkShape: Hashable, Sendable {
  /// The elements of a word's vector; a multiple of 32.
  package var width = 256
  /// The number of recurrent layers.
  package var layers = 3
  /// The elements of a word's vector as an end of an arc; a multiple of 16.
  package var arc = 128
  /// The same for the label of an arc; a multiple of 16.
  package var label = 64
  /// The number of relations.
  package var relations = 0
  /// The number of tags: pairs of UPOS and XPOS.
  package var tags = 0
  /// The number of labels of names by each scheme: one without a name, two for each kind.
  package var names = [0, 0]
  /// The number of combinations of features.
  package var features = 0
  /// The number of further labels that only training knows.
  package var auxiliary = 0
  /// The number of rows of the embedding table.
  package var rows = 0

  package init() {}

  /// Distances between a word and its head are told apart up to this many words on both sides.
  package static let distances = 10
  /// The number of classes of distance: far, 1...10 and far on the left, the same on the right.
  package static let distanceClasses = 2 * (distances + 1)

  /// The class of the distance from a word to a head, both counted from 1.
  package static func distanceClass(from word: Int, to head: Int) -> Int {
    let distance = head - word
    return distance < 0
      ? min(-distance - 1, distances) : distances + 1 + min(distance - 1, distances)
  }

  /// Columns of a matrix are padded to blocks of 32.
  package static func padded(_ columns: Int) -> Int { (columns + 31) / 32 * 32 }

  // MARK: Columns of the heads

  package var arcDependent: Range<Int> { 0..<arc }
  package var arcHead: Range<Int> { arc..<2 * arc }
  package var labelDependent: Range<Int> { 2 * arc..<2 * arc + label }
  package var labelHead: Range<Int> { labelDependent.upperBound..<2 * (arc + label) }
  package var tagScores: Range<Int> { labelHead.upperBound..<labelHead.upperBound + tags }
  package var nameScores: [Range<Int>] {
    let start = tagScores.upperBound
    return [start..<start + names[0], start + names[0]..<start + names[0] + names[1]]
  }
  /// The columns that are computed for every word of a text: a multiple of 32.
  package var runtimeColumns: Int { Self.padded(nameScores[1].upperBound) }
  package var featureScores: Range<Int> { runtimeColumns..<runtimeColumns + features }
  package var auxiliaryScores: Range<Int> {
    featureScores.upperBound..<featureScores.upperBound + auxiliary
  }
  /// All columns, in training.
  package var columns: Int { (auxiliaryScores.upperBound + 15) / 16 * 16 }
}
