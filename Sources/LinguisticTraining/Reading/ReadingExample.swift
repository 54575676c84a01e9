/// A sentence to learn from, in numbers; what the data does not tell is an empty array.
package struct ReadingExample: Sendable {
  /// The rows of the embedding table of all words, one word after the other.
  package var rows: [Int32] = []
  /// Where the rows of each word begin; one more at the end.
  package var rowStarts: [Int32] = [0]
  /// The number of each word's pair of UPOS and XPOS.
  package var tags: [Int32] = []
  /// The number of each word's combination of features.
  package var features: [Int32] = []
  /// The head of each word: 0 is the root.
  package var heads: [Int32] = []
  /// The number of each word's relation.
  package var relations: [Int32] = []
  /// The numbers of each word's label by each scheme of names.
  package var names: [[Int32]] = [[], []]
  /// How much the labels of each scheme count.
  package var nameWeights: [Float] = [1, 1]
  /// The numbers of each word's further label.
  package var auxiliary: [Int32] = []
  /// How much the sentence's tags and tree count, against one of a treebank.
  package var weight: Float = 1

  package init() {}

  /// The number of words.
  package var count: Int { rowStarts.count - 1 }
}
