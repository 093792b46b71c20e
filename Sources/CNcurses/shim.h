// What Swift cannot import from ncurses: macros, variadic functions, and globals that Swift 6 calls unsafe.
#ifndef LAZYOPS_CNCURSES_SHIM_H
#define LAZYOPS_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>

#endif
