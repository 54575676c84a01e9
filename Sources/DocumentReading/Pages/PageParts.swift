/// Which nodes of a page belong to its article.
///
/// First goes what no reader sees, then what frames an article on every page: navigation, asides,
/// footers, forms, and blocks that are mostly links. A part that holds most of the page's text stays:
/// some pages are one big form.
struct PageParts {
  let tree: HTMLTree
  /// By node: whether it, or what contains it, is left out.
  private(set) var isLeftOut: [Bool]
  /// By node: bytes of text that is kept, without white space.
  private var text: [Int]
  /// By node: those of them that are in a link.
  private var links: [Int]
  /// By node: headlines and figures in it.
  private var keepsakes: [Int]

  init(_ tree: HTMLTree) {
    self.tree = tree
    isLeftOut = Array(repeating: false, count: tree.nodes.count)
    (text, links, keepsakes) = ([], [], [])
    leaveOut(tree.nodes.map(Self.isInvisible))
    measure()
    let most = text.max() ?? 0
    leaveOut(
      tree.nodes.indices.map { index in
        text[index] * 2 <= most && (Self.isFrame(tree.nodes[index]) || isMostlyLinks(index))
      })
    measure()
  }

  /// The element that holds the article: the innermost marked as one that has three fifths of
  /// the text, or the whole page. (A page that lists articles has no one.)
  var articleRoot: Int? {
    guard !tree.nodes.isEmpty else { return nil }
    let page = tree.nodes.firstIndex { $0.name == "body" } ?? 0
    let most = own(page)
    let candidates = tree.nodes.indices.filter {
      !isLeftOut[$0] && Self.isArticle(tree.nodes[$0]) && own($0) * 5 > most * 3
    }
    return candidates.last ?? page
  }

  /// The page's first visible headline.
  var headline: Int? {
    tree.nodes.indices.first { tree.nodes[$0].name == "h1" && !isLeftOut[$0] && text[$0] > 0 }
  }

  /// Bytes of text outside of links.
  private func own(_ index: Int) -> Int { text[index] - links[index] }

  /// Leaves out the unwanted nodes with all that they contain.
  private mutating func leaveOut(_ isUnwanted: [Bool]) {
    for (index, node) in tree.nodes.enumerated() {
      let isContained = node.parent >= 0 && isLeftOut[node.parent]
      isLeftOut[index] = isLeftOut[index] || isContained || isUnwanted[index]
    }
  }

  private mutating func measure() {
    text = Array(repeating: 0, count: tree.nodes.count)
    (links, keepsakes) = (text, text)
    for index in tree.nodes.indices.reversed() where !isLeftOut[index] {
      let node = tree.nodes[index]
      if node.isText {
        text[index] = node.text.utf8.count { $0 > 0x20 }
      }
      if node.name == "a", node.attributes["href"] != nil { links[index] = text[index] }
      if node.name == "h1" || node.name == "figure" { keepsakes[index] += 1 }
      guard node.parent >= 0 else { continue }
      keepsakes[node.parent] += keepsakes[index]
      text[node.parent] += text[index]
      links[node.parent] += links[index]
    }
  }

  // MARK: - What elements are

  private static let invisible: Set<String> = [
    "script", "style", "noscript", "template", "head", "svg", "math", "button", "iframe", "select",
    "textarea", "input", "canvas", "audio", "video", "object", "embed", "applet", "dialog", "map",
    "frameset", "noframes", "datalist", "progress", "meter",
  ]

  private static func isInvisible(_ node: HTMLTree.Node) -> Bool {
    if invisible.contains(node.name) || node.attributes["hidden"] != nil { return true }
    if node.attributes["aria-hidden"]?.lowercased() == "true" { return true }
    let style = node.attributes["style"]?.lowercased().filter { !$0.isWhitespace } ?? ""
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private static let frames: Set<String> = ["nav", "aside", "footer", "form", "menu", "search"]

  private static let frameRoles: Set<Substring> = [
    "navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "form",
  ]

  /// Words of class and id by which pages name what is no article.
  private static let frameWords: Set<Substring> = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer",
    "share", "sharing", "social", "related", "recommended", "recommendations", "promo", "advert",
    "advertisement", "ad", "ads", "sponsored", "newsletter", "signup", "subscribe", "subscription",
    "paywall", "cookie", "cookies", "consent", "gdpr", "comments", "comment", "respond", "trending",
    "popular", "toolbar", "popup", "modal", "skip", "masthead", "outbrain", "taboola",
    "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden",
  ]

  private static func isFrame(_ node: HTMLTree.Node) -> Bool {
    if frames.contains(node.name) { return true }
    if node.words(of: "role").contains(where: frameRoles.contains) { return true }
    guard !["body", "html", "article", "main", "h1"].contains(node.name) else { return false }
    return ["class", "id"].contains { attribute in
      node.words(of: attribute).contains { word in
        frameWords.contains(word) || namesFrame(word.split { $0 == "-" || $0 == "_" })
      }
    }
  }

  /// `related-articles`, `site_footer`, `share-tools`; not `article-with-sidebar`.
  private static func namesFrame(_ parts: [Substring]) -> Bool {
    guard let first = parts.first, let last = parts.last, parts.count <= 4 else { return false }
    let isSecond = ["site", "page", "article", "post", "story", "global", "main", "c", "m", "o"]
    if parts.count == 2, isSecond.contains(String(first)) { return frameWords.contains(last) }
    let parted: Set<Substring> = [
      "related", "share", "sharing", "social", "breadcrumb", "newsletter", "comments", "cookie",
      "recommended", "trending", "promo", "advert", "sidebar", "footer", "nav",
    ]
    return parts.count > 1 && parted.contains(first)
      && !parts.contains { ["with", "has", "no", "without"].contains($0) }
  }

  private static func isArticle(_ node: HTMLTree.Node) -> Bool {
    if node.name == "article" || node.name == "main" { return true }
    if node.words(of: "role").contains("main") { return true }
    return node.words(of: "itemprop").contains("articlebody")
  }

  private static let blocksOfLinks: Set<String> = [
    "ul", "ol", "dl", "div", "section", "table", "p", "li", "header",
  ]

  /// Whether nine tenths of a block's text is links: lists of other stories, tags and pointers.
  ///
  /// The paragraph with the most links in our test pages has six tenths.
  private func isMostlyLinks(_ index: Int) -> Bool {
    guard Self.blocksOfLinks.contains(tree.nodes[index].name), text[index] > 0 else { return false }
    return links[index] * 10 >= text[index] * 9 && keepsakes[index] == 0
  }
}
