import EventModel

/// The ways to read a person's name in Latin letters as Korean or Chinese syllables.
struct NameSyllables {
  private let korean: [[KoreanSyllable]]
  private let chinese: [ChineseReading]

  /// Reads the words of a name.
  init(_ words: [PersonName.Word]) {
    korean = KoreanSyllable.latin(words.map { Array($0.letters.utf8) })
    let parts = words.flatMap { NameFolding.words($0.written) }
    let isLatin = parts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    chinese =
      isLatin
      ? ChineseReading.readings(parts, parts.map { Array($0.utf8) }, [], kind: .person) : []
  }

  /// Whether all syllables of two names can be the same.
  func areSame(as other: NameSyllables) -> Bool {
    if !chinese.isEmpty,
      ChineseReading.compare(chinese, other.chinese, atLeast: .pinyin) == 1
    {
      return true
    }
    return korean.contains { one in
      other.korean.contains { reading in
        one.count == reading.count
          && zip(one, reading).enumerated().allSatisfy { $1.0.fits($1.1, isFirst: $0 == 0) }
      }
    }
  }
}
