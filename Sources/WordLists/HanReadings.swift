/// How Chinese characters are read in Mandarin, Cantonese and Korean.
public struct HanReadings: Sendable {
  /// The embedded list, read on first use.
  public static let standard = HanReadings(WordList("han-readings"))

  private struct Readings: Sendable {
    let mandarin: String
    let korean: [UInt32]
    let cantonese: [String]
    let traditional: UInt32
  }

  private let readings: [UInt32: Readings]

  init(_ list: WordList) {
    let (character, mandarin) = (list.column("character"), list.column("mandarin"))
    let (korean, cantonese) = (list.column("korean"), list.column("cantonese"))
    let traditional = list.column("traditional")
    var readings: [UInt32: Readings] = [:]
    readings.reserveCapacity(list.rows.count)
    for row in list.rows {
      guard let code = row[character].unicodeScalars.first?.value else { continue }
      readings[code] = Readings(
        mandarin: row[mandarin],
        korean: WordList.values(row[korean]).compactMap { $0.unicodeScalars.first?.value },
        cantonese: WordList.values(row[cantonese]),
        traditional: row[traditional].unicodeScalars.first?.value ?? code)
    }
    self.readings = readings
  }

  /// The Mandarin reading without tone: "xi"; empty if it is not listed.
  public func mandarin(_ character: UInt32) -> String { readings[character]?.mandarin ?? "" }

  /// The Cantonese readings in Jyutping without tones.
  public func cantonese(_ character: UInt32) -> [String] { readings[character]?.cantonese ?? [] }

  /// The Korean readings, as syllables of Hangul.
  public func korean(_ character: UInt32) -> [UInt32] { readings[character]?.korean ?? [] }

  /// The traditional form of a character.
  public func traditional(_ character: UInt32) -> UInt32 {
    readings[character]?.traditional ?? character
  }
}
