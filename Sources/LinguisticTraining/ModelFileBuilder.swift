import Linguistics

/// Puts sections together into the bytes of a ``ModelFile``.
public struct ModelFileBuilder {
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// Makes an empty model.
  public init() {}

  /// Adds a section of bytes.
  ///
  /// - Precondition: the name has at most 32 bytes and was not used before.
  public mutating func add(_ name: String, bytes: [UInt8]) {
    precondition(
      name.utf8.count <= ModelFile.maximumNameLength && !sections.contains { $0.name == name },
      "a section needs a short name of its own, not \(name)")
    sections.append((name, bytes))
  }

  /// Adds a section of numbers, in the byte order of the machine (little-endian where it is read).
  public mutating func add<Element: BitwiseCopyable>(_ name: String, _ elements: [Element]) {
    add(name, bytes: elements.withUnsafeBytes(Array.init))
  }

  /// The whole model.
  public func bytes() -> [UInt8] {
    var bytes = ModelFile.magic
    append(ModelFile.version, to: &bytes)
    append(UInt32(sections.count), to: &bytes)
    var offset = aligned(ModelFile.headerSize + sections.count * ModelFile.entrySize)
    for section in sections {
      let name = Array(section.name.utf8)
      bytes += name + Array(repeating: 0, count: ModelFile.maximumNameLength - name.count)
      append(UInt64(offset), to: &bytes)
      append(UInt64(section.bytes.count), to: &bytes)
      offset = aligned(offset + section.bytes.count)
    }
    for section in sections {
      bytes += Array(repeating: 0, count: aligned(bytes.count) - bytes.count)
      bytes += section.bytes
    }
    return bytes
  }

  private func aligned(_ offset: Int) -> Int {
    (offset + ModelFile.alignment - 1) / ModelFile.alignment * ModelFile.alignment
  }

  private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}
