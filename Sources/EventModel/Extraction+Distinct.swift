import SourceDocuments

extension Extraction {
  /// One extraction for each document id, by id.
  ///
  /// Where several have the same id, the one with the least digest stands, so that the choice does
  /// not depend on the order.
  public static func distinct(_ extractions: [Extraction]) -> [Extraction] {
    let sorted = extractions.sorted { a, b in
      (a.document.id, a.document.sha256, a.chains.count, a.claims.count)
        < (b.document.id, b.document.sha256, b.chains.count, b.claims.count)
    }
    var distinct: [Extraction] = []
    for extraction in sorted where extraction.document.id != distinct.last?.document.id {
      distinct.append(extraction)
    }
    return distinct
  }
}
