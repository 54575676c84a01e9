import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

// Shorter forms of a full name: surnames, given names, short forms and acronyms of bodies.

extension LocalCoreference {
  /// Joins "Putin" to "Vladimir Putin", "Kim" to the Kim whom the document names most, "Mahan" to
  /// "Mahan Air".
  mutating func joinShortNames() {
    partNamesakes()
    let shorts = drafts.indices.filter { index in
      drafts[index].kind == .person && !drafts[index].name.contains(" ")
    }
    let parts = drafts.map { draft in
      draft.name.split(separator: " ").map { NameFolding.fold(String($0)) }
    }
    joinEndings(parts)
    for short in shorts { joinShortName(short, parts) }
    for short in drafts.indices
    where drafts[short].kind == .organization && !drafts[short].places.isEmpty {
      joinShortOrganization(short)
    }
  }

  /// What "Mr" or "Ms" before a short name says; nil if it stands without, or with both.
  private func honorificGender(of short: Int) -> Bool? {
    let genders = Set(drafts[short].places.compactMap(distinction)).intersection([.man, .woman])
    return genders.count == 1 ? genders.first == .woman : nil
  }

  /// Joins "Lula da Silva" to "Luiz Inácio Lula da Silva": the end of one longer name only.
  private mutating func joinEndings(_ parts: [[String]]) {
    for short in drafts.indices
    where drafts[short].kind == .person && drafts[short].name.contains(" ") {
      let words = parts[short]
      let longer = drafts.indices.filter { index in
        guard index != short, drafts[index].kind == .person, !drafts[index].places.isEmpty else {
          return false
        }
        return parts[index].count > words.count && parts[index].suffix(words.count) == words[...]
      }
      guard longer.count == 1, let full = longer.first, !drafts[short].places.isEmpty else {
        continue
      }
      note(
        drafts[short].places[0], drafts[full].places[0], .same, "surname",
        "\(drafts[short].name) is the end of \(drafts[full].name)")
      merge(short, into: full)
    }
  }

  private mutating func joinShortName(_ short: Int, _ parts: [[String]]) {
    guard !drafts[short].places.isEmpty else { return }
    let word = NameFolding.fold(drafts[short].name)
    let isFemale = honorificGender(of: short)
    // "Zelensky" where only "Zelenskyy" has been named.
    let isWritten = drafts.indices.contains { index in
      index != short && drafts[index].kind == .person && parts[index].count > 1
        && parts[index].contains(word)
    }
    func isPart(_ word: String, _ parts: [[String]], _ index: Int) -> Bool {
      guard parts[index].count > 1 else { return false }
      if parts[index].contains(word) { return true }
      return !isWritten && parts[index].last.map { Self.soundAlike($0, word) } ?? false
    }
    let bearers = drafts.indices.filter { index in
      guard index != short, drafts[index].kind == .person, !drafts[index].places.isEmpty else {
        return false
      }
      if let isFemale, let own = World.standard.isFemale(drafts[index].name), own != isFemale {
        return false
      }
      return isPart(word, parts, index)
    }
    let outer = bearers.filter { index in
      parts[index].first == word
        || parts[index].last.map { $0 == word || Self.soundAlike($0, word) } ?? false
    }
    // The "Lula" of "Luiz Inácio Lula da Silva" counts where nobody bears the name first or last.
    let all = outer.isEmpty ? bearers : outer
    let candidates = narrowed(all, for: short)
    guard let full = clearest(candidates, of: short) else {
      for candidate in all {
        note(
          drafts[short].places[0], drafts[candidate].places[0], .possible, "ambiguous-surname",
          "\(all.count) people of this document bear the name \(drafts[short].name), none is named more than the others"
        )
      }
      return
    }
    let isFirst =
      drafts[full].name.split(separator: " ").first.map { NameFolding.fold(String($0)) } == word
    note(
      drafts[short].places[0], drafts[full].places[0], .same,
      isFirst && !World.standard.isSurname(drafts[short].name) ? "given-name" : "surname",
      "\(drafts[short].name) is short for \(drafts[full].name), \(candidates.count == 1 ? "the only one of that name in the document" : "whom the document introduces first or names most of those called so")"
    )
    for candidate in candidates where candidate != full {
      note(
        drafts[short].places[0], drafts[candidate].places[0], .different, "ambiguous-surname",
        "the document means \(drafts[full].name) by it, whom it introduces first or names more often than \(drafts[candidate].name)"
      )
      note(
        drafts[full].places[0], drafts[candidate].places[0], .different, "given-names-differ",
        "the given names of \(drafts[full].name) and \(drafts[candidate].name) differ")
    }
    merge(short, into: full)
  }

  /// The one candidate that the document has named in full when it first says the short name; else
  /// the one that it names more often than any other.
  private func clearest(_ candidates: [Int], of short: Int) -> Int? {
    let first = drafts[short].places.first { !readings[$0.sentence].sentence.isHeading }
    if let first, candidates.count > 1 {
      let introduced = candidates.filter { drafts[$0].places[0] < first }
      if introduced.count == 1 { return introduced[0] }
    }
    return mostNamed(candidates)
  }

  private func mostNamed(_ candidates: [Int]) -> Int? {
    let ranked = candidates.sorted { a, b in
      (drafts[b].places.count, drafts[a].places[0]) < (drafts[a].places.count, drafts[b].places[0])
    }
    guard let first = ranked.first else { return nil }
    guard ranked.count > 1 else { return first }
    return drafts[first].places.count > drafts[ranked[1]].places.count ? first : nil
  }

  private mutating func joinShortOrganization(_ short: Int) {
    let name = drafts[short].name
    // The "U.N. Security Council" is a part of the U.N., not a longer name of it.
    let hasParts =
      World.standard.organization(name).map {
        [.international, .alliance, .legislature].contains($0.category)
      } ?? false
    let longer = drafts.indices.filter { index in
      index != short && drafts[index].kind == .organization && !drafts[index].places.isEmpty
        && (drafts[index].name.hasPrefix(name + " ") && !hasParts
          || Acronym.initials(of: drafts[index].name).contains(name))
    }
    guard longer.count == 1, let full = longer.first else { return }
    note(
      drafts[short].places[0], drafts[full].places[0], .same,
      drafts[full].name.hasPrefix(name + " ") ? "short-form" : "acronym",
      "\(name) is short for \(drafts[full].name)")
    merge(short, into: full)
  }

  private mutating func merge(_ short: Int, into full: Int) {
    for place in drafts[short].places { draftsAt[place] = [full] }
    drafts[full].places = (drafts[full].places + drafts[short].places).sorted()
    drafts[short].places = []
  }
}
