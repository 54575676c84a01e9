/// An abbreviation that ends in a full stop.
public struct Abbreviation: Sendable {
  /// What comes after the full stop, and so whether the sentence may end there.
  public enum Follower: String, Sendable, CaseIterable {
    /// A name goes on: "Gen. Lee". The sentence does not end.
    case name
    /// A number goes on: "No. 10". Without a number it is a word at the end of its sentence.
    case number
    /// Anything goes on: "e.g. tea". The sentence does not end.
    case any
    /// The sentence may end here: "in the U.S."; what follows must tell.
    case end
  }

  /// The abbreviation with its full stops.
  public let form: String
  /// What it stands for.
  public let expansion: String
  /// What comes after it.
  public let follower: Follower
}

/// The abbreviations whose full stop need not end a sentence.
public struct Abbreviations: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Abbreviations(WordList("abbreviations"))

  /// All of them, in the order of the list.
  public let all: [Abbreviation]
  /// Their surfaces with the full stops, exact in case.
  public let lexicon: Lexicon<Abbreviation>

  init(_ list: WordList) {
    let form = list.column("abbreviation")
    let expansion = list.column("expansion")
    let follows = list.column("follows")
    all = list.rows.map { row in
      Abbreviation(
        form: row[form], expansion: row[expansion],
        follower: WordList.word(row[follows], as: Abbreviation.Follower.self))
    }
    var lexicon = Lexicon<Abbreviation>(foldsCase: false, minimumCapacity: all.count)
    for abbreviation in all { lexicon.insert(abbreviation.form, abbreviation) }
    self.lexicon = lexicon
  }

  /// The abbreviation of a form with its full stops ("Gen.", "U.S."); nil if it is not listed.
  public func abbreviation(_ form: String) -> Abbreviation? { lexicon[form].first }
}
