/// The statements of an item of Wikidata, without those that its editors have marked as wrong.
struct WikidataClaims {
  /// A statement, or a qualifier of one.
  struct Claim {
    private let snak: JSONNode
    private let qualifiers: [String: JSONNode]

    fileprivate init(_ snak: JSONNode, qualifiers: [String: JSONNode] = [:]) {
      self.snak = snak
      self.qualifiers = qualifiers
    }

    private var value: JSONNode? { snak["datavalue"]?["value"] }

    /// The item that is the value.
    var item: String? {
      guard let fields = value?.fields else { return nil }
      if let id = fields["id"]?.text { return id }
      // Older dumps give the number alone.
      guard fields["entity-type"]?.text == "item", let number = fields["numeric-id"]?.integer else {
        return nil
      }
      return "Q\(number)"
    }

    /// The text that is the value.
    var text: String? { value?.text }

    /// The day, month or year that is the value, as EDTF has it; nil before our era, and for what is
    /// vaguer than a year.
    var date: String? {
      guard let time = value?["time"]?.text, time.hasPrefix("+") else { return nil }
      let day = time.dropFirst().prefix { $0 != "T" }
      let parts = day.split(separator: "-")
      guard parts.count == 3, parts[0].utf8.count == 4 else { return nil }
      switch value?["precision"]?.integer ?? 11 {
      case 9: return String(parts[0])
      case 10: return "\(parts[0])-\(parts[1])"
      case 11...: return String(day)
      default: return nil
      }
    }

    /// The first qualifier of a property.
    func qualifier(_ property: String) -> Claim? {
      qualifiers[property]?.elements?.first.map { Claim($0) }
    }
  }

  private let properties: [String: JSONNode]

  init(_ item: JSONNode) { properties = item["claims"]?.fields ?? [:] }

  /// The statements of a property, the preferred ones first.
  func claims(_ property: String) -> [Claim] {
    var preferred: [Claim] = []
    var others: [Claim] = []
    for statement in properties[property]?.elements ?? [] {
      guard let snak = statement["mainsnak"] else { continue }
      let claim = Claim(snak, qualifiers: statement["qualifiers"]?.fields ?? [:])
      switch statement["rank"]?.text {
      case "deprecated": continue
      case "preferred": preferred.append(claim)
      default: others.append(claim)
      }
    }
    return preferred + others
  }

  /// The items that are values of a property.
  func items(_ property: String) -> [String] { claims(property).compactMap(\.item) }

  /// The texts that are values of a property.
  func texts(_ property: String) -> [String] { claims(property).compactMap(\.text) }
}
