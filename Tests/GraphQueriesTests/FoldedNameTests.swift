@testable import GraphQueries
import Testing

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("Kim Jong-un", "kim jong un"), ("KIM  JONG\u{A0}UN", "kim jong un"),
    ("Kim Jong\u{2011}un ", "kim jong un"), ("the U.S.", "us"), ("US", "us"),
    ("O’Brien", "obrien"), ("O'Brien", "obrien"), ("Oʻahu", "oahu"), ("Erdoğan", "erdogan"),
    ("Erdog\u{306}an", "erdogan"), ("ERDOĞAN", "erdogan"), ("Dvořák", "dvorak"),
    ("Nguyễn", "nguyen"),
    ("Łódź", "lodz"), ("Weiß", "weiss"), ("Øresund", "oresund"), ("İzmir", "izmir"),
    ("Đà Nẵng", "da nang"), ("Lǚ", "lu"), ("Ștefan", "stefan"), ("Thea", "thea"), ("The", "the"),
    ("Zoë", "zoe"), ("Zoe\u{308}", "zoe"),
    ("", ""), (" - ", ""), ("“”", ""), ("김정은", "김정은"), ("Путин", "путин"), ("हिन्दी", "हिन्दी"),
    ("Reuters, Inc.", "reuters inc"),
  ])
  func `what writers vary does not count`(name: String, folded: String) {
    #expect(FoldedName(name).text == folded)
  }

  @Test(arguments: [
    ("kim", "kim", 0), ("kim", "kin", 1), ("kim", "", 3), ("putin", "puting", 1),
    ("kitten", "sitting", 3), ("abc", "cab", 2),
  ])
  func `the distance counts changed letters`(one: String, other: String, distance: Int) {
    #expect(FoldedName(one).distance(to: FoldedName(other)) == distance)
    #expect(FoldedName(other).distance(to: FoldedName(one)) == distance)
  }

  @Test func `folding a folded name changes nothing`() {
    for name in ["Kim Jong-un", "the The", "Đà Nẵng", "İzmir", "ẞ", "Ǆ", "e\u{301}\u{323}", "ﬁ"] {
      let once = FoldedName(name).text
      #expect(once == "the" || FoldedName(once).text == once)
    }
  }
}
