// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that clients of Entente do not see it. Tools/fuzz/run builds and runs it.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "FuzzCoNLLU",
      dependencies: [.product(name: "TextAnnotation", package: "entente")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility"),
        .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
