internal import Foundation

/// A file to read, and the folders whose sidecars speak of it.
struct FoundFile: Hashable {
  /// The path as it was given or found.
  let path: String
  /// The path without symbolic links: one file has one.
  let canonicalPath: String
  /// Where a `corpus.yaml` may lie, the nearest folder first.
  let sidecarFolders: [String]
}

/// Turns paths of files and folders into files, each once.
struct InputFinder {
  /// The file that gives metadata to the articles of its folder.
  static let sidecarName = "corpus.yaml"

  private(set) var files: [FoundFile] = []
  private(set) var failures: [DocumentReadingError] = []
  private var seen: Set<String> = []

  /// Adds the file at a path, or the articles below it.
  mutating func add(_ path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      // The file is opened all the same: the system knows best why it cannot be.
      append(path, sidecarFolders: [])
      return
    }
    if isFolder.boolValue {
      addFolder(path)
    } else {
      append(path, sidecarFolders: [Self.folder(of: path)])
    }
  }

  private mutating func append(_ path: String, sidecarFolders: [String]) {
    let canonicalPath = Self.canonical(path)
    guard seen.insert(canonicalPath).inserted else { return }
    files.append(
      FoundFile(path: path, canonicalPath: canonicalPath, sidecarFolders: sidecarFolders))
  }

  /// Adds the articles of a folder and of those below it, in the byte order of their paths.
  private mutating func addFolder(_ root: String) {
    let failuresBefore = failures.count
    var found: [(path: String, folders: [String])] = []
    var visited: Set<String> = []
    var open: [[String]] = [[Self.trimmingSlashes(root)]]
    while let folders = open.popLast() {
      guard let folder = folders.first, visited.insert(Self.canonical(folder)).inserted else {
        continue
      }
      for name in names(in: folder) where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        switch Self.kind(of: path) {
        case .folder: open.append([path] + folders)
        case .file where ArticleFormat(path: path) != nil: found.append((path, folders))
        case .file, .other: continue
        }
      }
    }
    found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (path, folders) in found { append(path, sidecarFolders: folders) }
    if found.isEmpty && failures.count == failuresBefore {
      failures.append(
        DocumentReadingError(
          .emptyFolder, at: root,
          "no articles in this folder, put some there (\(ArticleFormat.extensionList))"))
    }
  }

  private mutating func names(in folder: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      failures.append(
        DocumentReadingError(
          .unreadableFile, at: folder,
          "this folder cannot be listed, give yourself the right to (chmod u+rx)"))
      return []
    }
  }

  private enum Kind { case file, folder, other }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  private static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else {
      return URL(fileURLWithPath: path).standardizedFileURL.path
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func trimmingSlashes(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
