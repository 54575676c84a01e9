#include "CEnglishModel.h"

#include <string.h>

// One array for each file of Models/; the licence of each stands beside it.
static const _Alignas(64) unsigned char lemmas[] = {
#embed "Models/lemmas.model"
};
static const _Alignas(64) unsigned char reading[] = {
#embed "Models/reading.model"
};
static const _Alignas(64) unsigned char tokens[] = {
#embed "Models/tokens.model"
};

#define PART(name) {#name, name, sizeof name}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} parts[] = {
    PART(lemmas),
    PART(reading),
    PART(tokens),
};

const unsigned char *entente_english_model(const char *part, size_t *count) {
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
    if (strcmp(parts[i].name, part) == 0) {
      *count = parts[i].count;
      return parts[i].bytes;
    }
  }
  *count = 0;
  return NULL;
}
