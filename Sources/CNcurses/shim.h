#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

/// The wide functions exist only with this; macros would hide the functions from Swift.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <locale.h>
#include <wchar.h>
#include <langinfo.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <curses.h>
#include <term.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>

/// `A_*` are cast expressions, which Swift cannot import.
static const attr_t CN_BOLD = A_BOLD, CN_REVERSE = A_REVERSE, CN_UNDERLINE = A_UNDERLINE;

/// The C library declares it only with feature macros that Swift does not set; -1 for what it does not know.
extern int wcwidth(wchar_t scalar);
static inline int cn_width(wchar_t scalar) { return wcwidth(scalar); }

/// `stdout` and `stdin` are mutable globals, which Swift refuses. OK or ERR.
static inline int cn_open(const char *type) { return newterm(type, stdout, stdin) == NULL ? ERR : typeahead(-1); }

/// The size that ncurses draws for; `LINES` and `COLS` are mutable globals.
static inline int cn_rows(void) { return getmaxy(stdscr); }
static inline int cn_columns(void) { return getmaxx(stdscr); }

/// Makes a cell of a character with its marks; `NULL` stands for no options.
static inline int cn_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)pair, NULL);
}

/// The same for a character without marks, which needs no array.
static inline int cn_cell_of_one(cchar_t *cell, wchar_t scalar, attr_t attributes, int pair) {
  const wchar_t text[] = {scalar, 0};
  return cn_cell(cell, text, attributes, pair);
}

/// `stdscr` is mutable global state, which Swift cannot import, and `WINDOW` is not the same everywhere.
static inline int cn_put(int row, int column, const cchar_t *cells, int count) {
  return mvwadd_wchnstr(stdscr, row, column, cells, count);
}

/// Sends what changed and leaves the cursor at the given place.
static inline int cn_show(int row, int column) {
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  return doupdate();
}

/// An anonymous file in memory; the C library declares `memfd_create` only with feature macros.
static inline int cn_memory_file(void) { return (int)syscall(SYS_memfd_create, "frame", 1u /* MFD_CLOEXEC */); }

/// Forgets what the terminal is believed to show, so that the next `cn_show` sends everything.
static inline void cn_forget(void) {
  werase(stdscr);
  clearok(stdscr, TRUE);
}

/// Enters the screen and clears it, before there is anything to show.
static inline void cn_enter(void) {
  doupdate();
  clearok(stdscr, TRUE);
}

/// Makes the next `cn_show` send these rows whole: something lies over them that ncurses does not know of.
static inline void cn_repaint(int row, int count) { wredrawln(stdscr, row, count); }

/// `TIOCGWINSZ` is used with a variadic function, which Swift cannot call.
static inline int cn_size(struct winsize *size) { return ioctl(STDOUT_FILENO, TIOCGWINSZ, size); }

/// The union in `struct sigaction` hides its handler from Swift. Stops the process for real: neither raw mode
/// nor the handler that ncurses installed may get in the way. Returns when it is continued.
static inline void cn_stop(void) {
  struct sigaction plain, previous;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &previous);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &previous, NULL);
}

/// What must be undone if the process dies without unwinding. In functions, because Swift emits no
/// variables of a header.
static inline struct termios *cn_saved_tty(void) {
  static struct termios saved;
  return &saved;
}
static inline volatile sig_atomic_t *cn_needs_restore(void) {
  static volatile sig_atomic_t needed = 0;
  return &needed;
}

/// Shows the cursor, ends bracketed paste, the mouse, application keys, colours and the alternate screen.
#define CN_RESET "\033[?2026l\033[?2004l\033[?1006l\033[?1000l\033[?1l\033>\033[0m\033[?25h\033[?1049l"

/// Uses only functions that are safe in a signal handler.
static inline void cn_restore_now(void) {
  if (!*cn_needs_restore()) return;
  *cn_needs_restore() = 0;
  // While a frame is collected, standard output is not the terminal; standard input always is.
  if (write(STDIN_FILENO, CN_RESET, sizeof CN_RESET - 1) < 0) {
    ssize_t ignored = write(STDOUT_FILENO, CN_RESET, sizeof CN_RESET - 1);
    (void)ignored;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, cn_saved_tty());
}

static void cn_die(int signal) {
  cn_restore_now();
  raise(signal);
}

/// Arranges that the terminal is usable after a crash or an `exit` that runs no `deinit`.
static inline void cn_guard(void) {
  static int is_installed = 0;
  tcgetattr(STDIN_FILENO, cn_saved_tty());
  *cn_needs_restore() = 1;
  if (is_installed) return;
  is_installed = 1;
  atexit(cn_restore_now);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = cn_die;
  action.sa_flags = SA_RESETHAND | SA_NODEFER;
  const int fatal[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, NULL);
}

/// The terminal is as it was found, nothing is left to undo.
static inline void cn_unguard(void) { *cn_needs_restore() = 0; }

#endif
