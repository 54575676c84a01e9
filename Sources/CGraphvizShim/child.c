#define _GNU_SOURCE
#include "CGraphvizShim.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { to_child, from_child, errors_of_child, failure, channels };

/// Pairs of descriptors: ours first, the child's second.
struct line {
  int pairs[channels][2];
};

static void close_end(struct line *line, int channel, int end) {
  if (line->pairs[channel][end] >= 0) close(line->pairs[channel][end]);
  line->pairs[channel][end] = -1;
}

static void close_all(struct line *line) {
  for (int i = 0; i < channels; i++) {
    close_end(line, i, 0);
    close_end(line, i, 1);
  }
}

/// Standard input is a socket, so that writing to a dead child is an error and never a signal.
static int open_line(struct line *line) {
  memset(line, -1, sizeof *line);
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, line->pairs[to_child])) return errno;
  for (int i = from_child; i < channels; i++) {
    if (pipe2(line->pairs[i], O_CLOEXEC)) return errno;
  }
  for (int i = 0; i < failure; i++) fcntl(line->pairs[i][0], F_SETFL, O_NONBLOCK);
  return 0;
}

static int limit(int resource, unsigned long long value) {
  if (!value) return 0;
  struct rlimit own;
  if (getrlimit(resource, &own)) return errno;
  if (own.rlim_max != RLIM_INFINITY && own.rlim_max < value) value = own.rlim_max;
  own.rlim_cur = value;
  if (own.rlim_max == RLIM_INFINITY) own.rlim_max = value;
  return setrlimit(resource, &own) ? errno : 0;
}

int entente_limit_process(int processor_seconds, unsigned long long memory) {
  int status = limit(RLIMIT_CPU, (unsigned long long)processor_seconds);
  return status ? status : limit(RLIMIT_AS, memory);
}

/// Becomes the program; only calls that are safe after a fork.
static void become(const char *path, char *const *arguments, struct line *line,
                   struct entente_child_limits limits) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  int status = entente_limit_process(limits.processor_seconds, limits.memory);
  struct rlimit no_core = {0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  if (!status && (dup2(line->pairs[to_child][1], 0) < 0 || dup2(line->pairs[from_child][1], 1) < 0 ||
                  dup2(line->pairs[errors_of_child][1], 2) < 0)) {
    status = errno;
  }
  if (!status) {
    execve(path, arguments, environ);
    status = errno;
  }
  ssize_t ignored = write(line->pairs[failure][1], &status, sizeof status);
  (void)ignored;
  _exit(127);
}

struct collected {
  char *bytes;
  size_t count, room;
};

/// Takes what there is to read. Returns 1 while more may come, 0 at the end, -1 when it is too much.
static int collect(int descriptor, struct collected *into, size_t most) {
  char chunk[65536];
  ssize_t count = read(descriptor, chunk, sizeof chunk);
  if (count < 0) return errno == EAGAIN || errno == EINTR;
  if (count == 0) return 0;
  if (into->count + (size_t)count > most) return -1;
  if (into->count + (size_t)count + 1 > into->room) {
    size_t room = (into->count + (size_t)count) * 2 + 1;
    char *larger = realloc(into->bytes, room);
    if (!larger) return -1;
    into->bytes = larger;
    into->room = room;
  }
  memcpy(into->bytes + into->count, chunk, (size_t)count);
  into->count += (size_t)count;
  into->bytes[into->count] = 0;
  return 1;
}

/// Takes the first bytes of standard error and lets the rest go by.
static int collect_errors(int descriptor, struct collected *into) {
  enum { most = 4000 };
  char chunk[4096];
  ssize_t count = read(descriptor, chunk, sizeof chunk);
  if (count < 0) return errno == EAGAIN || errno == EINTR;
  if (count == 0) return 0;
  if (!into->bytes) into->bytes = calloc(1, most + 1);
  if (!into->bytes) return 1;
  if ((size_t)count > most - into->count) count = (ssize_t)(most - into->count);
  memcpy(into->bytes + into->count, chunk, (size_t)count);
  into->count += (size_t)count;
  return 1;
}

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/// Gives the child some input. Returns 1 while there is more to give.
static int feed(int descriptor, const char **input, size_t *count) {
  ssize_t sent = send(descriptor, *input, *count, MSG_NOSIGNAL);
  if (sent < 0) return errno == EAGAIN || errno == EINTR;
  *input += sent;
  *count -= (size_t)sent;
  return *count > 0;
}

/// Feeds and listens until both outputs are closed. Returns how that ended.
static enum entente_child_end converse(struct line *line, const char *input, size_t count,
                                       struct entente_child_limits limits,
                                       struct collected *output, struct collected *errors) {
  long long deadline = milliseconds_now() + limits.milliseconds;
  if (!count) close_end(line, to_child, 0);
  while (line->pairs[from_child][0] >= 0 || line->pairs[errors_of_child][0] >= 0) {
    long long left = deadline - milliseconds_now();
    if (left <= 0) return entente_child_timed_out;
    struct pollfd waiting[] = {{line->pairs[to_child][0], POLLOUT, 0},
                               {line->pairs[from_child][0], POLLIN, 0},
                               {line->pairs[errors_of_child][0], POLLIN, 0}};
    int ready = poll(waiting, 3, left > 1000 ? 1000 : (int)left);
    if (ready < 0 && errno != EINTR) return entente_child_timed_out;
    if (ready <= 0) continue;
    if (waiting[0].revents && !feed(line->pairs[to_child][0], &input, &count)) {
      close_end(line, to_child, 0);
    }
    if (waiting[1].revents) {
      int more = collect(line->pairs[from_child][0], output, limits.output);
      if (more < 0) return entente_child_said_too_much;
      if (!more) close_end(line, from_child, 0);
    }
    if (waiting[2].revents && !collect_errors(line->pairs[errors_of_child][0], errors)) {
      close_end(line, errors_of_child, 0);
    }
  }
  return entente_child_exited;
}

/// Waits for a child that has closed its outputs, until the deadline; then kills it.
static enum entente_child_end reap(pid_t child, enum entente_child_end end, long long deadline,
                                   int *code) {
  int status = 0;
  pid_t ended = 0;
  while (end == entente_child_exited && (ended = waitpid(child, &status, WNOHANG)) == 0) {
    if (milliseconds_now() >= deadline) end = entente_child_timed_out;
    else poll(NULL, 0, 1);
  }
  kill(-child, SIGKILL);
  kill(child, SIGKILL);
  if (ended == 0) {
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  }
  if (end != entente_child_exited) return end;
  *code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return WIFSIGNALED(status) ? entente_child_signalled : entente_child_exited;
}

void entente_run_child(const char *path, char *const *arguments, const char *input,
                       size_t input_count, struct entente_child_limits limits,
                       struct entente_child_result *result) {
  struct line line;
  struct collected output = {0}, errors = {0};
  memset(result, 0, sizeof *result);
  result->end = entente_child_not_started;
  result->code = open_line(&line);
  pid_t child = result->code ? -1 : fork();
  if (child == 0) become(path, arguments, &line, limits);
  if (child < 0) {
    if (!result->code) result->code = errno;
    close_all(&line);
    return;
  }
  for (int i = 0; i < channels; i++) close_end(&line, i, 1);
  long long deadline = milliseconds_now() + limits.milliseconds;
  result->end = converse(&line, input, input_count, limits, &output, &errors);
  int failed = 0;
  ssize_t told = read(line.pairs[failure][0], &failed, sizeof failed);
  close_all(&line);
  result->end = reap(child, result->end, deadline, &result->code);
  if (told == (ssize_t)sizeof failed) {
    result->end = entente_child_not_started;
    result->code = failed;
  }
  result->output = output.bytes;
  result->output_count = output.count;
  result->errors = errors.bytes;
}
