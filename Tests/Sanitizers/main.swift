// Does what a sanitizer has to end a program for: an argument chooses what. Scripts/sanitize.sh runs it
// before the tests, because a sanitizer that is not really there finds nothing.
import CFaults
import Glibc

let count = CommandLine.arguments.count
let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 4)
bytes.initialize(repeating: 0, count: 4)

switch CommandLine.arguments.last {
case "bounds": print(bytes[count + 2])
case "freed":
  bytes.deallocate()
  print(bytes[count])
case "overflow": print(overflowing(Int32(count)))
case "race":
  var threads = [pthread_t(), pthread_t()]
  for index in threads.indices {
    pthread_create(
      &threads[index], nil,
      {
        $0?.storeBytes(of: 1, as: UInt8.self); return nil
      }, bytes)
  }
  for thread in threads { pthread_join(thread, nil) }
  print(bytes[0])
default: print("no fault")
}
