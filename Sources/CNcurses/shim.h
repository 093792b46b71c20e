// What Swift cannot import from ncurses: macros, variadic functions, and globals that Swift 6
// calls unsafe. Each function here does one such thing and nothing more.
#ifndef LAZYOPS_CNCURSES_SHIM_H
#define LAZYOPS_CNCURSES_SHIM_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <wchar.h>

// Declared by the C library only under feature macros that Swift's own import of it lacks.
int wcwidth(wchar_t scalar);
static inline int shim_width(wchar_t scalar) { return wcwidth(scalar); }

// The screen on standard output and input. Unlike initscr it does not exit when TERM is unknown.
static inline SCREEN *shim_open(void) { return newterm(NULL, stdout, stdin); }
static inline int shim_lines(void) { return LINES; }
static inline int shim_columns(void) { return COLS; }
// Enters the screen, at first and after endwin, and clears it: of our own cells it knows nothing.
static inline void shim_enter(void) {
  clearok(curscr, TRUE);
  wrefresh(stdscr);
}

// What terminfo knows by a name, with its parameters, or NULL; tigetstr alone has a second value
// for "no string".
static inline const char *shim_sequence(const char *name, int first, int second) {
  const char *text = tigetstr(name);
  return text == NULL || text == (const char *)-1 ? NULL : tiparm(text, first, second);
}

// A window that is never on screen, to read keys from.
static inline WINDOW *shim_keys(void) {
  WINDOW *pad = newpad(1, 1);
  keypad(pad, TRUE);
  return pad;
}
static inline int shim_read(WINDOW *pad, int milliseconds, wint_t *key) {
  wtimeout(pad, milliseconds);
  return wget_wch(pad, key);
}

// Hands out what a mouse sends as it comes. ncurses itself makes one event of a press and its
// release where both arrive together, as they do over a slow line, and loses it.
static inline void shim_leave_mouse(void) { define_key(NULL, KEY_MOUSE); }

#endif
