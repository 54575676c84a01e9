internal import Foundation
internal import SourceDocuments

/// The sidecars of one run, each read once.
struct Sidecars {
  /// The sidecar for all documents.
  private let option: Sidecar?
  private var byPath: [String: Sidecar] = [:]
  private var missing: Set<String> = []
  /// Sidecars that could not be read.
  private(set) var failures: [DocumentReadingError] = []
  /// Entries that are not as they should be.
  private(set) var diagnostics: [Diagnostic] = []

  init(option path: String?) {
    guard let path else {
      option = nil
      return
    }
    do {
      let sidecar = try Sidecar(ByteSource.file(at: path), place: path)
      option = sidecar
      diagnostics = sidecar.diagnostics
    } catch {
      option = nil
      failures.append(error)
    }
  }

  /// What the sidecars say of a document.
  ///
  /// The sidecar for all documents comes first, then those of the document's folders from the nearest.
  ///
  /// - Parameters:
  ///   - names: the names under which the document may stand there, the best first.
  ///   - folders: the folders, the nearest first.
  /// - Returns: what is said; empty if nothing is.
  mutating func metadata(of names: [String], folders: [String]) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    for sidecar in [option] + folders.map({ load($0) }) {
      guard let sidecar, let name = names.first(where: { sidecar.entries[$0] != nil }),
        let entry = sidecar.entries[name]
      else { continue }
      metadata = metadata.filled(from: entry)
    }
    return metadata
  }

  private mutating func load(_ folder: String) -> Sidecar? {
    let path = (folder.hasSuffix("/") ? folder : folder + "/") + InputFinder.sidecarName
    if let known = byPath[path] { return known }
    guard !missing.contains(path), FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      let sidecar = try Sidecar(ByteSource.file(at: path), place: path)
      byPath[path] = sidecar
      diagnostics += sidecar.diagnostics
      return sidecar
    } catch {
      missing.insert(path)
      failures.append(error)
      return nil
    }
  }
}
