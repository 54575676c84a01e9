// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "analyze-names",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "analyze-names",
      dependencies: [.product(name: "Entente", package: "entente")])
  ])
