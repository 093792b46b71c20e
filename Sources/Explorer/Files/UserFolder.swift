/// Where the user's own files of a kind lie, by the XDG base directory specification.
enum UserFolder: String {
  /// What can be had again.
  case cache = ".cache"
  case config = ".config"
  case state = ".local/state"

  /// Its path.
  ///
  /// Without a home it is one at which nothing can be: what is left are folders that others can
  /// write to, and what they put there is neither read nor run.
  func path(in environment: [String: String]) -> String {
    for (place, rest) in [(environment[variable], ""), (environment["HOME"], "/" + rawValue)] {
      if let place, place.hasPrefix("/") { return place + rest + "/lazyops" }
    }
    return "/dev/null/lazyops"
  }

  private var variable: String {
    switch self {
    case .cache: "XDG_CACHE_HOME"
    case .config: "XDG_CONFIG_HOME"
    case .state: "XDG_STATE_HOME"
    }
  }
}
