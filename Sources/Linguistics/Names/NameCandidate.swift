import TextAnnotation

/// A stretch that may be a name, with what speaks for each label.
struct NameCandidate {
  /// Why a label was voted for; a later case outweighs any number of earlier ones.
  enum Ground: Int {
    /// Nothing better is known.
    case `default`
    /// The words around it.
    case context
    /// Its own form: an acronym, a given name.
    case shape
    /// The network.
    case network
    /// A listed given name that begins two or three words.
    case givenName
    /// The rest of the document.
    case consistency
    /// A word list.
    case list
    /// A title before or after it.
    case title
    /// Its head noun.
    case head
  }

  let tokens: Range<Int>
  let words: [String]
  private(set) var label: EntitySpan.Label?
  private(set) var ground: Ground?

  init(_ tokens: [Token], _ range: Range<Int>, listed: EntitySpan.Label?) {
    self.tokens = range
    words = tokens[range].map(\.form)
    label = listed
    ground = listed == nil ? nil : .list
  }

  /// The words with single spaces.
  var surface: String { words.joined(separator: " ") }

  /// Takes a label unless one stands on better ground.
  mutating func vote(_ label: EntitySpan.Label, _ ground: Ground) {
    if let own = self.ground, own.rawValue >= ground.rawValue { return }
    self.label = label
    self.ground = ground
  }
}
