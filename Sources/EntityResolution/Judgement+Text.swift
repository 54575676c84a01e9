import EventModel
import SourceDocuments

extension Judgement {
  /// The judgement in words.
  var text: String {
    switch verdict {
    case .same(let one, let other): "same \(one.text), \(other.text)"
    case .different(let one, let other): "different \(one.text), \(other.text)"
    case .kind(let subject, let kind): "kind \(subject.text), \(kind.rawValue)"
    case .name(let subject, let name): "name \(subject.text), \"\(name)\""
    case .hide(let subject): "hide \(subject.text)"
    }
  }

  /// Where it stands, or that it stands in no file.
  var placeText: String { place.isEmpty ? "judgements" : place }

  /// Whether it says what kind an entity is.
  var isOfKind: Bool {
    if case .kind = verdict { true } else { false }
  }
}

extension Judgement.Subject {
  /// The subject in words.
  var text: String {
    let limits = [kind?.rawValue, document?.rawValue].compactMap { $0 }
    return "\"\(name)\"" + (limits.isEmpty ? "" : " (\(limits.joined(separator: ", ")))")
  }
}
