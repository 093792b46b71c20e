/// Holds a value until the process ends.
///
/// The system takes the memory of a process back at once, while giving it back operator by operator
/// costs as much as generating the largest file.
final class Forever<Value> {
  var value: Value

  init(_ value: Value) {
    self.value = value
    _ = Unmanaged.passRetained(self)
  }
}
