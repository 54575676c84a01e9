#include "reading.h"

#include <stdlib.h>
#include <string.h>

// MARK: Numbers for names

struct name {
  struct name *next;
  IDTYPE id;
  char text[];
};

enum { bucket_count = 4096 };

/// The names of one graph. Names have even numbers, what has none has odd ones.
struct names {
  struct name *buckets[bucket_count];
  /// By number, for printing.
  struct name **by_id;
  IDTYPE count, room, unnamed;
};

static void *open_names(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph, (void)discipline;
  return calloc(1, sizeof(struct names));
}

/// FNV-1a.
static unsigned bucket_of(const char *text) {
  unsigned hash = 2166136261u;
  for (; *text; text++) hash = (hash ^ (unsigned char)*text) * 16777619u;
  return hash % bucket_count;
}

static struct name *add_name(struct names *names, const char *text, unsigned bucket) {
  if (names->count == names->room) {
    IDTYPE room = names->room ? names->room * 2 : 64;
    struct name **larger = realloc(names->by_id, room * sizeof *larger);
    if (!larger) return NULL;
    names->by_id = larger;
    names->room = room;
  }
  struct name *name = malloc(sizeof *name + strlen(text) + 1);
  if (!name) return NULL;
  strcpy(name->text, text);
  name->id = 2 * (names->count + 1);
  name->next = names->buckets[bucket];
  names->buckets[bucket] = name;
  names->by_id[names->count++] = name;
  return name;
}

static long map_name(void *state, int kind, char *text, IDTYPE *id, int create) {
  (void)kind;
  struct names *names = state;
  if (!text) {
    *id = 2 * names->unnamed++ + 1;
    return 1;
  }
  unsigned bucket = bucket_of(text);
  struct name *name = names->buckets[bucket];
  while (name && strcmp(name->text, text) != 0) name = name->next;
  if (!name && create) name = add_name(names, text, bucket);
  if (!name) return 0;
  *id = name->id;
  return 1;
}

/// Nobody asks for a number of his own.
static long take_id(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return 0;
}

static void free_id(void *state, int kind, IDTYPE id) { (void)state, (void)kind, (void)id; }

static char *print_id(void *state, int kind, IDTYPE id) {
  (void)kind;
  struct names *names = state;
  return id % 2 == 0 && id > 0 && id / 2 <= names->count ? names->by_id[id / 2 - 1]->text : NULL;
}

static void close_names(void *state) {
  struct names *names = state;
  for (IDTYPE i = 0; i < names->count; i++) free(names->by_id[i]);
  free(names->by_id);
  free(names);
}

static void keep_id(void *state, int kind, void *object) { (void)state, (void)kind, (void)object; }

static Agiddisc_t numbering = {
    .open = open_names,
    .map = map_name,
    .alloc = take_id,
    .free = free_id,
    .print = print_id,
    .close = close_names,
    .idregister = keep_id,
};

// MARK: Reading from memory

struct text {
  const char *rest;
  size_t count;
};

static int read_some(void *channel, char *buffer, int room) {
  struct text *text = channel;
  size_t count = text->count < (size_t)room ? text->count : (size_t)room;
  memcpy(buffer, text->rest, count);
  text->rest += count;
  text->count -= count;
  return (int)count;
}

Agraph_t *entente_read(const char *dot) {
  static Agiodisc_t source = {.afread = read_some};
  static Agdisc_t discipline = {.id = &numbering, .io = &source};
  struct text text = {dot, strlen(dot)};
  return agread(&text, &discipline);
}
