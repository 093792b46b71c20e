import Testing

@testable import Explorer

struct UserFolderTests {
  @Test(arguments: [
    ([:], "/home/me/.cache/lazyops"), (["XDG_CACHE_HOME": "/fast"], "/fast/lazyops"),
    (["XDG_CACHE_HOME": "relative"], "/home/me/.cache/lazyops"),
  ])
  func `a folder is where its variable says, or at home`(own: [String: String], path: String) {
    #expect(UserFolder.cache.path(in: own.merging(["HOME": "/home/me"]) { $1 }) == path)
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "relative", "XDG_CACHE_HOME": "relative"]])
  func `without a home nothing is kept where others could put it`(environment: [String: String]) {
    let folder = UserFolder.cache.path(in: environment)
    #expect(FileSystem.makeFolder(folder) != nil)
  }
}
