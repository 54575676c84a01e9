import Foundation
import Glibc
import Testing

@Suite(.serialized) struct OutputTests {
  @Test(arguments: ["draw", "build"])
  func `an unknown format is named with those that there are`(command: String) throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run(command, "articles", "-o", "out.gif")
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("entente: out.gif: "))
    #expect(run.errors.contains(command == "draw" ? ".svg, .png or .dot" : ".json"))
    #expect(try place.names() == ["articles"])
  }

  @Test func `an unknown --format is named with those that there are`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("draw", "articles", "--format", "gif")
    #expect(run.code == 2)
    #expect(run.errors == "entente: --format gif: unknown format; choose svg, png or dot\n")
  }

  @Test(arguments: [
    ("nowhere/out.svg", "No such file or directory; make the folder first"),
    ("articles", "Is a directory; name a file in it"),
    ("articles/talks.txt/out.svg", "Not a directory"),
  ])
  func `an output that cannot be written is an error, and nothing is left`(
    path: String, words: String
  ) throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("draw", "articles", "-o", path)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("entente: \(path): cannot write: \(words)"), "\(run.errors)")
    #expect(try place.names() == ["articles"])
    #expect(try place.names("articles") == ["report.txt", "talks.txt"])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `a folder that may not be written is an error`() throws {
    let place = try Workplace(withArticles: ())
    chmod(place.path + "/articles", 0o555)
    defer { chmod(place.path + "/articles", 0o755) }
    let run = try place.run("draw", "articles", "-o", "articles/out.svg")
    #expect(run.code == 2)
    #expect(run.errors.contains("cannot write: Permission denied"))
  }

  @Test func `a file that would grow too large leaves the old one as it was`() throws {
    let place = try Workplace(withArticles: ())
    try place.write("out.json", "the old one")
    let run = try place.shell(#"ulimit -f 1; exec "$ENTENTE" build articles -o out.json"#)
    #expect(run.code == 2)
    #expect(try place.text("out.json") == "the old one")
    #expect(try place.names() == ["articles", "out.json"])
  }

  @Test func `a file keeps its permissions, and a link stays a link`() throws {
    let place = try Workplace(withArticles: ())
    try place.write("real.dot", "the old one")
    chmod(place.path + "/real.dot", 0o640)
    symlink("real.dot", place.path + "/link.dot")
    #expect(try place.run("draw", "articles", "-o", "link.dot").code == 0)
    var status = stat()
    #expect(lstat(place.path + "/link.dot", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(place.path + "/real.dot", &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try place.text("real.dot").contains("graph"))
  }

  @Test func `a new file has the permissions of the mask`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.shell(#"umask 027; "$ENTENTE" draw articles -o out.dot"#)
    #expect(run.code == 0)
    var status = stat()
    #expect(stat(place.path + "/out.dot", &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test(arguments: [
    "list names --in articles", "list names --json --in articles", "draw articles",
    "build articles",
    "read articles", "--help", "draw --help",
  ])
  func `a reader who leaves is no failure`(line: String) throws {
    let place = try Workplace(withArticles: ())
    let run = try place.shell(
      #"{ "$ENTENTE" \#(line); echo "$?" > code; } | true"#)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(try place.text("code") == "0\n")
  }

  @Test func `a full disk is an error`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.shell(#""$ENTENTE" list names --in articles > /dev/full"#)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("entente: standard output: cannot write: No space left on device"))
  }

  @Test func `a device is written in place`() throws {
    let place = try Workplace(withArticles: ())
    #expect(try place.run("draw", "articles", "-o", "/dev/null").code == 0)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `control characters do not reach the terminal`() throws {
    let place = try Workplace()
    try place.write("a.txt", "Finland praised Norway\u{1B}[31m and Sweden.\n")
    let run = try place.run("show", "Finland", "--in", "a.txt")
    #expect(!run.text.contains("\u{1B}"))
  }

  @Test func `the version and help are results`() throws {
    let place = try Workplace()
    let version = try place.run("--version")
    #expect(version.text == "0.1.0\n" && version.code == 0 && version.errors.isEmpty)
    let help = try place.run("help", "list")
    #expect(help.code == 0 && help.text.contains("entente list events --in articles/"))
    #expect(try place.run().code == 0)
  }
}
