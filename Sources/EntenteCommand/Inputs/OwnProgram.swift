import Glibc

/// The program that runs, so that it can start itself.
enum OwnProgram {
  /// A path that leads to it, also when its file was moved or replaced in the meantime.
  static var path: String {
    let link = "/proc/self/exe"
    if access(link, X_OK) == 0 { return link }
    let name = CommandLine.arguments.first ?? "entente"
    guard !name.contains("/"), let list = getenv("PATH") else { return name }
    let folders = String(cString: list).split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 } ?? name
  }
}
