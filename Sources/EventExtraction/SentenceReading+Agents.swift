extension SentenceReading {
  /// The subject of a verb group: by word order, and by the tree where that does not tell; of a verb
  /// without one of its own by the tree, if it has one.
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
    let subject = subject(of: index)
    return subject.isEmpty ? tree.subject(of: group.main) : subject
  }
}
