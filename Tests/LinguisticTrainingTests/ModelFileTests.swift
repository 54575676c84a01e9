import LinguisticTraining
import Linguistics
import Testing

@Suite struct ModelFileTests {
  @Test func sectionsComeBackAligned() throws {
    var builder = ModelFileBuilder()
    builder.add("numbers", [1, 2, 3] as [Int32])
    builder.add("empty", bytes: [])
    builder.add("bytes", bytes: [7, 8, 9])
    let model = try kept(builder.bytes())
    #expect(try Array(model.array("numbers", of: Int32.self)) == [1, 2, 3])
    #expect(try model.section("empty").isEmpty)
    #expect(try Array(model.section("bytes")) == [7, 8, 9])
    let address = try Int(bitPattern: model.section("bytes").baseAddress)
    #expect(address % ModelFile.alignment == 0)
  }

  @Test func everyCutOffModelIsRefused() throws {
    var builder = ModelFileBuilder()
    builder.add("numbers", [1, 2, 3] as [Int32])
    let bytes = builder.bytes()
    for length in 0..<bytes.count {
      #expect(throws: ModelError.self) { try kept(Array(bytes[..<length])) }
    }
  }

  @Test func anotherVersionIsRefused() throws {
    var bytes = ModelFileBuilder().bytes()
    bytes[8] = 99
    let error = #expect(throws: ModelError.self) { try kept(bytes) }
    #expect(error?.code == .version)
  }

  @Test func aMissingSectionIsNamed() throws {
    let model = try kept(ModelFileBuilder().bytes())
    let error = #expect(throws: ModelError.self) { try model.section("weights") }
    #expect(error?.description.contains("weights") == true)
  }
}
