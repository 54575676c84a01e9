import Testing

@testable import WordLists

@Suite struct SurfaceKeyTests {
  @Test(arguments: [
    ("São Paulo", "Sao Paulo"), ("Côte d’Ivoire", "Cote d'Ivoire"), ("Türkiye", "Turkiye"),
    ("Nguyễn Phú Trọng", "Nguyen Phu Trong"), ("Łódź", "Lodz"), ("İstanbul", "Istanbul"),
    ("Straße", "Strasse"), ("Ærø", "AEro"), ("Guinea\u{2011}Bissau", "Guinea-Bissau"),
    ("Hong\u{A0}Kong", "Hong Kong"), ("Cafe\u{301}", "Cafe"), ("The Hague", "the Hague"),
    ("The Gañas", "the Ganas"), ("Ki\u{AD}ev", "Kiev"), ("", ""), ("Киев", "Киев"),
    ("平壤", "平壤"), ("Theresa", "Theresa"),
  ])
  func `spellings of one name share a key`(spelling: String, key: String) {
    #expect(SurfaceKey.make(of: spelling, foldingCase: false) == key)
  }

  @Test(arguments: [("US", "us"), ("Señor", "senor"), ("The Hague", "the hague"), ("Ä", "a")])
  func `case is folded on demand`(spelling: String, key: String) {
    #expect(SurfaceKey.make(of: spelling, foldingCase: true) == key)
    #expect(SurfaceKey.make(of: spelling, foldingCase: false) != key)
  }

  /// Any string has a key, and a key is its own key.
  @Test(arguments: 0..<200)
  func `making a key twice changes nothing`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let scalars = (0..<random.below(40)).compactMap { _ in
      Unicode.Scalar(UInt32(random.below(seed % 2 == 0 ? 0x250 : 0x1_1000)))
    }
    let text = String(String.UnicodeScalarView(scalars))
    for foldsCase in [false, true] {
      let key = SurfaceKey.make(of: text, foldingCase: foldsCase)
      #expect(SurfaceKey.make(of: key, foldingCase: foldsCase) == key)
    }
  }
}

@Suite struct LexiconTests {
  static let lexicon: Lexicon<Int> = {
    var lexicon = Lexicon<Int>(foldsCase: false)
    lexicon.insert("New York", 1)
    lexicon.insert("New York Times", 2)
    lexicon.insert("York", 3)
    lexicon.insert("York", 4)
    lexicon.insert("York", 4, unless: { $0 == 4 })
    return lexicon
  }()

  @Test func `a surface gives its readings in order`() {
    #expect(Self.lexicon["York"] == [3, 4])
    #expect(Self.lexicon["york"] == [])
    #expect(Self.lexicon["New"] == [])
    #expect(Self.lexicon.count == 3)
    #expect(Self.lexicon.maximumWords == 3)
    #expect(Self.lexicon.contains("New York"))
  }

  @Test(
    arguments: [
      (["New", "York", "Times", "says"], 3, [2]), (["New", "York", "says"], 2, [1]),
      (["New", "York"], 2, [1]), (["York", "Times"], 1, [3, 4]), (["New", "Delhi"], 0, []),
      (["Times"], 0, []), ([], 0, []), (["", ""], 0, []), (["New York", "Times"], 0, []),
    ] as [([String], Int, [Int])])
  func `the longest match wins`(words: [String], count: Int, readings: [Int]) {
    let match = Self.lexicon.longestMatch(in: words)
    #expect((match?.words ?? 0) == count)
    #expect((match?.readings ?? []) == readings)
  }

  /// Every surface of every list is found again as the longest match of its own words.
  @Test func `a surface matches itself`() {
    for country in Countries.standard.all {
      for (surface, _) in country.surfaces {
        let words = surface.split(separator: " ").map(String.init)
        #expect(Countries.standard.lexicon.longestMatch(in: words)?.words == words.count)
      }
    }
    for organization in Organizations.standard.all {
      for surface in [organization.name] + organization.variants {
        let words = surface.split(separator: " ").map(String.init)
        #expect(Organizations.standard.lexicon.longestMatch(in: words)?.words == words.count)
      }
    }
  }

  @Test func `a very long text costs no more than its longest candidate`() {
    let words = Array(repeating: "New", count: 100_000)
    #expect(Self.lexicon.longestMatch(in: words) == nil)
  }
}

/// A small generator of random numbers, the same in every run (Steele, Lea, Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
