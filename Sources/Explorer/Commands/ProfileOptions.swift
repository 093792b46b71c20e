import ArgumentParser
import Emit

/// The flags that say what a backend does at run time; they change fates, never what is generated.
struct ProfileOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Whether operators without a kernel fall back to eager PyTorch, else raise an error.")
  var fallback: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: "Whether functionalization comes before the kernels, as it does for Lazy and XLA.")
  var functionalization: Bool?

  var choice: BackendProfile.Choice {
    var choice = BackendProfile.Choice()
    choice.hasFallback = fallback
    choice.functionalizes = functionalization
    return choice
  }
}
