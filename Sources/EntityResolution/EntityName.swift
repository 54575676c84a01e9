import EventModel
import WordLists

/// A name as its kind of entity is compared.
enum EntityName: Hashable {
  case person(PersonName)
  case common(CommonName)
  case agreement(AgreementName)

  /// Reads a name; nil if it has no letter or digit.
  init?(_ surface: String, kind: EntityKind, isName: Bool) {
    switch kind {
    case .person:
      let name = PersonName(surface)
      guard !name.words.isEmpty else { return nil }
      self = .person(name)
    case .agreement:
      let name = AgreementName(surface, isName: isName)
      guard !name.words.isEmpty else { return nil }
      self = .agreement(name)
    default:
      let listed = kind == .place ? Places.standard.place(named: surface)?.name : nil
      let name = CommonName(surface, as: listed, isThing: kind == .gift || kind == .item)
      guard !name.words.isEmpty else { return nil }
      self = .common(name)
    }
  }

  /// The name as written.
  var surface: String {
    switch self {
    case .person(let name): name.surface
    case .common(let name): name.surface
    case .agreement(let name): name.surface
    }
  }

  /// What spellings of the name share.
  var equalKey: String {
    switch self {
    case .person(let name): name.equalKey
    case .common(let name): name.equalKey
    case .agreement(let name): name.words.joined(separator: " ")
    }
  }

  /// The person's name, if it is one.
  var person: PersonName? {
    if case .person(let name) = self { name } else { nil }
  }

  /// The agreement's name, if it is one.
  var agreement: AgreementName? {
    if case .agreement(let name) = self { name } else { nil }
  }

  /// The name of an organization, country, place or thing, if it is one.
  var common: CommonName? {
    if case .common(let name) = self { name } else { nil }
  }

  /// What the names alone say; nil if they say nothing.
  func compared(with other: EntityName, kind: EntityKind) -> NameVerdict? {
    switch (self, other) {
    case (.person(let one), .person(let two)):
      one.isBare || two.isBare ? nil : one.compared(with: two)
    case (.common(let one), .common(let two)): one.compared(with: two, kind: kind)
    case (.agreement(let one), .agreement(let two)): one.compared(with: two)
    default: nil
    }
  }

  /// Reads names once for every distinct spelling.
  struct Cache {
    private struct Key: Hashable {
      let surface: String
      let kind: EntityKind
      let isName: Bool
    }

    private var names: [Key: EntityName?] = [:]

    /// The name, read now or before.
    mutating func name(_ surface: String, kind: EntityKind, isName: Bool) -> EntityName? {
      let key = Key(surface: surface, kind: kind, isName: isName)
      if let known = names[key] { return known }
      let name = EntityName(surface, kind: kind, isName: isName)
      names[key] = .some(name)
      return name
    }
  }
}

extension EntityKind {
  /// Whether such entities are also called by descriptions: "the pact", "a tea set".
  var takesDescriptions: Bool { self == .agreement || self == .gift || self == .item }
}
