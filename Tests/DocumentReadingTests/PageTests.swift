import SourceDocuments
import Testing

@testable import DocumentReading

/// A page as a browser saves it: with menus, a cookie banner, related stories, comments and scripts.
private let savedPage = """
  <!DOCTYPE html>
  <!-- saved from url=(0031)https://gazette.example/bridge?x=1 -->
  <html lang="en"><head><meta charset="utf-8">
  <title>Bridge reopens after ten years | The Gazette</title>
  <link rel="canonical" href="https://gazette.example/bridge">
  <meta property="og:site_name" content="The Gazette">
  <meta name="date" content="2020-01-01">
  <script type="application/ld+json">
  {"@context": "https://schema.org", "@graph": [
    {"@type": "Organization", "name": "The Gazette"},
    {"@type": ["NewsArticle"], "headline": "Bridge reopens after ten years",
     "datePublished": "2021-05-03T07:30:00+02:00", "publisher": {"@type": "Organization", "name": "The Gazette"}}]}
  </script>
  <style>p { color: red }</style></head>
  <body class="article-with-sidebar">
  <div id="cookie-banner">We use cookies. <button>Accept</button></div>
  <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
  <main><article>
    <header><h1>Bridge reopens
      after ten years</h1><p class="byline">By Ada Example</p><time datetime="2021-05-03">3 May 2021</time></header>
    <figure><img src="a.jpg"><figcaption>Mayor Bo Sample cuts the ribbon</figcaption></figure>
    <p>The <a href="/town">town of Ely</a> opened its br&shy;idge on&nbsp;Monday &amp; danced.<br>It rained.</p>
    <script>document.write("<p>Never</p>")</script>
    <h2>A long wait</h2>
    <p>Mayor <b>Bo</b> <i>Sample</i> thanked the builders, who &#8220;never gave up&#8221;.</p>
    <aside><h2>Newsletter</h2><p>Get our news in your inbox.</p></aside>
    <div class="related-articles"><h3>Related</h3><ul><li><a href="/f">Ferry sinks in harbour</a></li></ul></div>
    <blockquote><p>It is done.</p></blockquote>
    <ul><li>Length: 300 metres</li><li>Cost: 5 million</li></ul>
    <table><tr><th>Year</th><th>Cars</th></tr><tr><td>2010</td><td>400</td></tr></table>
    <p style="display: none">Tracking</p><p hidden>Secret</p><noscript>Enable scripts</noscript>
    <ul><li><a href="/1">Tunnel floods again, mayor told</a></li><li><a href="/2">Ferry company fined</a></li></ul>
  </article>
  <section id="comments"><h2>Comments</h2><p>First!</p></section></main>
  <footer><p>© The Gazette</p></footer></body></html>
  """

@Suite struct PageTests {
  private func read(_ page: String, place: String = "a.html") throws -> Document {
    let result = DocumentReader().read(["-"]) { () throws(DocumentReadingError) in Array(page.utf8)
    }
    return try #require(result.documents.first)
  }

  @Test func `the article is taken in reading order, without what frames it`() throws {
    #expect(
      try read(savedPage).text == """
        Bridge reopens after ten years

        By Ada Example

        3 May 2021

        Mayor Bo Sample cuts the ribbon

        The town of Ely opened its bridge on Monday & danced.
        It rained.

        A long wait

        Mayor Bo Sample thanked the builders, who “never gave up”.

        It is done.

        Length: 300 metres

        Cost: 5 million

        Year

        Cars

        2010

        400
        """)
  }

  @Test func `a page says title, day, house and address`() throws {
    let metadata = try read(savedPage).metadata
    #expect(metadata.title == "Bridge reopens after ten years")
    #expect(metadata.published == "2021-05-03")
    #expect(metadata.publisher == "The Gazette")
    #expect(metadata.url == "https://gazette.example/bridge")
  }

  @Test func `by-line and date of a page are furniture`() throws {
    let document = try read(savedPage)
    #expect(document.furniture.map(\.reason) == [.byline, .dateline])
  }

  @Test(arguments: [
    (#"<meta property="article:published_time" content="2021-05-03T07:30:00Z">"#, "2021-05-03"),
    (#"<meta name="DC.date.issued" content="2021-05-03">"#, "2021-05-03"),
    (#"<meta itemprop="datePublished" content="Mon, 3 May 2021 07:30 GMT">"#, "2021-05-03"),
    (#"<time datetime="2021-05-03T10:00">Monday</time>"#, "2021-05-03"),
    (#"<span itemprop="datePublished">3 May 2021</span>"#, "2021-05-03"),
    (
      #"<script type="application/ld+json">[{"@type":"Report","datePublished":"2021-05"}]</script>"#,
      "2021-05"
    ),
  ])
  func `dates are found where pages put them`(markup: String, published: String) throws {
    #expect(try read("<html>\(markup)<p>Words.</p>").metadata.published == published)
  }

  @Test func `a date that cannot be read is named, and the next asked`() throws {
    let document = try read(
      #"<html><meta name="date" content="3/4/21"><p>Words <time datetime="2021-04-03">.</time></p>"#
    )
    #expect(document.metadata.published == "2021-04-03")
    #expect(document.diagnostics.count == 1)
    #expect(document.diagnostics.first?.message.contains("3/4/21") == true)
  }

  @Test(
    arguments: [
      ("Bridge reopens | The Gazette", "Bridge reopens", "The Gazette"),
      ("Bridge reopens - The Gazette", "Bridge reopens", "The Gazette"),
      ("Bridge reopens", "Bridge reopens", nil),
    ] as [(String, String, String?)])
  func `the house is taken off the title`(title: String, headline: String, house: String?) throws {
    let metadata = try read("<html><title>\(title)</title><h1>Bridge reopens</h1><p>Words.")
      .metadata
    #expect(metadata.title == headline)
    #expect(metadata.publisher == house)
  }

  @Test func `a dash within a title is no house`() throws {
    let page = "<html><title>Bridge reopens - at last</title><p>Words."
    #expect(try read(page).metadata.title == "Bridge reopens - at last")
  }

  @Test func `the address may stand in what the browser wrote`() throws {
    let page = "<!-- saved from url=(0023)https://gazette.example --><html><p>Words.</p>"
    #expect(
      try read(page.replacing("<!--", with: "<!DOCTYPE html><!--")).metadata.url
        == "https://gazette.example")
    let script = #"<html><link rel="canonical" href="javascript:alert(1)"><p>Words.</p>"#
    #expect(try read(script).metadata.url == nil)
  }

  @Test func `the headline comes along when it stands outside of the body of the article`() throws {
    let page = """
      <html><body><div><h1>Bridge reopens</h1></div>
      <div itemprop="articleBody"><p>The town opened its bridge on Monday after a long wait.</p></div>
      """
    #expect(try read(page).text.hasPrefix("Bridge reopens\n\nThe town"))
  }

  @Test func `a page that is all one form keeps its text`() throws {
    let page =
      "<html><body><form><p>The town opened its bridge on Monday.</p><input value=x></form>"
    #expect(try read(page).text == "The town opened its bridge on Monday.")
  }

  @Test func `a list of articles is read as a whole`() throws {
    let page =
      "<html><body><article><p>One ferry sank.</p></article><article><p>Two sailed on.</p></article>"
    #expect(try read(page).text == "One ferry sank.\n\nTwo sailed on.")
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 50_000) + "Words.",
    String(repeating: "<b><p>", count: 5_000) + "Words.",
    "<p>Words." + String(repeating: "</div>", count: 50_000),
    "<p>Words.<" + String(repeating: "a ", count: 50_000),
    "<p>Words.<![CDATA[ <!-- <script>", "<table><td><p>Words.<li></td></b></table></html><p>",
    "<p x='\u{1}'>Words.&#0;&#xD800;&unknown;</p>",
  ])
  func `broken pages and deep ones are read`(markup: String) throws {
    #expect(try read("<html>" + markup).text.contains("Words."))
  }

  @Test func `entities of a page's own are neither fetched nor followed`() throws {
    let page = """
      <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>
      <html><p>Words &x;&y;</p>
      """
    #expect(!(try read(page).text.contains("root:")))
  }

  @Test func `a text of many megabytes is kept whole`() throws {
    // libxml2's own trees stop at ten million bytes.
    let words = String(repeating: "word ", count: 2_020_000)
    let tree = try HTMLParser.tree(of: "<html><p>" + words, place: "a.html")
    #expect(tree.nodes.last?.text.utf8.count == words.utf8.count)
  }

  @Test func `a page without text is an error that says what to do`() {
    let result = DocumentReader().read(["-"]) { () throws(DocumentReadingError) in
      Array("<html><script>load()</script></html>".utf8)
    }
    #expect(result.failures.map(\.code) == [.emptyFile])
  }

  @Test func `a page in Windows-1252 is read as it says`() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("<meta charset=iso-8859-1><p>Caf".utf8) + [0xE9, 0x20, 0x93, 0x94]
    let path = try folder.write("a.html", bytes: bytes)
    #expect(DocumentReader().read([path]).documents.first?.text == "Café “”")
  }
}
