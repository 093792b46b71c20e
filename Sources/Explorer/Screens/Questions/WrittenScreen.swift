/// Says what became of each file.
struct WrittenScreen: MessageBox {
  let files: [WrittenFile]

  func draw(in canvas: inout Canvas, _ desk: Desk) {
    let width = min(canvas.size.width - 4, max(40, (files.map(\.path.count).max() ?? 0) + 18))
    let box = canvas.bounds.centred(Size(width: width, height: files.count + 4))
    let panel = Panel(
      title: "Written", footer: footer("done", desk), isFocused: true)
    canvas.within(box) { canvas in
      panel.draw(in: &canvas) { canvas in
        for (row, file) in files.enumerated() {
          let isWritten = file.outcome == .written
          let mark = isWritten ? canvas.glyphs.done : canvas.glyphs.separator
          let end = canvas.text(
            "\(mark) \(file.outcome.rawValue)", at: Point(x: 1, y: row + 1),
            isWritten ? .success : .dim)
          canvas.text(
            file.path, at: Point(x: max(end + 2, 14), y: row + 1), columns: canvas.size.width - 14)
        }
      }
    }
  }
}
