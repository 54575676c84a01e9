import Testing

@testable import GraphBuilding

@Suite struct StableHashTests {
  @Test(arguments: [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")])
  func `digests are those of the published test vectors`(text: String, digest: String) {
    #expect(StableHash.hexDigits(of: text) == digest)
  }

  @Test func `everything gets a digest of its own`() {
    let descriptions = [["a", "x"], ["a", "y"], ["b"], ["b"], ["b"], [], ["a", "x"]]
    let digests = StableHash.distinct(descriptions)
    #expect(digests.count == descriptions.count)
    #expect(Set(digests).count == descriptions.count)
    #expect(StableHash.distinct([["a", "x"]]) == [StableHash.hexDigits(of: "a")])
  }
}
