// What the functions beside ncurses could do wrong.
static inline int overflowing(int number) { return number + 2147483647; }
