import EventModel
import FoundationEssentials
import Testing

/// docs/ontology.md says what the code says.
@Suite struct OntologyPageTests {
  private let tables: [[[String]]]

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/ontology.md"), encoding: .utf8)
    tables = page.split(separator: "\n", omittingEmptySubsequences: false).split {
      !$0.hasPrefix("|")
    }.map { lines in
      lines.dropFirst(2).map { line in
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
          .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      }
    }
  }

  @Test func `the table of kinds has every kind in order`() throws {
    let rows = try #require(tables.first)
    #expect(rows.map { $0[0] } == EntityKind.allCases.map { "`\($0.rawValue)`" })
  }

  @Test func `the table of events is the ontology with roots, roles and needs`() throws {
    let rows = try #require(tables.dropFirst().first).map { Array($0.prefix(4)) }
    let types = EventType.ontology.map { type in
      [
        "`\(type.name)`", type.root?.rawValue ?? "none",
        type.roles.map { $0.role.rawValue + ($0.isRepeatable ? "+" : "") }.joined(separator: ", "),
        Self.words(for: type.need),
      ]
    }
    #expect(rows == types)
  }

  @Test func `the table of relations has every type in order`() throws {
    let rows = try #require(tables.dropFirst(2).first)
    #expect(rows.map { $0[0] } == RelationType.ontology.map { "`\($0.rawValue)`" })
  }

  @Test func `the table of claims names every modality in order`() throws {
    let modality = try #require(tables.dropFirst(3).first?.first?[1])
    let words = modality.split(separator: "`").map(String.init)
      .filter { Modality(rawValue: $0) != nil }
    #expect(words == Modality.allCases.map(\.rawValue))
  }

  /// A need in the page's notation; what is put together stands in parentheses inside of another.
  private static func words(for need: EventType.Need, isInside: Bool = false) -> String {
    func join(_ needs: [EventType.Need], _ word: String) -> String {
      if needs.count == 1 { return words(for: needs[0], isInside: isInside) }
      let joined = needs.map { words(for: $0, isInside: true) }.joined(separator: " \(word) ")
      return isInside ? "(\(joined))" : joined
    }
    return switch need {
    case .fillers(let role, let count): count == 1 ? role.rawValue : "\(role.rawValue) × \(count)"
    case .all(let needs): join(needs, "and")
    case .any(let needs): join(needs, "or")
    }
  }
}
