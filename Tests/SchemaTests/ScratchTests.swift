import Foundation
import Testing
@testable import Schema

@Test func `scratch`() throws {
  let root = "/tmp/wheel/t215/torchgen/packaged/ATen/native/"
  func file(_ n: String) throws -> SourceFile {
    SourceFile(name: n, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: root + n))))
  }
  let clock = ContinuousClock()
  let nf = try file("native_functions.yaml")
  let tags = try file("tags.yaml")
  print("read yaml", try clock.measure { _ = try YamlReader.read(nf) })
  let tf = TagsFile(tags)
  print("functions", clock.measure { _ = NativeFunctionsFile(nf, tags: tf.tags) })
  var c: Catalog?
  print("catalog", clock.measure { c = Catalog(nativeFunctions: nf, tags: tags) })
  guard let c else { return }
  for d in c.diagnostics.prefix(20) { print(d) }
  print(c.functions.count, c.groups.count, c.groups.count(where: \.isGroup), c.diagnostics.count)
  var out = ""
  for f in c.functions {
    out +=
      "\(f.origin) \(f.schema) \(f.tags.sorted()) \(f.dispatch.entries.map { "\($0.key)=\($0.kernel.cppNamespace)::\($0.kernel.name)" }.sorted())\n"
  }
  for g in c.groups {
    out += "G " + g.members.map { c.functions[$0].name.description }.joined(separator: " ") + "\n"
  }
  try out.write(toFile: "/tmp/ours.txt", atomically: true, encoding: .utf8)
}
