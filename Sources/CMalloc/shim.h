// What decides how the heap grows (mallopt), which is not in what Swift imports of glibc.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
