import Linguistics
import SourceDocuments
public import TextAnnotation

/// Trains the two models that cut a text into tokens and sentences, from documents whose tokens and
/// sentences are known.
///
/// Same documents in the same order, same bytes.
public struct SegmenterTrainer {
  private static let epochs = 12
  private static let seed: UInt64 = 11
  /// A word is taken for two if it was at least so often, and more often than not.
  private static let fewestSplits = 2
  /// Of so many documents, one is read a second time as if it had no paragraphs.
  private static let unbrokenShare = 3

  private var joints = AveragedPerceptron.Examples()
  private var ends = AveragedPerceptron.Examples()
  private var splits: [UInt64: (split: [Int: Int], whole: Int)] = [:]
  private var documents: [Analysis] = []

  /// Makes a trainer that knows nothing.
  public init() {}

  /// Adds a document.
  public mutating func add(_ document: Analysis) { documents.append(document) }

  /// Learns from all documents, and adds what was learned to a model.
  public mutating func train(addingTo model: inout ModelFileBuilder) {
    for document in documents { countSplits(document) }
    let entries = splitEntries()
    let (keys, values) = HashTable.arrays(of: entries)
    let kept = (keys: Memory(keys), values: Memory(values))
    let table = HashTable(keys: kept.keys.all, values: kept.values.all)
    for (index, document) in documents.enumerated() {
      addExamples(document, splits: table, isUnbroken: false)
      if index % Self.unbrokenShare == 0 {
        addExamples(document, splits: table, isUnbroken: true)
      }
    }
    var jointModel = AveragedPerceptron(LinearScores.joints)
    jointModel.train(joints, epochs: Self.epochs, seed: Self.seed)
    var endModel = AveragedPerceptron(LinearScores.ends)
    endModel.train(ends, epochs: Self.epochs, seed: Self.seed)
    model.add("tokens.joints", jointModel.quantized())
    model.add("tokens.ends", endModel.quantized())
    model.add("tokens.splits.keys", keys)
    model.add("tokens.splits.values", values)
    withExtendedLifetime(kept) {}
  }

  // MARK: Words that are two

  private mutating func countSplits(_ analysis: Analysis) {
    var text = analysis.document.text
    text.withUTF8 { bytes in
      var atoms: [Atom] = []
      let tokens = analysis.sentences.flatMap(\.tokens)
      let starts = Set(tokens.map(\.range.start))
      var at = 0
      while at < bytes.count {
        if let width = PieceCutter.spaceWidth(bytes, at, bytes.count) {
          at += width
          continue
        }
        var end = at
        while end < bytes.count, PieceCutter.spaceWidth(bytes, end, bytes.count) == nil { end += 1 }
        atoms.removeAll()
        Atom.atoms(of: bytes, at, end, splits: nil, into: &atoms)
        for atom in atoms where atom.end - atom.start > 1 && atom.shape != .clitic {
          let inner = (atom.start + 1..<atom.end).filter(starts.contains)
          let key = UInt64(atom.lower) | 1 << 32
          if inner.count == 1 {
            splits[key, default: ([:], 0)].split[inner[0] - atom.start, default: 0] += 1
          } else {
            splits[key, default: ([:], 0)].whole += 1
          }
        }
        at = end
      }
    }
  }

  private func splitEntries() -> [(key: UInt64, value: UInt32)] {
    splits.compactMap { key, counts -> (key: UInt64, value: UInt32)? in
      let best = counts.split.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      guard let best, best.value >= Self.fewestSplits, best.value > counts.whole else {
        return nil
      }
      return (key, UInt32(best.key))
    }.sorted { $0.key < $1.key }
  }

  // MARK: Examples

  private mutating func addExamples(
    _ analysis: Analysis, splits: HashTable?, isUnbroken: Bool
  ) {
    var text = analysis.document.text
    text.withUTF8 { bytes in
      var paragraphs: [[Piece]] = [[]]
      var endings: [Set<Int>] = [[]]
      var last = 0
      for sentence in analysis.sentences {
        let gap = bytes[last..<max(last, sentence.range.start)]
        if !isUnbroken, gap.contains(0x0A), !paragraphs[paragraphs.count - 1].isEmpty {
          paragraphs.append([])
          endings.append([])
        }
        let pieces = addJoints(bytes, sentence, splits)
        paragraphs[paragraphs.count - 1] += pieces
        endings[endings.count - 1].insert(paragraphs[paragraphs.count - 1].count - 1)
        last = sentence.range.end
      }
      addEnds(paragraphs, endings)
    }
  }

  /// Adds the joints of a sentence's tokens, and gives the tokens as pieces.
  private mutating func addJoints(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sentence: Sentence, _ splits: HashTable?
  ) -> [Piece] {
    var inside: Set<Int> = []
    for word in sentence.multiwordTokens {
      for token in word.tokens.dropLast() { inside.insert(sentence.tokens[token].range.end) }
    }
    let ends = Set(sentence.tokens.map(\.range.end))
    var first = 0
    for (index, token) in sentence.tokens.enumerated()
    where token.spaceAfter || index + 1 == sentence.tokens.count {
      let (start, end) = (sentence.tokens[first].range.start, token.range.end)
      first = index + 1
      guard start < end else { continue }
      var atoms: [Atom] = []
      Atom.atoms(of: bytes, start, end, splits: splits, into: &atoms)
      addJoints(bytes, atoms, ends: ends, inside: inside)
    }
    return sentence.tokens.compactMap { token in
      guard token.range.count > 0 else { return nil }
      let atom = Atom(bytes, token.range.start, token.range.end)
      return PieceCutter.piece(
        bytes, [atom], joinsNext: inside.contains(token.range.end), spaceAfter: token.spaceAfter)
    }
  }

  private mutating func addJoints(
    _ bytes: UnsafeBufferPointer<UInt8>, _ atoms: [Atom], ends: Set<Int>, inside: Set<Int>
  ) {
    var features = JointFeatures()
    let (start, end) = (atoms[0].start, atoms[atoms.count - 1].end)
    let address = PieceCutter.address(bytes, start, end)
    // The same end as the paragraph that the cutter sees.
    var limit = end
    while limit < bytes.count, bytes[limit] != 0x0A { limit += 1 }
    let after = PieceCutter.following(bytes, end, limit)
    var token = (hash: atoms[0].lower, count: 1)
    var last = Piece.Joint.none
    for index in atoms.indices.dropLast() {
      let isEnd = ends.contains(atoms[index].end)
      let joint: Piece.Joint =
        !isEnd ? .none : inside.contains(atoms[index].end) ? .word : .token
      features.take(atoms, index, token: token, last: last, after: after, address: address)
      joints.add(features.values, is: joint.rawValue)
      token =
        joint == .none
        ? (token.hash &* 16_777_619 ^ atoms[index + 1].lower, token.count + 1)
        : (atoms[index + 1].lower, 1)
      last = joint
    }
  }

  private mutating func addEnds(_ paragraphs: [[Piece]], _ endings: [Set<Int>]) {
    let marked = paragraphs.count { $0.last.map { TextSegmenter.isMark($0.shape) } ?? false }
    var features = SentenceFeatures()
    for (paragraph, endings) in zip(paragraphs, endings) {
      var context = SentenceFeatures.Context()
      context.style = SentenceFeatures.style(marked: marked, of: paragraphs.count)
      context.paragraph = SentenceFeatures.paragraphClass(paragraph.count)
      for index in paragraph.indices.dropLast() {
        let isEnd = endings.contains(index)
        if paragraph[index].spaceAfter {
          features.take(paragraph, index, context)
          ends.add(features.values, is: isEnd ? 1 : 0)
        }
        context.note(paragraph[index], ends: isEnd)
      }
    }
  }
}
