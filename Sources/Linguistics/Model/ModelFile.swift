/// Trained weights, read in place: a table of named sections, each aligned to 64 bytes.
///
///     bytes 0-7    "ENTENTE1"
///     bytes 8-11   version of the format
///     bytes 12-15  number of sections
///     then, for each section, 48 bytes: name (32 bytes, zero-filled), offset, length (8 bytes each)
///     then the sections
///
/// All numbers are little-endian. The bytes are either part of the program or were read from a file;
/// in both cases they live as long as the program.
public struct ModelFile: Sendable {
  /// The version of the format that this program reads and writes.
  public static let version: UInt32 = 1
  /// The boundary on which every section begins, in bytes: the widest vector register.
  public static let alignment = 64
  /// The first bytes of every model.
  public static let magic: [UInt8] = Array("ENTENTE1".utf8)
  /// The bytes of one entry of the table of sections: name, offset, length.
  public static let entrySize = 48
  /// The longest name of a section, in bytes.
  public static let maximumNameLength = 32
  /// The bytes before the table of sections.
  public static let headerSize = 16

  /// Where the bytes come from, for messages.
  public let place: String
  private let sections: [String: Range<Int>]
  private nonisolated(unsafe) let base: UnsafeRawPointer

  /// Opens a model that lies in memory for as long as the program runs.
  ///
  /// - Parameters:
  ///   - bytes: begin on a boundary of ``alignment`` bytes.
  ///   - place: where they come from, for messages.
  /// - Throws: ``ModelError`` if the bytes are no model, or one of another version.
  public init(bytes: UnsafeRawBufferPointer, place: String) throws(ModelError) {
    guard bytes.count >= Self.headerSize, let base = bytes.baseAddress,
      bytes.prefix(Self.magic.count).elementsEqual(Self.magic)
    else {
      throw ModelError(
        .foreign, at: place, "not a model of this program; make one with train-model")
    }
    let version = Self.number(bytes, at: 8, as: UInt32.self)
    guard version == Self.version else {
      throw ModelError(
        .version, at: place,
        "version \(version) of the format, this program reads \(Self.version); train the model anew"
      )
    }
    self.place = place
    self.base = base
    sections = try Self.sections(of: bytes, place: place)
  }

  /// The bytes of a section; aligned.
  ///
  /// - Throws: ``ModelError`` if there is none of that name.
  public func section(_ name: String) throws(ModelError) -> UnsafeRawBufferPointer {
    guard let range = sections[name] else {
      throw ModelError(
        .section, at: place, "no section \"\(name)\"; it is a model of another part")
    }
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Whether there is a section of a name.
  public func contains(_ name: String) -> Bool { sections[name] != nil }

  /// The numbers of a section.
  ///
  /// - Throws: ``ModelError`` if the section is missing or is not a whole number of elements.
  public func array<Element: BitwiseCopyable>(
    _ name: String, of type: Element.Type
  ) throws(ModelError) -> UnsafeBufferPointer<Element> {
    let bytes = try section(name)
    guard bytes.count % MemoryLayout<Element>.stride == 0 else {
      throw ModelError(.truncated, at: place, "section \"\(name)\" ends inside a number")
    }
    return bytes.bindMemory(to: type)
  }

  private static func sections(
    of bytes: UnsafeRawBufferPointer, place: String
  ) throws(ModelError) -> [String: Range<Int>] {
    let truncated = ModelError(
      .truncated, at: place, "the file is cut off or damaged; copy it again")
    let count = Int(number(bytes, at: 12, as: UInt32.self))
    guard count <= (bytes.count - headerSize) / entrySize else { throw truncated }
    var sections: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      let name = bytes[entry..<entry + maximumNameLength].prefix { $0 != 0 }
      let offset = number(bytes, at: entry + maximumNameLength, as: UInt64.self)
      let length = number(bytes, at: entry + maximumNameLength + 8, as: UInt64.self)
      guard offset % UInt64(alignment) == 0, offset <= UInt64(bytes.count),
        length <= UInt64(bytes.count) - offset
      else { throw truncated }
      sections[String(decoding: name, as: UTF8.self)] = Int(offset)..<Int(offset + length)
    }
    return sections
  }

  private static func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, as type: Number.Type
  ) -> Number {
    Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }
}
