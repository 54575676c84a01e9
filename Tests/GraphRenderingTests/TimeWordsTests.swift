import EventModel
import Testing

@testable import GraphRendering

@Suite struct TimeWordsTests {
  @Test(arguments: [
    ("2024-06-19", "19 Jun 2024"), ("2006-08", "Aug 2006"), ("2019", "2019"),
    ("2024-21", "spring 2024"),
    ("201X", "2010s"), ("2019~", "about 2019"), ("2024-06-19T15:30Z", "19 Jun 2024"),
    ("2024-06-18/2024-06-19", "18–19 Jun 2024"), ("2024-05-30/2024-06-02", "30 May – 2 Jun 2024"),
    ("2023-12-31/2024-01-01", "31 Dec 2023 – 1 Jan 2024"), ("2022-02-24/..", "since 24 Feb 2022"),
    ("../2022", "until 2022"), ("2001/2003", "2001 – 2003"),
  ])
  func `a time is said as a newspaper says it`(edtf: String, words: String) throws {
    #expect(TimeWords.words(try #require(EventTime(edtf: edtf))) == words)
  }

  @Test(
    arguments: [
      ([], nil), (["2019"], "2019"), (["2019", "2019"], "2019"),
      (["2024-06", "2019"], "2019, Jun 2024"),
      (["2000-07", "2019-04", "2024-06-19"], "2000–2024"),
      (["2024-01", "2024-02", "2024-03"], "2024"),
    ] as [([String], String?)])
  func `several times become a list or a range`(edtf: [String], words: String?) {
    #expect(TimeWords.words(edtf.compactMap(EventTime.init(edtf:))) == words)
  }

  @Test(arguments: ["", "soon", "2024-99", "9999999999999999999999", "/", "2024/2023/2022", "-"])
  func `what is no date is left as it is or said in part`(text: String) {
    #expect(TimeWords.words(edtf: text).count <= text.count + 8)
  }
}
