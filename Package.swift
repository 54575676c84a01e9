// swift-tools-version: 6.2
import PackageDescription
import Foundation

/// Every target is compiled in Swift 6 mode, with warnings as errors and three upcoming features.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The targets stand in the order of the data. A target depends only on targets above it
// (Tools/check-layers holds us to that).
let package = Package(
  name: "entente",
  products: [
    .library(name: "Entente", targets: ["Entente"]),
    .library(name: "Linguistics", targets: ["Linguistics"]),
    .executable(name: "entente", targets: ["EntenteCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Vocabularies: values only.
    .target(name: "SourceDocuments", swiftSettings: strict),
    .target(name: "EventModel", dependencies: ["SourceDocuments"], swiftSettings: strict),
    .target(name: "TextAnnotation", dependencies: ["SourceDocuments"], swiftSettings: strict),

    // Word lists, embedded.
    .target(name: "CWordLists"),
    .target(name: "WordLists", dependencies: ["CWordLists"], swiftSettings: strict),

    // Stages: functions between two nouns.
    .target(
      name: "Linguistics",
      dependencies: ["SourceDocuments", "TextAnnotation", "WordLists"],
      swiftSettings: strict),
    .target(
      name: "EventExtraction",
      dependencies: ["SourceDocuments", "EventModel", "TextAnnotation", "WordLists"],
      swiftSettings: strict),
    .target(
      name: "EntityResolution",
      dependencies: ["SourceDocuments", "EventModel", "WordLists"],
      swiftSettings: strict),
    .target(
      name: "GraphBuilding",
      dependencies: ["SourceDocuments", "EventModel"],
      swiftSettings: strict),
    .target(
      name: "GraphQueries",
      dependencies: ["SourceDocuments", "EventModel"],
      swiftSettings: strict),

    // Borders: files, formats, pictures.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "DocumentReading",
      dependencies: ["SourceDocuments", "EventModel", "CLibXML2", "Yams"],
      swiftSettings: strict),
    .target(
      name: "GraphInterchange",
      dependencies: ["SourceDocuments", "EventModel", "Yams"],
      swiftSettings: strict),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .target(name: "CRsvgShim", dependencies: ["CRsvg"]),
    .target(
      name: "GraphRendering",
      dependencies: ["SourceDocuments", "EventModel", "GraphQueries", "CGraphvizShim", "CRsvgShim"],
      swiftSettings: strict),

    // The whole flow.
    .target(
      name: "Entente",
      dependencies: [
        "SourceDocuments", "EventModel", "TextAnnotation", "Linguistics", "EventExtraction",
        "EntityResolution", "GraphBuilding", "GraphQueries", "DocumentReading", "GraphInterchange",
        "GraphRendering",
      ],
      swiftSettings: strict),
    .executableTarget(name: "DevDump", dependencies: ["SourceDocuments", "EventModel", "TextAnnotation", "Linguistics", "EventExtraction", "Entente"]),
    .executableTarget(
      name: "EntenteCommand",
      dependencies: [
        "Entente", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ]
    + [
      "SourceDocuments", "EventModel", "WordLists", "Linguistics", "EventExtraction",
      "EntityResolution", "GraphBuilding", "GraphQueries", "DocumentReading", "GraphInterchange",
      "GraphRendering", "Entente", "EntenteCommand",
    ].map { module in
      .testTarget(
        name: "\(module)Tests",
        dependencies: [.init(stringLiteral: module), "SourceDocuments", "EventModel", "TextAnnotation"],
        swiftSettings: strict)
    },
  cLanguageStandard: .c2x
)

// SCAFFOLD: only the targets whose folders exist.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
func exists(_ t: Target) -> Bool {
  FileManager.default.fileExists(atPath: root + (t.type == .test ? "/Tests/" : "/Sources/") + t.name)
}
let present = Set(package.targets.filter(exists).map(\.name))
package.targets = package.targets.filter { present.contains($0.name) }
for t in package.targets {
  t.dependencies = t.dependencies.filter {
    if case .byNameItem(let name, _) = $0 { return present.contains(name) || name == "Yams" }
    return true
  }
}
package.products = package.products.filter { p in
  if let l = p as? Product.Library { return l.targets.allSatisfy(present.contains) }
  if let e = p as? Product.Executable { return e.targets.allSatisfy(present.contains) }
  return true
}
