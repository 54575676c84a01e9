internal import Foundation
internal import SourceDocuments

/// Finds the title, date, publisher and address of a page.
///
/// The most deliberate source wins: JSON-LD, then `meta` (Open Graph, article, Dublin Core, Twitter),
/// then attributes of the text, then what a reader sees.
struct PageMetadata {
  /// What was found.
  private(set) var metadata = DocumentMetadata()
  /// What was met.
  private(set) var diagnostics: [Diagnostic] = []

  private let tree: HTMLTree
  private let place: String
  /// The contents of `meta` elements by name, property or itemprop, in lower case.
  private let meta: [String: String]

  init(_ parts: PageParts, place: String) {
    tree = parts.tree
    self.place = place
    meta = Self.meta(tree)
    let linked = linkedData()
    let headline = parts.headline.map(tree.text(of:))
    let titleElement = tree.elements("title").first.map(tree.text(of:))
    metadata.publisher =
      linked.publisher
      ?? first(
        "og:site_name", "article:publisher:name", "dc.publisher", "dcterms.publisher",
        "publisher", "application-name")
    let title =
      linked.title
      ?? first("og:title", "dc.title", "dcterms.title", "twitter:title", "headline", "title")
    let (name, house) = Self.parted(
      title ?? titleElement ?? headline, headline: headline, publisher: metadata.publisher)
    metadata.title = name
    if metadata.publisher == nil {
      metadata.publisher = house ?? Self.parted(titleElement, headline: name, publisher: nil).house
    }
    metadata.url = address(linked: linked.url)
    metadata.published = published(linked: linked.published)
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { meta[$0] }.first
  }

  private static func meta(_ tree: HTMLTree) -> [String: String] {
    var meta: [String: String] = [:]
    for node in tree.nodes where node.name == "meta" {
      guard let content = node.attributes["content"] else { continue }
      let text = content.split { $0.isWhitespace }.joined(separator: " ")
      for attribute in ["property", "name", "itemprop"] {
        guard let name = node.attributes[attribute]?.lowercased(), !text.isEmpty else { continue }
        if meta[name] == nil { meta[name] = text }
      }
    }
    return meta
  }

  private mutating func linkedData() -> LinkedData {
    var linked = LinkedData()
    for index in tree.elements("script") {
      let type = tree.nodes[index].attributes["type"]?.lowercased() ?? ""
      guard type.hasPrefix("application/ld+json") else { continue }
      let text = tree.nodes[index..<tree.nodes[index].end].map(\.text).joined()
      do {
        linked.add(try JSONValue.decode(Data(text.utf8)))
      } catch {
        diagnostics.append(
          Diagnostic(.note, at: place, "JSON-LD is no JSON (\(error.message)), ignored"))
      }
    }
    return linked
  }

  // MARK: - Title and house

  /// The title without the house that many pages write behind it (`Title | The House`), and the house.
  private static func parted(
    _ title: String?, headline: String?, publisher: String?
  ) -> (title: String?, house: String?) {
    guard let title, !title.isEmpty else { return (headline, nil) }
    for separator in [" | ", " – ", " — ", " - ", " :: ", " · "] {
      guard let range = title.range(of: separator, options: .backwards) else { continue }
      let (left, right) = (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
      let isHouse =
        right == publisher || left == headline
        || separator == " | " && right.split(separator: " ").count <= 4
      if isHouse && !left.isEmpty { return (left, right) }
    }
    return (title, nil)
  }

  // MARK: - Address

  private func address(linked: String?) -> String? {
    let canonical = tree.nodes.first { node in
      node.name == "link" && node.words(of: "rel").contains("canonical")
    }
    let saved = tree.headComments.lazy.compactMap(Self.savedFrom).first
    let all = [canonical?.attributes["href"], first("og:url", "twitter:url"), linked, saved]
    return all.lazy.compactMap { $0 }.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  /// The address in a comment such as `saved from url=(0023)https://www.example.com/`.
  private static func savedFrom(_ comment: String) -> String? {
    guard let mark = comment.range(of: "saved from url=("),
      let parenthesis = comment[mark.upperBound...].firstIndex(of: ")")
    else { return nil }
    return String(comment[comment.index(after: parenthesis)...])
  }

  // MARK: - Date

  private mutating func published(linked: String?) -> String? {
    let named = [
      linked,
      first(
        "article:published_time", "article:published", "og:article:published_time",
        "og:published_time", "datepublished"),
      first(
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created",
        "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publish_date", "date"),
      attributeDate(),
    ]
    for text in named.compactMap({ $0 }) {
      if let date = PublicationDate.edtf(from: text) { return date }
      diagnostics.append(
        Diagnostic(
          .warning, at: place, "the page's date is no date that can be read: \"\(text)\", ignored"))
    }
    return nil
  }

  /// The date of an element marked with `itemprop="datePublished"`, else of the first `<time>`.
  private func attributeDate() -> String? {
    let marked = tree.nodes.indices.first {
      tree.nodes[$0].name != "meta"
        && tree.nodes[$0].words(of: "itemprop").contains("datepublished")
    }
    let time = tree.elements("time").first { tree.nodes[$0].attributes["datetime"] != nil }
    guard let index = marked ?? time else { return nil }
    let node = tree.nodes[index]
    return node.attributes["datetime"] ?? node.attributes["content"] ?? tree.text(of: index)
  }
}
