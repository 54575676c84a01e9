public import EventModel

/// What is drawn of a graph: which nodes and lines, with which words, in which order.
///
/// A view is made once from a graph and is then complete; the DOT text, the legend and the text
/// alternative are all written from it. Incomplete events are never part of it.
public struct DiagramView: Hashable, Sendable {
  /// A box of the diagram.
  public struct Node: Hashable, Sendable {
    /// What the box stands for.
    public enum Subject: Hashable, Sendable {
      /// An entity.
      case entity(Entity.ID, EntityKind)
      /// One event, or several of the same type between the same entities.
      case event(EventType, Modality)
    }

    /// The name in DOT: `n1`, `n2` ..., never made of the entity's name.
    public let name: String
    /// What it stands for.
    public let subject: Subject
    /// The words in large type.
    public let title: String
    /// The lines in small type: offices, kin, dates.
    public let details: [String]
    /// The evidence, line by line.
    public let tooltip: String
    /// The page of a register about the entity by one of its ids, or else where the
    /// first piece of evidence can be read; http or https.
    public let link: String?
    /// Where it stands among others of its kind: the first day of an event; 0 for entities.
    let order: Int
    /// Whether it is one of those that the story is about.
    public var isLead = false
    /// Whether the event did not simply happen; asserted for entities.
    public var modality: Modality {
      if case .event(_, let modality) = subject { modality } else { .asserted }
    }
  }

  /// A line of the diagram.
  public struct Edge: Hashable, Sendable {
    /// One thing that a line says: "supplied munitions (2)", "Aug 2006".
    public struct Label: Hashable, Sendable {
      /// The words.
      public let words: String
      /// When and where, in smaller type.
      public let detail: String?
    }

    /// The name in DOT: `e1`, `e2` ...
    public let name: String
    /// The node that acts.
    public let source: String
    /// The node that is acted on.
    public let target: String
    /// Whether there is an arrowhead at the target.
    public let isDirected: Bool
    /// The colour.
    public let family: LineFamily
    /// The kind of line.
    public let modality: Modality
    /// What it says, in order; may be empty.
    public let labels: [Label]
    /// How many claims stand behind it.
    public let claims: Int
    /// The evidence, line by line.
    public let tooltip: String
    /// Where the first piece of evidence can be read; http or https.
    public let link: String?
  }

  /// A country and its people, drawn on a common ground.
  public struct Group: Hashable, Sendable {
    /// Where it stands.
    public enum Side: String, Hashable, Sendable {
      /// One of the two parties of the story.
      case left
      /// The other.
      case right
      /// Neither.
      case none
    }

    /// The name in DOT: `cluster_1` ...
    public let name: String
    /// The words above it; nil if the country itself is one of the members.
    public let caption: String?
    /// The nodes, the country first.
    public let members: [String]
    /// Where it stands.
    public let side: Side
  }

  /// The headline.
  public let title: String
  /// The line under it.
  public let subtitle: String
  /// The nodes in order.
  public let nodes: [Node]
  /// The lines in order.
  public let edges: [Edge]
  /// The groups in order.
  public let groups: [Group]
  /// What two parties share, as a column from top to bottom; empty if there are no two parties.
  public let shared: [String]
  /// The edges that are laid out from target to source, so that they point left.
  public let reversed: Set<String>
  /// What was left out, and why; may be empty.
  public let notes: [String]
  /// The line that names the sources; empty if there are none.
  public let sources: String
  /// What the diagram says, as sentences.
  public let sentences: [String]
}
