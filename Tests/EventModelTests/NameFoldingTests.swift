import EventModel
import Testing

@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("Kim Jong-un", "kim jong un"), ("KIM  JONG\tUN ", "kim jong un"), ("U.N.", "un"),
    ("Sana’a", "sanaa"), ("Müller & Co.", "muller and co"), ("Élysée", "elysee"),
    ("E\u{301}lyse\u{301}e", "elysee"), ("Łódź", "lodz"), ("Đặng", "dang"), ("Straße", "strasse"),
    ("Ærø", "aero"), ("Þór", "thor"), ("İstanbul", "istanbul"), ("ısı", "isi"),
    ("Əliyev", "eliyev"),
    ("ＮＡＴＯ", "nato"), ("AT&T", "at and t"), ("Ким", "ким"), ("김정은", "김정은"), ("हिन्दी", "हिन्दी"),
    ("", ""), ("—…!", ""), ("\u{FEFF}a\u{AD}b", "ab"), ("a\u{0}b", "a b"), ("24-hour", "24 hour"),
  ])
  func `what writers do differently is taken away`(text: String, folded: String) {
    #expect(NameFolding.fold(text) == folded)
  }

  @Test func `folding a folded name changes nothing`() {
    let scalars = (0x20...0x24FF).compactMap { UnicodeScalar(UInt32($0)) }
    for scalar in scalars {
      let folded = NameFolding.fold("a\(Character(scalar))B")
      #expect(NameFolding.fold(folded) == folded, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
