internal import SourceDocuments

/// What the JSON-LD of a page says of its article.
///
/// - SeeAlso: schema.org, NewsArticle.
struct LinkedData {
  private(set) var title: String?
  private(set) var published: String?
  private(set) var publisher: String?
  private(set) var url: String?

  /// Nodes looked at on one page; pages have tens.
  private static let most = 10_000

  /// Takes in the articles of a JSON-LD value, wherever they stand in it.
  mutating func add(_ value: OpenValue) {
    var open = [value]
    var count = 0
    while let next = open.popLast(), count < Self.most {
      count += 1
      switch next {
      case .array(let values): open.append(contentsOf: values.reversed())
      case .object(let object):
        if Self.isArticle(object["@type"]) {
          add(article: object)
        } else {
          for key in ["mainEntity", "@graph"] { object[key].map { open.append($0) } }
        }
      case .null, .bool, .integer, .number, .string: continue
      }
    }
  }

  private mutating func add(article: [String: OpenValue]) {
    title = title ?? Self.text(article["headline"]) ?? Self.text(article["name"])
    published =
      published ?? Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    publisher = publisher ?? Self.text(article["publisher"])
    url = url ?? Self.text(article["url"]) ?? Self.text(article["mainEntityOfPage"])
  }

  private static func isArticle(_ type: OpenValue?) -> Bool {
    switch type {
    case .string(let name): ["Article", "Report", "Posting"].contains { name.hasSuffix($0) }
    case .array(let names): names.contains { isArticle($0) }
    default: false
    }
  }

  /// A text, the name or address of an object, or the first of an array of either.
  private static func text(_ value: OpenValue?) -> String? {
    switch value {
    case .string(let text):
      let words = text.split { $0.isWhitespace }.joined(separator: " ")
      return words.isEmpty ? nil : words
    case .array(let values): return values.first.flatMap(text)
    case .object(let object): return object["name"]?.string ?? object["@id"]?.string
    default: return nil
    }
  }
}
