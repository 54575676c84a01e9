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
  /// Who judged, when and why, as written.
  public let note: String?
  /// The file and line where it stands, for messages.
  public let place: String

  /// Makes a judgement.
  public init(_ verdict: Verdict, note: String? = nil, place: String = "") {
    self.verdict = verdict
    self.note = note
    self.place = place
  }
}
