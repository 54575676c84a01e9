import CEnglishModel

extension ModelFile {
  /// A part of the English model that the program carries: "tokens", "lemmas" or "reading".
  ///
  /// - Throws: ``ModelError`` if the program was built without it, or with a damaged one.
  public static func english(_ part: String) throws(ModelError) -> ModelFile {
    var count = 0
    guard let bytes = entente_english_model(part, &count) else {
      throw ModelError(.section, at: "English model", "no part \"\(part)\"; build the package anew")
    }
    return try ModelFile(
      bytes: UnsafeRawBufferPointer(start: bytes, count: count), place: "English model (\(part))")
  }
}
