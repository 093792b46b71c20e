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

int memfd_create(const char *name, unsigned int flags);
// A file in memory alone; negative where there is none to be had.
static inline int shim_memory(void) { return memfd_create("frame", 0); }

// The screen on a descriptor of the terminal, and on standard input. Unlike initscr it does not
// exit when TERM is unknown.
static inline SCREEN *shim_open(int descriptor) {
  FILE *output = fdopen(descriptor, "w");
  return output ? newterm(NULL, output, stdin) : NULL;
}
static inline int shim_lines(void) { return LINES; }
static inline int shim_columns(void) { return COLS; }
static inline int shim_colours(void) { return COLORS; }

// What terminfo knows by a name, or NULL; tigetstr alone has a second value for "no string".
static inline const char *shim_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

static inline unsigned int shim_bold(void) { return A_BOLD; }
static inline unsigned int shim_dim(void) { return A_DIM; }
static inline unsigned int shim_underline(void) { return A_UNDERLINE; }
static inline unsigned int shim_reverse(void) { return A_REVERSE; }

static inline void shim_keypad(void) { keypad(stdscr, TRUE); }
static inline void shim_wait(int milliseconds) { wtimeout(stdscr, milliseconds); }
static inline int shim_read(wint_t *key) { return wget_wch(stdscr, key); }

static inline void shim_style(unsigned int attributes, short pair) {
  wattr_set(stdscr, attributes, pair, NULL);
}
static inline void shim_put(int y, int x, const wchar_t *text, int count) {
  mvwaddnwstr(stdscr, y, x, text, count);
}
static inline void shim_cursor(int y, int x) { wmove(stdscr, y, x); }
static inline void shim_refresh(void) { wrefresh(stdscr); }
static inline void shim_clear_last_line(void) {
  wmove(stdscr, LINES - 1, 0);
  wclrtoeol(stdscr);
  wrefresh(stdscr);
}
// The next refresh paints every cell, whatever the terminal is believed to show.
static inline void shim_forget(void) { clearok(curscr, TRUE); }

// Hands out what a mouse sends as it comes. ncurses itself makes one event of a press and its
// release where both arrive together, as they do over a slow line, and loses it.
static inline void shim_leave_mouse(void) { define_key(NULL, KEY_MOUSE); }

#endif
