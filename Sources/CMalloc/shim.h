// What decides how the heap grows (mallopt), which is not in what Swift imports of glibc.
#include <malloc.h>
