import DocumentReading
import EventModel
import Foundation
import SourceDocuments
import Testing

@Suite struct DocumentReaderTests {
  @Test func `a text is read as it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("ferry.txt", "A ferry sank.\r\nNobody died.\r\n")
    let result = DocumentReader().read([path])
    let document = try #require(result.documents.first)
    #expect(document.id == "ferry")
    #expect(document.text == "A ferry sank.\r\nNobody died.\r\n")
    #expect(document.diagnostics.isEmpty && result.failures.isEmpty)
  }

  @Test func `a folder stands for the articles in and below it`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.md", "deep/er/c.html", "d.jsonl", ".hidden.txt", ".git/e.txt"] {
      try folder.write(name, name.hasSuffix("jsonl") ? #"{"text": "Words."}"# : "<html>Words.")
    }
    for name in ["picture.png", "graph.json", "notes"] { try folder.write(name, "Words.") }
    let result = DocumentReader().read([folder.path + "/"])
    #expect(result.documents.map(\.id) == ["a", "b", "c", "d-1"])
    #expect(result.failures.isEmpty)
  }

  @Test func `links that lead back do not lead astray`() throws {
    let folder = try TemporaryFolder()
    try folder.write("deep/a.txt", "Words.")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: folder.path + "/deep/loop", withDestinationPath: folder.path)
    try files.createSymbolicLink(
      atPath: folder.path + "/deep/broken.txt", withDestinationPath: folder.path + "/nothing")
    let result = DocumentReader().read([folder.path])
    #expect(result.documents.map(\.id) == ["a"])
    #expect(result.failures.isEmpty)
  }

  @Test func `a file given twice is read once`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("deep/a.txt", "Words.")
    let result = DocumentReader().read([path, folder.path, folder.path + "/deep/../deep/a.txt"])
    #expect(result.documents.count == 1 && result.failures.isEmpty)
  }

  @Test func `a bad input does not stop the others`() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("good.txt", "Words.")
    let empty = try folder.write("empty.txt", "")
    let blank = try folder.write("blank.md", "\u{FEFF} \n\n")
    let none = try folder.write("none/readme.rst", "Words.")
    let noArticles = String(none.dropLast("/readme.rst".count))
    let missing = folder.path + "/missing.txt"
    let result = DocumentReader().read([missing, empty, good, blank, noArticles, good + "/x"])
    #expect(result.documents.map(\.id) == ["good"])
    let codes = Dictionary(uniqueKeysWithValues: result.failures.map { ($0.place, $0.code) })
    #expect(
      codes == [
        missing: .missingFile, empty: .emptyFile, blank: .emptyFile, noArticles: .emptyFolder,
        good + "/x": .missingFile,
      ])
    for failure in result.failures {
      #expect(failure.description.hasPrefix(failure.place + ": "))
      #expect(failure.message.contains(",") || failure.message.contains(";"), "what to do")
    }
  }

  @Test func `a file that may not be read is an error`() throws {
    guard geteuid() != 0 else { return }  // root may read everything
    let folder = try TemporaryFolder()
    let path = try folder.write("secret.txt", "Words.")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(DocumentReader().read([path]).failures.map(\.code) == [.unreadableFile])
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "PDF"), ("PK\u{3}\u{4}....", "ZIP"), ("GIF89a......", "GIF"),
    ("\u{7F}ELF\u{2}\u{1}", "program"), ("{\\rtf1 Words}", "RTF"),
    ("From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;", "MHTML"),
    (String(repeating: "\u{0}\u{1}\u{2}ab", count: 40), "binary"),
  ])
  func `a file that is no text says what it is`(contents: String, name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("article.txt", contents)
    let failure = try #require(DocumentReader().read([path]).failures.first)
    #expect(failure.code == .binaryFile)
    #expect(failure.message.contains(name))
  }

  @Test(
    arguments: [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF, 0xE0],
      [0x1F, 0x8B, 0x08, 0x00], [0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00],
    ] as [[UInt8]])
  func `pictures and archives are no text`(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("article", bytes: bytes)
    #expect(DocumentReader().read([path]).failures.map(\.code) == [.binaryFile])
  }

  @Test func `standard input is looked at to tell what it is`() throws {
    func read(_ text: String) -> ReadResult {
      DocumentReader().read(["-", "-"]) { () throws(DocumentReadingError) in Array(text.utf8) }
    }
    #expect(read("---\ntitle: Ferry\n---\nA ferry sank.").documents.first?.text == "A ferry sank.")
    #expect(read("\n <!DOCTYPE html><p>A ferry sank.").documents.first?.text == "A ferry sank.")
    #expect(read(#"{"text": "A ferry sank."}"#).documents.first?.id == "stdin-1")
    #expect(read("A ferry sank.").documents.first?.id == "stdin")
    #expect(read(#"[{"text": "A ferry sank."}]"#).failures.first?.code == .unsupportedFormat)
    #expect(read("{\n  \"format\": \"eventgraph/1\"\n}").failures.first?.code == .unsupportedFormat)
    #expect(read("").failures.map(\.place) == ["standard input"])
  }

  @Test func `the document beats the sidecar, the sidecar the option`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "---\npublished: 2001\n---\nWords.")
    try folder.write("b.txt", "Words.")
    try folder.write("c.txt", "Words.")
    try folder.write("deep/d.txt", "Words.")
    try folder.write(
      "corpus.yaml",
      """
      a: {published: 2002, title: "A title", publisher: The House, rank: 3}
      b: {published: 2002-02}
      d: {published: 2002, url: "https://example.org/d"}
      """)
    try folder.write("deep/corpus.yaml", "d:\n  published: 2003-03-03\n")
    let options = ReadingOptions(published: EventTime(edtf: "2004-04"))
    let documents = DocumentReader(options: options).read([folder.path]).documents
    #expect(documents.map(\.metadata.published) == ["2001", "2002-02", "2004-04", "2003-03-03"])
    #expect(documents.first?.metadata.title == "A title")
    #expect(documents.first?.metadata.publisher == "The House")
    #expect(documents.first?.metadata.other == ["rank": .integer(3)])
    #expect(documents.last?.metadata.url == "https://example.org/d")
  }

  @Test func `a sidecar that is named speaks first`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.txt", "Words.")
    try folder.write("corpus.yaml", "a: {published: 2002, title: Near}")
    let corpus = try folder.write("other/mine.yaml", "a: {published: 2003}")
    let result = DocumentReader(options: ReadingOptions(corpus: corpus)).read([path])
    #expect(result.documents.first?.metadata.published == "2003")
    #expect(result.documents.first?.metadata.title == "Near")
  }

  @Test func `a broken sidecar is an error with its line, and the articles are read`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Words.")
    try folder.write("corpus.yaml", "a: {published: 2002}\nb: [unclosed\n")
    let result = DocumentReader().read([folder.path])
    #expect(result.documents.count == 1)
    let failure = try #require(result.failures.first)
    #expect(failure.code == .invalidCorpus)
    #expect(failure.place.contains("corpus.yaml:"))
    let missing = DocumentReader(options: ReadingOptions(corpus: folder.path + "/no.yaml"))
    #expect(missing.read([folder.path]).failures.map(\.code).contains(.missingFile))
  }

  @Test func `a wrong entry of a sidecar is named with its line`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Words.")
    try folder.write("corpus.yaml", "# dates\na:\n  published: last week\nb: 2002\n")
    let result = DocumentReader().read([folder.path])
    #expect(result.documents.first?.metadata.published == nil)
    #expect(result.diagnostics.map { $0.place.suffix(4) } == [":3:3", ":4:1"])
  }

  @Test func `a long line takes linear time and is kept whole`() throws {
    let line = String(repeating: "The ferry sank in the harbour. ", count: 1 << 16)
    let result = DocumentReader().read(["-"]) { () throws(DocumentReadingError) in
      Array(line.utf8)
    }
    #expect(result.documents.first?.text == line)
  }

  @Test func `no bytes make the reader fail`() {
    var generator = SplitMix(seed: 7)
    let pieces: [[UInt8]] = [
      Array("---\n".utf8), Array("<p>".utf8), Array("<!DOCTYPE html>".utf8), [0xFF, 0xFE], [0],
      [0xEF, 0xBB, 0xBF], Array("{\"text\":".utf8), [0xE2, 0x80], [0x93], Array("a: b\n".utf8),
      Array("Most read\n".utf8), Array("…\r\n".utf8), Array("By \n".utf8),
      Array("12 t - / \n".utf8),
      Array("<div hidden=".utf8), Array("&#x110000;".utf8), Array("\n\n * | |\n".utf8),
    ]
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<generator.next(below: 30) {
        bytes += pieces[generator.next(below: pieces.count)]
        if generator.next(below: 4) == 0 { bytes.append(UInt8(generator.next(below: 256))) }
      }
      let input = bytes
      let result = DocumentReader().read(["-"]) { () throws(DocumentReadingError) in input }
      #expect(result.documents.count + result.failures.count >= 1)
      for document in result.documents {
        for furniture in document.furniture {
          #expect(furniture.range.end <= document.text.utf8.count)
          #expect(!document.quote(furniture.range).contains("\n"))
        }
      }
    }
  }
}

/// A small generator of numbers that are the same in every run.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
