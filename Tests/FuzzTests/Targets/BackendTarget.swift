import Schema

/// A backend's yaml, read for both programs, found in a catalogue and generated from.
func fuzzBackend(_ bytes: [UInt8]) {
  let source = SourceFile(name: "backend.yaml", bytes: bytes)
  for program in [GeneratorProgram.lazy, .stubs] {
    let list = BackendFile(source, for: program).list
    show(list.diagnostics)
    if program == .lazy {
      generate(SmallCatalog.catalog, list)
    } else {
      show(BackendCoverage.resolve(list, in: SmallCatalog.catalog).diagnostics)
    }
  }
}
