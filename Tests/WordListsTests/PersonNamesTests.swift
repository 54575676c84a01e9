import Testing
import WordLists

@Suite struct GivenNamesTests {
  let names = GivenNames.standard

  @Test(arguments: [
    ("Vladimir", Gender.male), ("Antony", .male), ("Jens", .male), ("Yuri", .male),
    ("José", .male), ("Jose", .male), ("François", .male), ("Angela", .female),
    ("Volodymyr", .male), ("Mohammed", .male), ("Fatima", .female), ("Narendra", .male),
    ("Giorgia", .female), ("Shinzo", .male), ("Recep", .male), ("Benjamin", .male),
    ("Olena", .female), ("Ngozi", .female), ("Jong-un", .male), ("Yo-jong", .female),
  ])
  func `a given name tells the gender`(name: String, gender: Gender) {
    #expect(names.givenName(name)?.gender == gender)
  }

  @Test func `names of both genders tell none`() throws {
    #expect(try #require(names.givenName("Andrea")).gender == nil)
    #expect(try #require(names.givenName("Alexis")).genders.count == 2)
  }

  @Test func `names that are words or countries too are marked`() {
    for name in ["Will", "Jordan", "Chad", "Mark", "Georgia"] {
      #expect(names.givenName(name)?.isAlsoWord == true, "\(name)")
    }
    for name in ["Vladimir", "Antony"] {
      #expect(names.givenName(name)?.isAlsoWord == false, "\(name)")
    }
  }

  @Test func `every name of a country is marked`() {
    for name in names.all where !Countries.standard.lexicon[name.name].isEmpty {
      #expect(name.isAlsoWord, "\(name.name)")
    }
  }

  @Test func `there are thousands of them, each listed once, none a word of grammar`() {
    #expect(names.all.count > 2500)
    for name in names.all { #expect(names.lexicon[name.name].count == 1, "\(name.name)") }
    for word in ["In", "On", "The", "He", "So", "No", "An", "vladimir", "", "Putin"] {
      #expect(names.givenName(word) == nil, "\(word)")
    }
  }
}

@Suite struct SurnamesTests {
  let surnames = Surnames.standard

  @Test(arguments: [
    ("Kim", "korean"), ("Lee", "korean"), ("Ri", "korean"), ("Yi", "korean"), ("Pak", "korean"),
    ("Choe", "korean"), ("Moon", "korean"), ("Xi", "chinese"), ("Wang", "chinese"),
    ("Nguyen", "vietnamese"), ("Nguyễn", "vietnamese"), ("Orban", "hungarian"),
    ("Orbán", "hungarian"), ("Abe", "japanese"),
  ])
  func `a family name tells its culture`(name: String, culture: String) {
    #expect(surnames.surname(name)?.cultures.contains(culture) == true)
  }

  @Test func `each is listed once, and none is a word of grammar`() {
    for surname in surnames.all {
      #expect(surnames.lexicon[surname.name].count == 1, "\(surname.name)")
    }
    for word in ["In", "On", "To", "So", "Do", "No", "He", "An", "Putin"] {
      #expect(surnames.surname(word) == nil, "\(word)")
    }
  }
}
