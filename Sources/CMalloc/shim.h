// How the C library gets memory from the system, which Swift's own import of the library leaves out.
#include <malloc.h>
