/// A kind of event: its roles, which of them it needs, and its PLOVER root.
///
/// An open vocabulary: the ontology's types are static members (EventType+Ontology.swift), a user's
/// types stand beside them. Two types are equal when their names are.
public struct EventType: Sendable {
  /// A role of a type.
  public struct RoleSlot: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// Whether several entities may fill it.
    public let isRepeatable: Bool
    /// The kinds of entity that can fill it; nil for what the ontology says of a role of this name:
    /// persons, countries and organizations, where it says nothing.
    public let kinds: Set<EntityKind>?

    /// Makes a slot.
    public init(_ role: Role, isRepeatable: Bool = false, kinds: Set<EntityKind>? = nil) {
      self.role = role
      self.isRepeatable = isRepeatable
      self.kinds = kinds
    }
  }

  /// What must be filled before an event of the type may stand in a graph.
  public indirect enum Need: Hashable, Sendable {
    /// At least this many fillers of a role.
    case fillers(Role, Int)
    /// All of these.
    case all([Need])
    /// One of these.
    case any([Need])
  }

  /// The ontology's word, such as `sign`.
  public let name: String
  /// The PLOVER root of an asserted event; nil for types that PLOVER does not have.
  public let root: PloverRoot?
  /// The roles in the order of the ontology: the first is the actor, the second the recipient.
  public let roles: [RoleSlot]
  /// What must be filled.
  public let need: Need

  /// Makes a type.
  public init(name: String, root: PloverRoot?, roles: [RoleSlot], need: Need) {
    self.name = name
    self.root = root
    self.roles = roles
    self.need = need
  }

  /// Says what is still missing.
  ///
  /// - Parameter fillers: how many entities fill each role; ``Role/place`` counts the event's place.
  /// - Returns: words for the missing roles, or nil when the fillers are enough.
  public func missing(from fillers: [Role: Int]) -> String? {
    Self.missing(need, fillers)
  }

  /// The kinds of entity that the type itself asks for in a role; nil if it leaves them to the ontology.
  public func kinds(of role: Role) -> Set<EntityKind>? {
    roles.first { $0.role == role }?.kinds
  }

  /// Whether several entities may fill a role.
  public func isRepeatable(_ role: Role) -> Bool {
    roles.contains { $0.role == role && $0.isRepeatable }
  }

  private static func missing(_ need: Need, _ fillers: [Role: Int]) -> String? {
    switch need {
    case .fillers(let role, let count):
      guard fillers[role, default: 0] < count else { return nil }
      return count == 1 ? role.rawValue : "\(count) fillers of \(role.rawValue)"
    case .all(let needs):
      let missing = needs.compactMap { Self.missing($0, fillers) }
      return missing.isEmpty ? nil : missing.joined(separator: " and ")
    case .any(let needs):
      let missing = needs.compactMap { Self.missing($0, fillers) }
      return missing.count < needs.count ? nil : missing.joined(separator: " or ")
    }
  }
}

extension EventType: Hashable {
  /// Equal when the names are.
  public static func == (a: EventType, b: EventType) -> Bool { a.name == b.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
