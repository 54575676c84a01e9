#include "CWordLists.h"

#include <string.h>

// One array for each file of Lists/, named as the file.
static const unsigned char countries[] = {
#embed "Lists/countries.tsv"
};

static const unsigned char function_words[] = {
#embed "Lists/function-words.tsv"
};

#define LIST(name) {#name, name, sizeof name}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} lists[] = {
    {"function-words", function_words, sizeof function_words},
    LIST(countries),
};

const unsigned char *entente_word_list(const char *name, size_t *count) {
  for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
    if (strcmp(lists[i].name, name) == 0) {
      *count = lists[i].count;
      return lists[i].bytes;
    }
  }
  *count = 0;
  return NULL;
}
