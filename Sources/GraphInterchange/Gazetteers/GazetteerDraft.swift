internal import EventModel
internal import SourceDocuments

/// A gazetteer while it is read: its entries so far, and what was wrong.
struct GazetteerDraft {
  /// The file's name, for messages.
  let file: String
  /// What was wrong, in the order in which it was found.
  private(set) var problems: [Diagnostic] = []
  private var entries: [GazetteerEntry] = []
  /// The offices of entries, by index; some are known only when all lines are read.
  private var offices: [Int: [Office]] = [:]

  init(of file: String) { self.file = file }

  /// How many entries there are.
  var count: Int { entries.count }

  /// The entries with their offices.
  var values: [GazetteerEntry] {
    entries.enumerated().map { index, entry in
      guard let offices = offices[index] else { return entry }
      return GazetteerEntry(
        names: entry.names, kind: entry.kind, ids: entry.ids, offices: offices)
    }
  }

  /// The first name of an entry.
  func name(of entry: Int) -> String { entries[entry].names[0] }

  /// Notes what is wrong in a line.
  mutating func report(_ line: Int, _ message: String) {
    problems.append(Diagnostic(.warning, at: "\(file):\(line)", message))
  }

  /// Notes something about the file as a whole.
  mutating func note(_ message: String, _ severity: Diagnostic.Severity = .note) {
    problems.append(Diagnostic(severity, at: file, message))
  }

  /// Adds what a line says.
  ///
  /// - Returns: the index of the entry; nil, with a word on why, if no name is left.
  mutating func add(
    _ names: [String], _ kind: EntityKind, ids: [String: String], line: Int
  ) -> Int? {
    let checked = CheckedNames(names)
    let ids = CheckedIdentifiers(ids)
    for problem in checked.problems + ids.problems { report(line, problem) }
    guard !checked.names.isEmpty else {
      report(line, "expected a name; the entry is left out")
      return nil
    }
    entries.append(GazetteerEntry(names: checked.names, kind: kind, ids: ids.ids))
    return entries.count - 1
  }

  /// Adds an office to an entry.
  mutating func add(_ office: Office, to entry: Int) {
    offices[entry, default: []].append(office)
  }
}

/// The names of an entry that can be used: each once, without space around them.
struct CheckedNames {
  private(set) var names: [String] = []
  private(set) var problems: [String] = []

  /// The most characters of a name: longer texts are paragraphs in the wrong column.
  static let longest = 500

  init(_ texts: [String]) {
    var seen: Set<String> = []
    for text in texts {
      let name = Self.trimmed(text)
      if name.utf8.count > Self.longest, name.count > Self.longest {
        problems.append(
          "expected names of at most \(Self.longest) characters, found "
            + "\(JSONText.quoted(name, atMost: 40)) of \(name.count); the name is left out")
      } else if !name.isEmpty, seen.insert(name).inserted {
        names.append(name)
      }
    }
  }

  /// A text without the space around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[...last].drop(while: \.isWhitespace))
  }
}

/// The ids of an entry that can be used.
struct CheckedIdentifiers {
  private(set) var ids: [String: String] = [:]
  private(set) var problems: [String] = []

  /// Checks the ids of schemes that the program knows; addresses of their pages become ids.
  init(_ texts: [String: String]) {
    for (scheme, text) in texts.sorted(by: { $0.key < $1.key }) {
      let text = CheckedNames.trimmed(text)
      guard !text.isEmpty else { continue }
      guard let known = IdentifierScheme.named(scheme) else {
        ids[scheme] = text
        continue
      }
      let id = text.split(separator: "/").last.map(String.init) ?? text
      if known.isValid(id) {
        ids[scheme] = id
      } else {
        problems.append(
          "expected \(known.form) for \(scheme), found \(JSONText.quoted(text, atMost: 40)); "
            + "the id is left out")
      }
    }
  }
}

/// A day, month or year of a list of offices.
enum OfficeDate {
  /// Reads a date; nothing, and the two dots of an open end, are none.
  ///
  /// - Returns: nil if the text is no date.
  static func read(_ text: String) -> EventTime?? {
    let text = CheckedNames.trimmed(text)
    if text.isEmpty || text == ".." { return .some(nil) }
    guard !text.contains("/"), let time = EventTime(edtf: text) else { return nil }
    return .some(time)
  }

  /// Reads the two dates of an office.
  ///
  /// - Returns: the office, or what is wrong.
  static func office(
    _ title: String, of body: String?, from: String?, to: String?
  ) -> (office: Office?, problem: String) {
    var times: [EventTime?] = []
    for text in [from ?? "", to ?? ""] {
      guard let time = read(text) else {
        let found = JSONText.quoted(text, atMost: 40)
        return (nil, "expected a date such as 2017-01-20, 2017-01 or 2017, found \(found)")
      }
      times.append(time)
    }
    if let start = times[0]?.earliest, let end = times[1]?.latest, end < start {
      return (
        nil, "expected an office that begins before it ends, found \(from ?? "") and \(to ?? "")"
      )
    }
    return (Office(title: title, of: body, from: times[0], to: times[1]), "")
  }
}
