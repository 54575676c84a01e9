// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled in Swift 6 mode, with warnings as errors and three upcoming features.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The tests of a module; they may use any vocabulary beside it.
func tests(of module: String, using others: [Target.Dependency] = []) -> Target {
  let vocabularies: [Target.Dependency] = ["SourceDocuments", "EventModel", "TextAnnotation"]
  let own: Target.Dependency = .byName(name: module)
  return .testTarget(
    name: "\(module)Tests",
    dependencies: vocabularies.filter { "\($0)" != "\(own)" } + [own] + others,
    swiftSettings: strict)
}

// The targets stand in the order of the data. A target depends only on targets above it
// (Tools/check-layers holds us to that).
let package = Package(
  name: "entente",
  products: [
    .library(name: "Entente", targets: ["Entente"]),
    .library(name: "Linguistics", targets: ["Linguistics"]),
    .library(name: "TextAnnotation", targets: ["TextAnnotation", "SourceDocuments"]),
    .executable(name: "entente", targets: ["EntenteCommand"]),
    .executable(name: "train-model", targets: ["TrainModelCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
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

    // Products of matrices, in the widest instructions of the machine that runs them.
    .target(name: "CMatrixKernels"),

    // Trained weights, embedded.
    .target(name: "CEnglishModel"),

    // Stages: functions between two nouns.
    .target(
      name: "Linguistics",
      dependencies: [
        "SourceDocuments", "TextAnnotation", "WordLists", "CMatrixKernels", "CEnglishModel",
      ],
      swiftSettings: strict),
    .target(
      name: "LinguisticTraining",
      dependencies: [
        "SourceDocuments", "TextAnnotation", "WordLists", "CMatrixKernels", "Linguistics",
      ],
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
      dependencies: ["SourceDocuments", "EventModel", "WordLists", "Yams"],
      swiftSettings: strict),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    .target(name: "CRsvgShim"),
    .target(
      name: "GraphRendering",
      dependencies: [
        "SourceDocuments", "EventModel", "TextAnnotation", "CGraphvizShim", "CRsvgShim",
      ],
      swiftSettings: strict),

    // The whole flow.
    .target(
      name: "Entente",
      dependencies: [
        "SourceDocuments", "EventModel", "TextAnnotation", "Linguistics", "EventExtraction",
        "EntityResolution", "GraphBuilding", "GraphQueries", "DocumentReading",
        "GraphInterchange", "GraphRendering",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "EntenteCommand",
      dependencies: [
        "Entente", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "TrainModelCommand",
      dependencies: [
        "SourceDocuments", "EventModel", "TextAnnotation", "Linguistics", "LinguisticTraining",
        "EntityResolution",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests.
    tests(of: "SourceDocuments"),
    tests(of: "EventModel"),
    tests(of: "TextAnnotation"),
    tests(of: "WordLists"),
    tests(of: "CMatrixKernels"),
    tests(of: "Linguistics"),
    tests(of: "LinguisticTraining", using: ["Linguistics"]),
    tests(of: "EventExtraction", using: ["Linguistics"]),
    tests(of: "EntityResolution"),
    tests(of: "GraphBuilding"),
    tests(of: "GraphQueries"),
    tests(of: "DocumentReading"),
    tests(of: "GraphInterchange"),
    tests(of: "GraphRendering"),
    tests(of: "Entente"),
    tests(of: "EntenteCommand"),
    tests(
      of: "TrainModelCommand",
      using: [
        "Linguistics", "LinguisticTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  cLanguageStandard: .c2x
)
