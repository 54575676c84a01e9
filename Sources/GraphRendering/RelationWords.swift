internal import EventModel

/// Says a relation: "president of Russia", "sister of Kim Jong Un", "former adviser".
enum RelationWords {
  /// The words under the name of the entity that the relation speaks of.
  static func phrase(_ relation: Relation, to name: String) -> String {
    let label = label(relation)
    let isWhole = label.split(separator: " ").contains { $0.first?.isUppercase == true }
    if relation.type == .office, isWhole { return label }
    return relation.type == .locatedIn ? "\(label) \(name)" : "\(label) of \(name)"
  }

  /// The words on a line.
  static func label(_ relation: Relation) -> String {
    let words: String
    switch relation.type {
    case .locatedIn: words = "in"
    case .member: words = relation.label ?? "member"
    case .kin: words = relation.label ?? "relative"
    case .office: words = relation.label ?? "office-holder"
    default: words = relation.label ?? relation.type.rawValue.replacing("_", with: " ")
    }
    let plain = words.plain(most: 80)
    let time = relation.isFormer && !plain.lowercased().hasPrefix("former") ? "former \(plain)" : plain
    return switch relation.modality {
    case .asserted: time
    case .planned: "future \(time)"
    case .possible: "possibly \(time)"
    case .negated: "not \(time)"
    }
  }
}
