/// A token of a text before it becomes one: its place, what it looks like, and how it ends.
package struct Piece {
  /// What stands between a token and the next.
  package enum Joint: UInt8 {
    /// They are one.
    case none
    /// They are two tokens.
    case token
    /// They are two words of one token.
    case word
  }

  package var start: Int
  package var end: Int
  package var shape: Atom.Shape
  package var lower: UInt32
  package var exact: UInt32
  /// Whether the next piece is a word of the same token.
  package var joinsNext: Bool
  /// Whether white space or the end of the text follows.
  package var spaceAfter: Bool
}

/// The features by which atoms are joined to tokens.
package struct JointFeatures {
  package private(set) var values: [UInt32] = []

  package init() {}

  /// Takes the features of the boundary after an atom of a chunk.
  ///
  /// - Parameters:
  ///   - atoms: those of one chunk.
  ///   - index: the atom before the boundary.
  ///   - token: a hash of the token so far, and the number of its atoms.
  ///   - last: the decision before.
  ///   - after: what follows the chunk: 0 nothing, 1 lower case, 2 upper case, 3 anything else.
  ///   - address: whether the chunk looks like an address, see ``PieceCutter``.
  package mutating func take(
    _ atoms: [Atom], _ index: Int, token: (hash: UInt32, count: Int), last: Piece.Joint,
    after: UInt32, address: UInt32
  ) {
    values.removeAll(keepingCapacity: true)
    let (left, right) = (atoms[index], atoms[index + 1])
    let before = index > 0 ? atoms[index - 1].lower : 1
    let beforeShape = index > 0 ? UInt32(atoms[index - 1].shape.rawValue) : 100
    let next = index + 2 < atoms.count ? atoms[index + 2].lower : 1
    let nextShape = index + 2 < atoms.count ? UInt32(atoms[index + 2].shape.rawValue) : 100
    let (l, r) = (UInt32(left.shape.rawValue), UInt32(right.shape.rawValue))
    let end: UInt32 = index + 2 == atoms.count ? 1 : 0
    let length = UInt32(min(left.end - left.start, 6))
    func add(_ kind: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      values.append(LinearScores.feature(kind, a, b, c))
    }
    add(0, 0)
    add(1, left.lower, r)
    add(2, right.lower, l)
    add(3, left.lower, right.lower)
    add(4, l, r, end)
    add(5, beforeShape << 8 | l, r, nextShape)
    add(6, before, left.lower, right.lower)
    add(7, left.lower, right.lower, next)
    add(8, token.hash, right.lower, end)
    add(9, token.hash, r, end << 8 | after)
    add(10, l << 8 | r, UInt32(last.rawValue), address)
    add(11, right.lower, end << 8 | after, length << 8 | l)
    add(12, UInt32(min(token.count, 4)), l << 8 | r, UInt32(last.rawValue))
    add(13, left.exact, right.lower, end << 8 | after)
    add(14, beforeShape << 8 | l, r << 8 | nextShape, UInt32(last.rawValue) << 8 | end)
    add(15, right.lower, nextShape, l << 8 | address)
    add(16, UInt32(min(atoms.count, 8)), l << 8 | r, address)
    add(17, UInt32(right.end - right.start), r << 8 | nextShape, l)
  }
}
