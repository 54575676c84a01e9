public import EventModel
public import SourceDocuments
internal import WordLists
internal import Yams

/// Reads patterns: event types of a user's own, and the words by which they are found.
///
///     - type: build
///       root: COOPERATE
///       roles: [builder+, work]
///       kinds: {work: [place, item]}
///       needs: [builder, work]
///     - event: build
///       verb: build
///       slots: {subj: builder, obj: work, with: builder}
///       examples: ["[builder Peru] built [work a bridge]."]
///     - event: meet
///       noun: tete-a-tete
///       slots: {poss: participant, with: participant}
///       light: yes
///
/// An entry with `type` makes a type: a `+` marks a role that several may fill; `root` is its PLOVER
/// root; `kinds` says what can fill a role (persons, countries and organizations, where it does not);
/// `needs` what must be filled (`work or place`, `2 builder`), all roles where it is left out. An entry
/// with `event` makes a pattern of that type or one of the ontology.
public struct PatternFileReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads patterns.
  ///
  /// - Parameters:
  ///   - bytes: the file, YAML in UTF-8.
  ///   - name: the file's name, for messages.
  /// - Returns: the usable patterns in the order of the file, and what was wrong with the other entries,
  ///   each with file and line.
  /// - Throws: ``GraphFormatError`` if the file is no YAML or no list.
  public func read(
    _ bytes: some Collection<UInt8>, from name: String
  ) throws(GraphFormatError) -> (values: [EventPattern], problems: [Diagnostic]) {
    var entries = try YAMLEntries(bytes, from: name)
    // Types first: a pattern may stand above its type.
    var types: [String: EventType] = [:]
    var refused: Set<String> = []
    var patterns: [Node] = []
    for node in entries.nodes {
      guard case .mapping(let mapping) = node, mapping["type"] != nil else {
        patterns.append(node)
        continue
      }
      guard let type = Self.type(node, in: &entries) else {
        // Its patterns are left out with it, without a word of their own.
        if case .scalar(let name)? = mapping["type"] { refused.insert(name.string) }
        continue
      }
      if types[type.name] != nil {
        entries.report(node, "the type \(type.name) comes twice")
      } else {
        types[type.name] = type
      }
    }
    var values: [EventPattern] = []
    for node in patterns {
      if case .mapping(let mapping) = node, case .scalar(let event)? = mapping["event"],
        refused.contains(event.string), types[event.string] == nil,
        EventType.named(event.string) == nil
      {
        continue
      }
      guard let pattern = Self.pattern(node, of: types, in: &entries) else { continue }
      if values.contains(where: { $0.name == pattern.name }) {
        entries.report(node, "the pattern \(pattern.name) comes twice")
      } else {
        values.append(pattern)
      }
    }
    return (values, entries.problems)
  }

  // MARK: Types

  private static func type(_ node: Node, in entries: inout YAMLEntries) -> EventType? {
    guard
      let fields = entries.fields(
        node, "a type", among: ["type", "root", "roles", "kinds", "needs"]),
      let nameNode = fields["type"], let name = word(nameNode, "a type", in: &entries)
    else { return nil }
    guard EventType.named(name) == nil else {
      entries.report(
        nameNode, "\(name) is a type of the ontology; choose another name, or add patterns to it")
      return nil
    }
    guard let rolesNode = fields["roles"] else {
      entries.report(node, "expected roles such as [builder+, work]")
      return nil
    }
    var root: PloverRoot?
    if let rootNode = fields["root"] {
      root = entries.word(rootNode, of: PloverRoot.self)
      guard root != nil else { return nil }
    }
    guard let kinds = kinds(fields["kinds"], in: &entries),
      let roles = roles(rolesNode, kinds, in: &entries)
    else { return nil }
    if let odd = kinds.keys.sorted().first(where: { role in !roles.contains { $0.role == role } }) {
      entries.report(node, "kinds speaks of \(odd.rawValue), which is no role of \(name)")
      return nil
    }
    guard let needs = fields["needs"] else {
      let all = roles.map {
        EventType.Need.fillers($0.role, roles.count == 1 && $0.isRepeatable ? 2 : 1)
      }
      return EventType(name: name, root: root, roles: roles, need: .all(all))
    }
    guard let need = need(needs, among: roles, in: &entries) else { return nil }
    return EventType(name: name, root: root, roles: roles, need: need)
  }

  private static func roles(
    _ node: Node, _ kinds: [Role: Set<EntityKind>], in entries: inout YAMLEntries
  ) -> [EventType.RoleSlot]? {
    guard let elements = list(node, "roles such as [builder+, work]", in: &entries) else {
      return nil
    }
    var roles: [EventType.RoleSlot] = []
    for element in elements {
      guard let text = entries.text(element, "a role") else { return nil }
      let isRepeatable = text.hasSuffix("+")
      let name = isRepeatable ? String(text.dropLast()) : text
      guard isWord(name), !["place", "from", "to"].contains(name) else {
        entries.report(
          element, "expected a role in small letters, none of place, from, to; found \(text.shown)")
        return nil
      }
      let role = Role(rawValue: name)
      guard !roles.contains(where: { $0.role == role }) else {
        entries.report(element, "the role \(name) comes twice")
        return nil
      }
      roles.append(EventType.RoleSlot(role, isRepeatable: isRepeatable, kinds: kinds[role]))
    }
    return roles
  }

  private static func kinds(
    _ node: Node?, in entries: inout YAMLEntries
  ) -> [Role: Set<EntityKind>]? {
    guard let node else { return [:] }
    guard case .mapping(let mapping) = node else {
      entries.expected("kinds such as {work: [place, item]}", at: node)
      return nil
    }
    var kinds: [Role: Set<EntityKind>] = [:]
    for (key, value) in mapping {
      guard let role = entries.text(key, "a role") else { return nil }
      var found: Set<EntityKind> = []
      for element in sequence(value) ?? [value] {
        guard let kind = entries.word(element, of: EntityKind.self) else { return nil }
        found.insert(kind)
      }
      kinds[Role(rawValue: role)] = found
    }
    return kinds
  }

  /// Reads `[builder, work or place, 2 party]`.
  private static func need(
    _ node: Node, among roles: [EventType.RoleSlot], in entries: inout YAMLEntries
  ) -> EventType.Need? {
    guard let elements = list(node, "needs such as [builder, work or place]", in: &entries)
    else { return nil }
    var needs: [EventType.Need] = []
    for element in elements {
      guard let text = entries.text(element, "a role") else { return nil }
      var choices: [EventType.Need] = []
      for choice in text.split(separator: " or ") {
        let words = choice.split(separator: " ")
        let count = words.count > 1 ? Int(words[0]) : 1
        let role = Role(rawValue: words.last.map(String.init) ?? "")
        guard let count, (1...99).contains(count), words.count < 3,
          role == .place || roles.contains(where: { $0.role == role })
        else {
          entries.report(
            element,
            "expected a role of the type (\(roles.map(\.role.rawValue).joined(separator: ", "))), "
              + "\"2 role\" or \"role or role\"; found \(text.shown)")
          return nil
        }
        choices.append(.fillers(role, count))
      }
      needs.append(choices.count == 1 ? choices[0] : .any(choices))
    }
    return .all(needs)
  }

  // MARK: Patterns

  private static func pattern(
    _ node: Node, of types: [String: EventType], in entries: inout YAMLEntries
  ) -> EventPattern? {
    guard
      let fields = entries.fields(
        node, "a type or a pattern",
        among: ["event", "verb", "noun", "slots", "light", "examples"])
    else { return nil }
    guard let eventNode = fields["event"], let slotsNode = fields["slots"] else {
      entries.report(node, "expected type and roles, or event, verb or noun, and slots")
      return nil
    }
    guard let event = entries.text(eventNode, "an event type") else { return nil }
    guard let type = types[event] ?? EventType.named(event) else {
      let known = (types.keys.sorted() + EventType.ontology.map(\.name)).joined(separator: ", ")
      entries.report(eventNode, "no type is called \(event.shown); there are \(known)")
      return nil
    }
    let forms = EventPattern.TriggerForm.allCases.filter { fields[$0.rawValue] != nil }
    guard forms.count == 1, let form = forms.first, let trigger = fields[form.rawValue] else {
      entries.report(
        node, "expected either verb or noun, found \(forms.isEmpty ? "neither" : "both")")
      return nil
    }
    guard let words = entries.text(trigger, "a \(form.rawValue)"),
      let slots = slots(slotsNode, of: type, in: &entries),
      let isLight = flag(fields["light"], in: &entries),
      let examples = examples(fields["examples"], of: type, in: &entries)
    else { return nil }
    return EventPattern(
      type: type, form: form, words: words.lowercased().split(separator: " ").map(String.init),
      slots: slots, isGovernedByLightVerb: isLight, examples: examples)
  }

  private static func slots(
    _ node: Node, of type: EventType, in entries: inout YAMLEntries
  ) -> [EventPattern.Slot]? {
    let wanted = "slots such as {subj: builder, obj: work, with: builder}"
    guard case .mapping(let mapping) = node, !mapping.isEmpty else {
      entries.expected(wanted, at: node)
      return nil
    }
    var slots: [EventPattern.Slot] = []
    for (key, value) in mapping {
      guard let position = entries.text(key, "a position"),
        let roles = entries.text(value, "a role"),
        let slot = EventPattern.Slot(notation: position.lowercased() + ":" + roles)
      else {
        entries.report(value, "expected " + wanted)
        return nil
      }
      guard isPlace(slot.position) else {
        entries.report(
          key,
          "\(slot.position.rawValue.shown) is no place of a filler; there are "
            + EventPattern.Position.all.joined(separator: ", ") + ", and prepositions")
        return nil
      }
      if let odd = slot.roles.first(where: { role in !type.roles.contains { $0.role == role } }) {
        let known = type.roles.map(\.role.rawValue).joined(separator: ", ")
        entries.report(value, "\(type.name) has no role \(odd.rawValue.shown); it has \(known)")
        return nil
      }
      slots.append(slot)
    }
    return slots
  }

  private static func examples(
    _ node: Node?, of type: EventType, in entries: inout YAMLEntries
  ) -> [EventPattern.Example]? {
    guard let node else { return [] }
    var examples: [EventPattern.Example] = []
    for element in sequence(node) ?? [node] {
      guard let text = entries.text(element, "a sentence") else { return nil }
      guard let example = EventPattern.Example(marked: text), !example.fillers.isEmpty else {
        entries.report(
          element,
          "expected a sentence with its fillers in brackets, each closed: \"[builder Peru] built [work a bridge].\""
        )
        return nil
      }
      if let odd = example.fillers.first(where: { filler in
        filler.role != .place && !type.roles.contains { $0.role == filler.role }
      }) {
        entries.report(element, "\(type.name) has no role \(odd.role.rawValue.shown)")
        return nil
      }
      examples.append(example)
    }
    return examples
  }

  /// Whether a word is one of the places, or a preposition.
  private static func isPlace(_ position: EventPattern.Position) -> Bool {
    guard let word = position.preposition else { return true }
    return FunctionWords.standard[word].contains(.preposition)
  }

  // MARK: Values

  private static func flag(_ node: Node?, in entries: inout YAMLEntries) -> Bool? {
    guard let node else { return false }
    if case .scalar(let scalar) = node {
      if ["yes", "true", "on"].contains(scalar.string) { return true }
      if ["no", "false", "off"].contains(scalar.string) { return false }
    }
    entries.expected("yes or no", at: node)
    return nil
  }

  private static func list(
    _ node: Node, _ wanted: String, in entries: inout YAMLEntries
  ) -> [Node]? {
    guard let elements = sequence(node), !elements.isEmpty else {
      entries.expected(wanted, at: node)
      return nil
    }
    return elements
  }

  private static func sequence(_ node: Node) -> [Node]? {
    guard case .sequence(let sequence) = node else { return nil }
    return Array(sequence)
  }

  private static func word(
    _ node: Node, _ wanted: String, in entries: inout YAMLEntries
  ) -> String? {
    guard let text = entries.text(node, wanted) else { return nil }
    guard isWord(text) else {
      entries.report(node, "expected \(wanted) in small letters and hyphens, found \(text.shown)")
      return nil
    }
    return text
  }

  /// Whether a name can be a part of ids: small letters, digits and hyphens, a letter first.
  private static func isWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 97, first <= 122, text.utf8.count <= 40 else {
      return false
    }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}

extension String {
  /// In quotes, shortened, for messages.
  fileprivate var shown: String { JSONText.quoted(self, atMost: 40) }
}
