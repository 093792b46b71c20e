import Emit
import Schema

@testable import Explorer

/// The settings file: keys, presets and their templates.
func fuzzSettings(_ bytes: [UInt8]) {
  let settings = Settings(SourceFile(name: "config.yaml", bytes: bytes))
  show(settings.diagnostics)
  let (keymap, diagnostics) = Keymap.standard.applying(settings.keys)
  show(diagnostics)
  precondition(!keymap.bindings.isEmpty)
}

/// The journal, and how a session was left: what is understood is written down as the same.
func fuzzJournal(_ bytes: [UInt8]) {
  let history = EditJournal.history(text(bytes))
  precondition(
    EditJournal.history(EditJournal.text(history)) == history, "a journal is not kept whole")
  if let session = Session(text(bytes)) {
    precondition(Session(session.text) == session, "a session is not kept whole")
  }
}

/// A reference screen: what is read is written down as the same.
func fuzzScreen(_ bytes: [UInt8]) {
  guard let file = try? ScreenFile(parsing: text(bytes)) else { return }
  let again = try? ScreenFile(parsing: file.description)
  precondition(again == file, "a screen is not kept whole")
  for line in file.keys { _ = try? Key.script(line) }
}

/// What PyTorch printed of a model.
func fuzzModel(_ bytes: [UInt8]) {
  let source = SourceFile(name: "model.txt", bytes: bytes)
  let calls = ModelCalls(source)
  precondition(calls.calls.allSatisfy { $0.count >= 0 && $0.location.line >= 1 })
}

/// What a terminal sends: every byte is taken, and nothing waits for more than there is.
func fuzzKeys(_ bytes: [UInt8]) {
  var scalars = text(bytes).unicodeScalars.makeIterator()
  while let first = scalars.next() {
    _ = InputDecoder.decode(.scalar(first)) { _ in scalars.next().map { .scalar($0) } }
  }
}

/// C++ written by hand: a header of shape functions, and kernels.
func fuzzHeader(_ bytes: [UInt8]) {
  let text = text(bytes)
  let header = ShapeHeader(text)
  _ = header.declares("std::vector<torch::lazy::Shape> compute_shape_abs(const at::Tensor & self)")
  let list = BackendFile(
    SourceFile(name: "b.yaml", text: SmallCatalog.head + "supported:\n- abs\n- add.Tensor\n")
  ).list
  _ = KernelSignatures(of: list, in: [SourceFile(name: "kernels.cpp", bytes: bytes)])
}
