internal import EventModel
import SourceDocuments

/// Says a relation: "president of Russia", "sister of Kim Jong Un", "former adviser".
enum RelationWords {
  /// The words under the name of the entity that the relation speaks of; without the other end if that
  /// stands beside it (`name` is nil).
  static func phrase(_ relation: Relation, to name: String?) -> String {
    let label = label(relation)
    let isWhole = label.split(separator: " ").contains { $0.first?.isUppercase == true }
    guard let name, !(relation.type == .office && isWhole) else { return label }
    let isService = relation.type == .office && relation.to.rawValue.hasPrefix("person/")
    let preposition = relation.type == .locatedIn ? "" : isService ? " to" : " of"
    return "\(label)\(preposition) \(withArticle(name))"
  }

  /// Last words of names that English does not say without their article.
  private static let common: Set<Substring> = [
    "Agency", "Assembly", "Bank", "Commission", "Committee", "Council", "Court", "Emirates",
    "Federation", "Islands", "Kingdom", "Ministry", "Nations", "Netherlands", "Organisation",
    "Organization", "Party", "Philippines", "Republic", "States", "Union",
  ]

  private static func withArticle(_ name: String) -> String {
    let isCommon = name.split(separator: " ").last.map(common.contains) ?? false
    return isCommon && !name.lowercased().hasPrefix("the ") ? "the \(name)" : name
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
    let time =
      relation.isFormer && !plain.lowercased().hasPrefix("former") ? "former \(plain)" : plain
    return switch relation.modality {
    case .asserted: time
    case .planned: "future \(time)"
    case .possible: "possibly \(time)"
    case .negated: "not \(time)"
    }
  }
}
