// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-parse-as-library"]),
]

// A package of its own, so that clients of Entente do not see it. Tools/fuzz/run builds and runs it.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .target(name: "FuzzDriver", swiftSettings: settings),
    .executableTarget(
      name: "FuzzCoNLLU",
      dependencies: ["FuzzDriver", .product(name: "TextAnnotation", package: "entente")],
      swiftSettings: settings),
    .executableTarget(
      name: "FuzzModel",
      dependencies: [
        "FuzzDriver", .product(name: "Linguistics", package: "entente"),
        .product(name: "TextAnnotation", package: "entente"),
      ],
      swiftSettings: settings),
  ]
)
