/// Where the parts of the main screen are.
struct MainLayout: Equatable, Sendable {
  /// From so many columns on, list, preview and details stand side by side.
  static let wideWidth = 110

  let coverage: Rect
  let list: Rect?
  let preview: Rect?
  let details: Rect?
  let prompt: Rect
  /// The area that gives the list its height, be it in view or not.
  let listHeightArea: Rect
  let isWide: Bool

  init(size: Size, focus: MainScreen.Pane, isZoomed: Bool, hasPrompt: Bool) {
    let (top, below) = Rect(size: size).split(top: 1)
    let (bottom, body) = below.split(bottom: hasPrompt ? 1 : 0)
    coverage = top
    prompt = bottom
    isWide = size.width >= Self.wideWidth
    let (left, right) = body.split(left: isWide ? Self.listWidth(in: size.width) : body.width)
    let side = isWide ? right : body
    let (upper, lower) = side.split(top: Self.previewHeight(in: side.height))
    if isZoomed {
      list = focus == .list ? body : nil
      preview = focus == .preview ? body : nil
      details = focus == .details ? body : nil
    } else if isWide {
      (list, preview, details) = (left, upper, lower)
    } else if focus == .list {
      (list, preview, details) = (body, nil, nil)
    } else {
      // The details are what one opens; the code follows below.
      let (above, below) = body.split(top: max(8, body.height * 2 / 5))
      (list, preview, details) = (nil, below, above)
    }
    listHeightArea = list ?? body
  }

  private static func listWidth(in width: Int) -> Int { min(max(58, width * 52 / 100), 110) }

  private static func previewHeight(in height: Int) -> Int { max(5, height * 58 / 100) }
}
