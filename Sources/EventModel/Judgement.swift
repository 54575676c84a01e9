public import SourceDocuments

/// A person's word on who is who.
///
/// It outranks every rule and is replayed in every build.
public struct Judgement: Hashable, Sendable {
  /// What a judgement speaks of: every entity that has this name, or fewer.
  public struct Subject: Hashable, Sendable {
    /// Any variant of the name; compared without regard to case.
    public let name: String
    /// Only entities of this kind.
    public let kind: EntityKind?
    /// Only as named in this document.
    public let document: Document.ID?

    /// Makes a subject.
    public init(_ name: String, kind: EntityKind? = nil, document: Document.ID? = nil) {
      self.name = name
      self.kind = kind
      self.document = document
    }
  }

  /// What was judged.
  public enum Verdict: Hashable, Sendable {
    /// The two are one entity.
    case same(Subject, Subject)
    /// The two are never one entity.
    case different(Subject, Subject)
    /// The entity is of this kind.
    case kind(Subject, EntityKind)
    /// The entity is shown under this name.
    case name(Subject, String)
    /// The entity is left out of graphs, with its events and relations.
    case hide(Subject)
  }

  /// What was judged.
  public let verdict: Verdict
  /// Who judged.
  public let who: String?
  /// On which day, or when on it.
  public let when: EventTime?
  /// Why.
  public let why: String?
  /// The file and line where it stands, for messages.
  public let place: String

  /// Makes a judgement.
  public init(
    _ verdict: Verdict, who: String? = nil, when: EventTime? = nil, why: String? = nil,
    place: String = ""
  ) {
    self.verdict = verdict
    self.who = who
    self.when = when
    self.why = why
    self.place = place
  }

  /// Who, when and why in one line: `a reader, 2024-06-20: two spellings of one city`.
  public var note: String? {
    let head = [who, when?.edtf].compactMap { $0 }.joined(separator: ", ")
    let note = [head, why ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
    return note.isEmpty ? nil : note
  }

  /// Reads a day as a judgement may give it: `2024-06-20`, also with a time (`2024-06-20T15:30Z`).
  ///
  /// - Returns: nil if the text is no day, such as a month, an interval or an uncertain date.
  public static func date(_ text: String) -> EventTime? {
    let day = text.prefix(10)
    guard day.utf8.count == 10, day.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) })
    else { return nil }
    // YAML writes a space where EDTF has a T, and both may come with parts of a second.
    var time = String(text.dropFirst(10))
    if time.hasPrefix(" ") || time.hasPrefix("t") { time = "T" + time.dropFirst() }
    if time.hasPrefix("T"), let dot = time.firstIndex(of: ".") {
      let end = time[dot...].dropFirst().firstIndex { !("0"..."9").contains($0) }
      time.removeSubrange(dot..<(end ?? time.endIndex))
    }
    guard time.isEmpty || time.hasPrefix("T"), let date = EventTime(edtf: day + time),
      date.day != nil
    else { return nil }
    return date
  }
}

// MARK: - In words

extension Judgement {
  /// The judgement in words, for messages: `same "Kyiv", "Kiev"`.
  public var text: String {
    switch verdict {
    case .same(let one, let other): "same \(one.text), \(other.text)"
    case .different(let one, let other): "different \(one.text), \(other.text)"
    case .kind(let subject, let kind): "kind \(subject.text), \(kind.rawValue)"
    case .name(let subject, let name): "name \(subject.text), \(Self.quoted(name))"
    case .hide(let subject): "hide \(subject.text)"
    }
  }

  /// Where it stands, or that it stands in no file.
  public var placeText: String { place.isEmpty ? "judgements" : place }

  /// A text in quotes, cut where it is longer than a message should be.
  fileprivate static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(60)
    return "\"\(String(shown))\(shown.endIndex < text.unicodeScalars.endIndex ? "…" : "")\""
  }
}

extension Judgement.Subject {
  /// The subject in words, for messages: `"Kim" (person, preview)`.
  public var text: String {
    let limits = [kind?.rawValue, document?.rawValue].compactMap { $0 }
    return Judgement.quoted(name)
      + (limits.isEmpty ? "" : " (\(limits.joined(separator: ", ")))")
  }
}
