public import EventModel
public import SourceDocuments
internal import Yams

/// Reads judgements: a person's word on who is who.
///
///     - same: [Kyiv, Kiev]
///       who: a reader
///       when: 2024-06-20
///       why: two spellings of one city
///     - different: [{name: Kim, document: first-article}, Kim Jong Il]
///     - kind: {of: Aurus, as: organization}
///     - name: {of: Kim, as: Kim Jong Un}
///     - hide: Some Name
///
/// Who is meant is a name, or `{name:, kind:, document:}` to mean fewer. `same` and `different` take
/// two or more. `kind` may also be written `{name: Aurus, kind: organization}`. `who`, `when` and `why`
/// may be left out; one that cannot be read is reported, and the judgement counts without it.
public struct JudgementReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads judgements.
  ///
  /// - Parameters:
  ///   - bytes: the file, YAML in UTF-8.
  ///   - name: the file's name, for messages; with the line it becomes ``Judgement/place``.
  /// - Returns: the usable judgements in the order of the file (more than two names give one for each
  ///   pair: neighbours for `same`, all for `different`), and what was wrong with the others, each
  ///   with file and line.
  /// - Throws: ``GraphFormatError`` if the file is no YAML or no list.
  public func read(
    _ bytes: some Collection<UInt8>, from name: String
  ) throws(GraphFormatError) -> (values: [Judgement], problems: [Diagnostic]) {
    var entries = try YAMLEntries(bytes, from: name)
    let values = entries.nodes.flatMap { node -> [Judgement] in
      guard let (verdicts, fields) = Self.verdicts(node, in: &entries) else { return [] }
      let place = entries.place(of: node)
      let who = Self.remark("who", of: fields, in: &entries)
      let when = Self.date(of: fields, in: &entries)
      let why = Self.remark("why", of: fields, in: &entries)
      return verdicts.map { Judgement($0, who: who, when: when, why: why, place: place) }
    }
    return (values, entries.problems)
  }

  private static let verbs = ["same", "different", "kind", "name", "hide"]

  private static func verdicts(
    _ node: Node, in entries: inout YAMLEntries
  ) -> (verdicts: [Judgement.Verdict], fields: [String: Node])? {
    let wanted = "one of " + verbs.joined(separator: ", ")
    guard
      let fields = entries.fields(
        node, "a judgement: " + wanted, among: verbs + ["who", "when", "why"])
    else { return nil }
    let used = verbs.filter { fields[$0] != nil }
    guard used.count == 1, let verb = used.first, let value = fields[verb] else {
      let found = used.isEmpty ? "none" : used.joined(separator: " and ")
      entries.report(node, "expected \(wanted), found \(found)")
      return nil
    }
    return verdicts(verb, value, in: &entries).map { ($0, fields) }
  }

  private static func verdicts(
    _ verb: String, _ value: Node, in entries: inout YAMLEntries
  ) -> [Judgement.Verdict]? {
    switch verb {
    case "same":
      subjects(value, in: &entries).map { subjects in
        zip(subjects, subjects.dropFirst()).map { .same($0, $1) }
      }
    case "different":
      subjects(value, in: &entries).map { subjects in
        subjects.indices.flatMap { index in
          subjects[(index + 1)...].map { .different(subjects[index], $0) }
        }
      }
    case "kind": kind(value, in: &entries).map { [$0] }
    case "name": name(value, in: &entries).map { [$0] }
    default: subject(value, in: &entries).map { [.hide($0)] }
    }
  }

  /// What stands after `who` or `why`; nil if that is nothing, or no text.
  private static func remark(
    _ key: String, of fields: [String: Node], in entries: inout YAMLEntries
  ) -> String? {
    guard let node = fields[key], !YAMLEntries.isBlank(node) else { return nil }
    guard case .scalar(let scalar) = node else {
      entries.warn(node, "expected a text after \(key); left out")
      return nil
    }
    return scalar.string
  }

  private static func date(
    of fields: [String: Node], in entries: inout YAMLEntries
  ) -> EventTime? {
    guard let node = fields["when"], !YAMLEntries.isBlank(node) else { return nil }
    guard case .scalar(let scalar) = node, let date = Judgement.date(scalar.string) else {
      let found = YAMLEntries.kind(of: node)
      entries.warn(
        node, "expected a day such as 2024-06-20, found \(found); the judgement counts without it")
      return nil
    }
    return date
  }
}

// MARK: - Subjects

extension JudgementReader {
  /// Two or more subjects, all different.
  private static func subjects(
    _ node: Node, in entries: inout YAMLEntries
  ) -> [Judgement.Subject]? {
    guard case .sequence(let sequence) = node, sequence.count >= 2 else {
      entries.report(node, "expected a list of two or more names such as [Kyiv, Kiev]")
      return nil
    }
    var subjects: [Judgement.Subject] = []
    for element in sequence {
      guard let subject = subject(element, in: &entries) else { return nil }
      guard !subjects.contains(subject) else {
        entries.report(element, "the name \(JSONText.quoted(subject.name, atMost: 40)) comes twice")
        return nil
      }
      subjects.append(subject)
    }
    return subjects
  }

  private static func subject(
    _ node: Node, in entries: inout YAMLEntries
  ) -> Judgement.Subject? {
    let wanted = "a name, or {name:, kind:, document:}"
    guard case .mapping = node else {
      return entries.text(node, wanted).map { Judgement.Subject($0) }
    }
    guard let fields = entries.fields(node, wanted, among: ["name", "kind", "document"]) else {
      return nil
    }
    guard let nameNode = fields["name"] else {
      entries.report(node, "expected \(wanted), found no name")
      return nil
    }
    guard let name = entries.text(nameNode, "a name") else { return nil }
    var kind: EntityKind?
    if let node = fields["kind"] {
      kind = entries.word(node, of: EntityKind.self)
      guard kind != nil else { return nil }
    }
    var document: Document.ID?
    if let node = fields["document"] {
      document = entries.text(node, "a document's id").map { Document.ID($0) }
      guard document != nil else { return nil }
    }
    return Judgement.Subject(name, kind: kind, document: document)
  }

  /// `{of:, as:}`, or in short `{name:, kind:, document:}`, where the kind is the new one.
  private static func kind(
    _ node: Node, in entries: inout YAMLEntries
  ) -> Judgement.Verdict? {
    let wanted = "{of: a name, as: a kind}"
    guard
      let fields = entries.fields(
        node, wanted, among: ["of", "as", "name", "kind", "document"])
    else { return nil }
    switch Set(fields.keys) {
    case ["of", "as"], ["name", "kind"], ["name", "kind", "document"]: break
    default:
      entries.report(node, "expected \(wanted); a document goes into of: {name:, document:}")
      return nil
    }
    guard let subjectNode = fields["of"] ?? fields["name"],
      let kindNode = fields["as"] ?? fields["kind"],
      let subject = subject(subjectNode, in: &entries),
      let kind = entries.word(kindNode, of: EntityKind.self)
    else { return nil }
    guard let documentNode = fields["document"] else { return .kind(subject, kind) }
    return entries.text(documentNode, "a document's id").map { document in
      .kind(
        Judgement.Subject(
          subject.name, kind: subject.kind, document: Document.ID(document)), kind)
    }
  }

  private static func name(
    _ node: Node, in entries: inout YAMLEntries
  ) -> Judgement.Verdict? {
    let wanted = "{of: a name, as: the name to show}"
    guard let fields = entries.fields(node, wanted, among: ["of", "as"]) else { return nil }
    guard let subject = fields["of"], let name = fields["as"] else {
      entries.report(node, "expected \(wanted)")
      return nil
    }
    guard let subject = self.subject(subject, in: &entries),
      let name = entries.text(name, "the name to show")
    else { return nil }
    return .name(subject, name)
  }
}
