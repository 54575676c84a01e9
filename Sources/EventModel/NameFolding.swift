/// Takes from a name what writers do differently without meaning anybody else: case, accents,
/// apostrophes, hyphens, dots.
///
///     Kim Jong-un    kim jong un
///     U.N.           un
///     Sana’a         sanaa
///     Müller & Co.   muller and co
///
/// Letters of other scripts than Latin keep their shape and lose their case.
public enum NameFolding {
  /// The folded name: words of letters and digits with single spaces between them; empty if the
  /// text has neither.
  ///
  /// Folding a folded name changes nothing.
  ///
  /// - Complexity: O(*n*), n = scalars.
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return words(text).joined(separator: " ") }
    var folded = String.UnicodeScalarView()
    var isBetweenWords = false
    for scalar in text.unicodeScalars {
      if let letter = plainLetter(scalar) {
        if isBetweenWords, folded.last != " " { folded.append(" ") }
        folded.append(letter)
        isBetweenWords = false
        continue
      }
      switch Piece(scalar) {
      case .nothing:
        continue
      case .gap:
        isBetweenWords = !folded.isEmpty
      case .letters(let letters, let isWord):
        if isWord || isBetweenWords, !folded.isEmpty, folded.last != " " { folded.append(" ") }
        folded.append(contentsOf: letters.unicodeScalars)
        isBetweenWords = isWord
      }
    }
    return String(folded)
  }

  /// Calls with each word of a name in ASCII; false for others, whose first words may have been told.
  private static func forEachASCIIWord(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    let capacity = text.utf8.count + 3
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { word in
      var count = 0
      func end() {
        if count > 0 { body(UnsafeBufferPointer(rebasing: word[..<count])) }
        count = 0
      }
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          word[count] = byte
          count += 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          word[count] = byte | 0x20
          count += 1
        case UInt8(ascii: "&"):
          end()
          for letter in "and".utf8 {
            word[count] = letter
            count += 1
          }
          end()
        case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "`"): continue
        case 0..<0x80: end()
        default: return false
        }
      }
      end()
      return true
    }
  }

  /// The words of a folded name.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    let isASCII = forEachASCIIWord(text) { words.append(String(decoding: $0, as: UTF8.self)) }
    return isASCII ? words : fold(text).split(separator: " ").map(String.init)
  }

  /// The small letter of one that has no marks, of the scripts of most names; nil for all else.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x61...0x7A, 0x430...0x45F, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF,
      0xAC00...0xD7A3:
      scalar
    case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20)
    default: nil
    }
  }

  /// What a scalar leaves behind.
  private enum Piece {
    case nothing
    case gap
    case letters(String, isWord: Bool)

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z", "0"..."9": self = .letters(String(scalar), isWord: false)
      case "A"..."Z": self = .letters(scalar.properties.lowercaseMapping, isWord: false)
      case "&": self = .letters("and", isWord: true)
      case ".", "'", "`", "’", "‘", "‛", "ʼ", "ʻ", "ʿ", "ʾ", "´", "′": self = .nothing
      case "\u{0}"..."\u{7F}": self = .gap
      default: self.init(beyondASCII: scalar)
      }
    }

    private init(beyondASCII scalar: Unicode.Scalar) {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .format:
        self = .nothing
      case .nonspacingMark, .spacingMark:
        self =
          NameFolding.isLatinAccent(scalar) ? .nothing : .letters(String(scalar), isWord: false)
      case .decimalNumber, .letterNumber:
        self = .letters(properties.lowercaseMapping, isWord: false)
      default:
        guard properties.isAlphabetic else { self = .gap; return }
        let letters = properties.lowercaseMapping.unicodeScalars
          .filter { !NameFolding.isLatinAccent($0) }
          .map { NameFolding.latinBase(of: $0) ?? String($0) }
        self = .letters(letters.joined(), isWord: false)
      }
    }
  }

  private static func isLatinAccent(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  /// The letters of the English alphabet that a Latin letter is written with where its mark is
  /// lost: `é` e, `ø` o, `ß` ss; nil for other scripts.
  ///
  /// Unicode names say what a marked letter is made of: LATIN SMALL LETTER E WITH ACUTE.
  private static func latinBase(of scalar: Unicode.Scalar) -> String? {
    if let known = commonBases[scalar.value] { return known }
    guard latinBlocks.contains(where: { $0.contains(scalar.value) }) else { return nil }
    return namedBase(of: scalar)
  }

  /// The bases of the letters that most languages use, looked up once.
  private static let commonBases: [UInt32: String] = {
    var bases: [UInt32: String] = [:]
    for code in Array(UInt32(0xC0)...0x24F) + Array(0x1EA0...0x1EF9) {
      if let scalar = Unicode.Scalar(code), let base = namedBase(of: scalar) { bases[code] = base }
    }
    return bases
  }()

  private static func namedBase(of scalar: Unicode.Scalar) -> String? {
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard let latin = words.firstIndex(of: "LATIN"), latin <= 1, words.count > latin + 3 else {
      return nil
    }
    let letter = words[latin + 3]
    if let spelled = spelledLetters[String(letter)] { return spelled }
    if letter == "DOTLESS" { return "i" }
    guard letter.utf8.count == 1 else { return nil }
    return letter.lowercased()
  }

  /// The blocks of Unicode that hold marked Latin letters: it takes long to ask for a name.
  private static let latinBlocks: [ClosedRange<UInt32>] = [
    0x80...0x2AF, 0x1D00...0x1D7F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF,
    0xFB00...0xFB06, 0xFF21...0xFF5A,
  ]

  private static let spelledLetters = [
    "AE": "ae", "OE": "oe", "IJ": "ij", "ETH": "d", "THORN": "th", "SHARP": "ss", "SCHWA": "e",
    "ENG": "ng", "FF": "ff", "FI": "fi", "FL": "fl",
  ]
}
