/// Cuts stretches of a text into pieces: white space first, then what the trained model joins.
package struct PieceCutter {
  private let joints: LinearScores
  private let splits: HashTable?
  private var features = JointFeatures()
  private var atoms: [Atom] = []
  /// The pieces of chunks met before, with offsets from the chunk's start.
  private var known: [UInt64: [Piece]] = [:]
  /// So many chunks are remembered at most.
  private static let mostKnown = 20_000
  /// Chunks longer than this are not remembered, in bytes.
  private static let longestKnown = 64

  package init(joints: LinearScores, splits: HashTable?) {
    self.joints = joints
    self.splits = splits
  }

  /// Appends the pieces of a stretch.
  package mutating func cut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into pieces: inout [Piece]
  ) {
    var at = start
    while at < end {
      if let width = Self.spaceWidth(bytes, at, end) {
        at += width
        continue
      }
      var stop = at
      while stop < end, Self.spaceWidth(bytes, stop, end) == nil { stop += 1 }
      chunk(bytes, at, stop, after: Self.following(bytes, stop, end), into: &pieces)
      at = stop
    }
  }

  private mutating func chunk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, after: UInt32,
    into pieces: inout [Piece]
  ) {
    guard end - start <= Self.longestKnown else {
      makePieces(bytes, start, end, after, into: &pieces)
      return
    }
    var key: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(after)
    for byte in bytes[start..<end] { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    if let same = known[key] {
      for var piece in same {
        piece.start += start
        piece.end += start
        pieces.append(piece)
      }
      return
    }
    let first = pieces.count
    makePieces(bytes, start, end, after, into: &pieces)
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    known[key] = pieces[first...].map {
      var piece = $0
      piece.start -= start
      piece.end -= start
      return piece
    }
  }

  /// What follows a chunk: 0 the end, 1 a small letter, 2 a capital, 3 anything else.
  package static func following(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> UInt32 {
    var next = at
    while next < end, let width = spaceWidth(bytes, next, end) { next += width }
    guard next < end else { return 0 }
    return (0x61...0x7A).contains(bytes[next]) ? 1 : (0x41...0x5A).contains(bytes[next]) ? 2 : 3
  }

  private mutating func makePieces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ after: UInt32,
    into pieces: inout [Piece]
  ) {
    atoms.removeAll(keepingCapacity: true)
    Atom.atoms(of: bytes, start, end, splits: splits, into: &atoms)
    let address = Self.address(bytes, start, end)
    var first = 0
    var token = (hash: atoms[0].lower, count: 1)
    var last = Piece.Joint.none
    for index in atoms.indices {
      var joint = Piece.Joint.token
      if index + 1 < atoms.count {
        features.take(atoms, index, token: token, last: last, after: after, address: address)
        joint = Piece.Joint(rawValue: UInt8(joints.best(features.values))) ?? .token
      }
      if joint == .none {
        token = (token.hash &* 16_777_619 ^ atoms[index + 1].lower, token.count + 1)
      } else {
        pieces.append(
          Self.piece(
            bytes, atoms[first...index], joinsNext: joint == .word,
            spaceAfter: index + 1 == atoms.count))
        first = index + 1
        if first < atoms.count { token = (atoms[first].lower, 1) }
      }
      last = joint
    }
  }

  /// A piece of one or more atoms.
  package static func piece(
    _ bytes: UnsafeBufferPointer<UInt8>, _ atoms: ArraySlice<Atom>, joinsNext: Bool,
    spaceAfter: Bool
  ) -> Piece {
    let (first, last) = (atoms[atoms.startIndex], atoms[atoms.endIndex - 1])
    let whole = atoms.count == 1 ? first : Atom(bytes, first.start, last.end)
    return Piece(
      start: first.start, end: last.end, shape: whole.shape, lower: whole.lower,
      exact: whole.exact, joinsNext: joinsNext, spaceAfter: spaceAfter)
  }

  /// Whether a chunk looks like an address: 1 with "://" or "www.", 2 with "@", else 0.
  package static func address(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UInt32 {
    var result: UInt32 = 0
    for at in start..<end {
      if bytes[at] == 0x40, at > start { result |= 2 }
      if bytes[at] == 0x3A, at + 2 < end, bytes[at + 1] == 0x2F, bytes[at + 2] == 0x2F {
        result |= 1
      }
    }
    if end - start > 4, bytes[start] | 0x20 == 0x77, bytes[start + 1] | 0x20 == 0x77,
      bytes[start + 2] | 0x20 == 0x77, bytes[start + 3] == 0x2E
    {
      result |= 1
    }
    return result
  }

  /// The bytes of a white space or control character; nil for others.
  package static func spaceWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> Int? {
    let byte = bytes[at]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    guard byte >= 0xC2 else { return nil }
    if byte == 0xC2, at + 1 < end { return bytes[at + 1] <= 0xA0 ? 2 : nil }
    guard at + 2 < end else { return nil }
    switch (byte, bytes[at + 1], bytes[at + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return nil
    }
  }
}
