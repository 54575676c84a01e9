// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "extract-stream",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "extract-stream",
      dependencies: [.product(name: "Entente", package: "entente")])
  ])
