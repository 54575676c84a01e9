#ifndef C_GRAPHVIZ_SHIM_H
#define C_GRAPHVIZ_SHIM_H

#include <stddef.h>

/// Lays out one graph with libgvc and draws it as SVG.
///
/// Only the plugins that a layout needs are loaded (no configuration file is read), and text is
/// measured by entente_text_width, so the bytes are the same with any fonts or none. One call runs at
/// a time in a process, others wait. libgvc may end the process: a crash, an exit, a full stack.
///
/// - dot: DOT in UTF-8, ended by a NUL. The graph's attribute `layout` names the program: dot, neato,
///   fdp, sfdp, twopi or circo; dot if it is missing or another.
/// - svg: gets the SVG, to be freed with free; NULL on failure.
/// - message: gets what libgvc said, to be freed with free; NULL on success.
/// Returns 0, or 1 on failure. Any message of the level Error is a failure.
int entente_layout(const char *_Nonnull dot, char *_Nullable *_Nonnull svg, size_t *_Nonnull count,
                   char *_Nullable *_Nonnull message);

/// The width of a line of UTF-8 text, in the unit of the type size.
///
/// At least as wide as DejaVu Sans sets it. Widths of code points are added; none for combining marks
/// and joiners, one em for CJK and Hangul.
double entente_text_width(const char *_Nonnull text, size_t count, double size, int is_bold);

/// What a child process may use.
struct entente_child_limits {
  /// How long it may take, in milliseconds.
  int milliseconds;
  /// Seconds of processor time; 0 for no limit.
  int processor_seconds;
  /// Bytes of address space; 0 for no limit.
  unsigned long long memory;
  /// Bytes of output that are taken from it.
  size_t output;
};

/// How a child process ended.
enum entente_child_end {
  entente_child_exited,
  entente_child_signalled,
  entente_child_timed_out,
  entente_child_said_too_much,
  entente_child_not_started,
};

/// What came of a child process.
struct entente_child_result {
  enum entente_child_end end;
  /// The exit code, the signal, or the errno of the failure to start.
  int code;
  /// Standard output, to be freed with free.
  char *_Nullable output;
  size_t output_count;
  /// The first bytes of standard error, ended by a NUL, to be freed with free.
  char *_Nullable errors;
};

/// Runs a program, gives it `input` on standard input, and waits for its end.
///
/// The child is in a process group of its own, which is killed and reaped when the time is up or too
/// much is said. No descriptor but the first three is passed on.
///
/// - arguments: the argument vector, with the program's name first and NULL last.
void entente_run_child(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
                       const char *_Nonnull input, size_t input_count,
                       struct entente_child_limits limits,
                       struct entente_child_result *_Nonnull result);

/// Limits the processor time and memory of this process; 0 for no limit. Returns 0, or an errno.
int entente_limit_process(int processor_seconds, unsigned long long memory);

#endif
