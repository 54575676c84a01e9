import EventModel
import Testing

@testable import EntityResolution

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Kim Jong-un", ["jongun"], "kim"), ("Vladimir Putin", ["vladimir"], "putin"),
    ("former President George H. W. Bush", ["george", "h", "w"], "bush"),
    ("Ursula von der Leyen", ["ursula"], "vonderleyen"),
    ("Charles de Gaulle", ["charles"], "degaulle"),
    ("Mohammed bin Salman", ["mohammed"], "binsalman"), ("Al Gore", ["al"], "gore"),
    ("Ben Bernanke", ["ben"], "bernanke"),
    ("Martin Luther King Jr.", ["martin", "luther"], "king"),
    ("Xi Jinping", ["jinping"], "xi"), ("Jinping Xi", ["jinping"], "xi"),
    ("Malcolm X", ["malcolm"], "x"), ("Putin", [], "putin"), ("van Gogh", [], "vangogh"),
    ("Secretary of State", ["of"], "state"),
  ])
  func `a name has a given and a family part`(surface: String, given: [String], family: String) {
    let name = PersonName(surface)
    #expect(name.given.map(\.letters) == given)
    #expect(name.familyLetters == family)
  }

  @Test(arguments: [
    ("Putin", true), ("President Putin", true), ("Mr. Kim", true), ("bin Salman", true),
    ("al-Assad", true), ("Pope Francis", false), ("King Charles III", false), ("Xi Jinping", false),
    ("Charles III", false),
  ])
  func `half names are known as such`(surface: String, isBare: Bool) {
    #expect(PersonName(surface).isBare == isBare)
  }

  @Test(arguments: [
    "", " ", "…", "-", ".", "Mr.", "Jr.", "III", "\u{301}", "\u{0}", "J.", "al-", "’s",
  ])
  func `any text can be read as a name`(surface: String) {
    let name = PersonName(surface)
    #expect(name.compared(with: name)?.verdict != .different)
    #expect(!name.isContained(in: name))
  }

  @Test func `a comparison is the same from both sides`() {
    let names = [
      "Kim Jong Un", "Kim Jong-un", "Jong Un Kim", "Kim Yo-jong", "George Bush", "George W. Bush",
      "George Walker Bush", "G. Bush", "John Smith", "John Smith Jr.", "John Smith III",
      "Juan Carlos", "King Juan Carlos", "Chris Smith", "Christopher Smith", "Hugo Chávez Frías",
      "Hugo Chávez", "Pope Francis", "King Francis",
    ].map(PersonName.init)
    for one in names {
      for other in names {
        let (there, back) = (one.compared(with: other), other.compared(with: one))
        #expect(there?.verdict == back?.verdict && there?.rule == back?.rule)
      }
    }
  }
}
