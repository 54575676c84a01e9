// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "resolve-names",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "resolve-names",
      dependencies: [.product(name: "Entente", package: "entente")])
  ])
