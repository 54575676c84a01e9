/// A writing system in which names stand.
public enum WritingSystem: String, Sendable, CaseIterable {
  case latin, cyrillic, greek, georgian, armenian, hebrew, arabic, devanagari, thai, hangul, han
  case kana
  /// Letters of none of these.
  case other

  /// The system of a letter; nil for what belongs to all, such as digits and marks.
  public init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x530...0x58F: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    // The scripts of India from Bengali to Malayalam have its letters in its order.
    case 0x900...0xD7F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: self = .han
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .other
    }
  }

  /// Its place among all.
  public var index: Int {
    switch self {
    case .latin: 0
    case .cyrillic: 1
    case .greek: 2
    case .georgian: 3
    case .armenian: 4
    case .hebrew: 5
    case .arabic: 6
    case .devanagari: 7
    case .thai: 8
    case .hangul: 9
    case .han: 10
    case .kana: 11
    case .other: 12
    }
  }

  /// Whether short vowels are left out.
  public var isConsonantal: Bool { self == .arabic || self == .hebrew }
}
