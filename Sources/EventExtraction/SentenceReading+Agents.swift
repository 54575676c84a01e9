extension SentenceReading {
  /// The subject of a verb group: by the tree, and by word order where that does not tell, or goes on
  /// with the list that the tree begins.
  func agents(of index: Int) -> [Int] {
    let group = groups[index]
    let tree = TreeReader(reading: self)
    if group.isInfinitive, let governor = group.governor,
      let controller = controller(of: index, governor: governor)
    {
      return controller
    }
    if group.isParticiple || group.isInfinitive, self.tree.isParsed,
      tree.hasSubject(group.main)
    {
      return tree.subject(of: group.main)
    }
    // "Ada had not been to Peru": the tree hangs the subject on what the copula joins to it.
    let joined = self.tree.relations[group.main] == "cop" ? self.tree.heads[group.main] : nil
    let byTree = tree.subject(of: joined ?? group.main)
    // A subject that is nobody we know stays nobody.
    if byTree.isEmpty, tree.hasOwnNoun(group.main) || tree.isOfSomebody(group.main) { return [] }
    // "the president's proposal to send troops": whose it is does it.
    if byTree.isEmpty, group.isInfinitive, let owners = tree.owners(ofNounAbove: group.main) {
      return owners
    }
    if byTree.isEmpty, group.isInfinitive, let governor = group.governor, governor != index {
      return agents(of: governor)  // "announced plans to leave"
    }
    let byOrder = subject(of: index)
    // The parser may hang the last of a list elsewhere.
    return Set(byTree).isSubset(of: byOrder) ? byOrder : byTree
  }
}
