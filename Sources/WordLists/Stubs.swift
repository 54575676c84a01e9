public struct Organization: Sendable { public let name: String }
public struct Organizations: Sendable {
  public static let standard = Organizations()
  public let lexicon = Lexicon<Organization>(foldsCase: false)
}
public struct Cities: Sendable {
  public static let standard = Cities()
  public let lexicon = Lexicon<Organization>(foldsCase: false)
}
public struct GivenNames: Sendable {
  public static let standard = GivenNames()
  public func contains(_ s: String) -> Bool { ["Vladimir", "Joe", "Antony"].contains(s) }
}
public struct Surnames: Sendable {
  public static let standard = Surnames()
  public func contains(_ s: String) -> Bool { ["Kim", "Choe"].contains(s) }
}
