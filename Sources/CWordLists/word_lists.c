#include "CWordLists.h"

#include <string.h>

// One array for each file of Lists/.
static const unsigned char abbreviations[] = {
#embed "Lists/abbreviations.tsv"
};
static const unsigned char countries[] = {
#embed "Lists/countries.tsv"
};
static const unsigned char country_ids[] = {
#embed "Lists/country-ids.tsv"
};
static const unsigned char given_names[] = {
#embed "Lists/given-names.tsv"
};
static const unsigned char goods[] = {
#embed "Lists/goods.tsv"
};
static const unsigned char heads[] = {
#embed "Lists/heads.tsv"
};
static const unsigned char organization_ids[] = {
#embed "Lists/organization-ids.tsv"
};
static const unsigned char organizations[] = {
#embed "Lists/organizations.tsv"
};
static const unsigned char places[] = {
#embed "Lists/places.tsv"
};
static const unsigned char surnames[] = {
#embed "Lists/surnames.tsv"
};
static const unsigned char titles[] = {
#embed "Lists/titles.tsv"
};

static const unsigned char function_words[] = {
#embed "Lists/function-words.tsv"
};
static const unsigned char han_readings[] = {
#embed "Lists/han-readings.tsv"
};
static const unsigned char sounds[] = {
#embed "Lists/sounds.tsv"
};
static const unsigned char name_weights[] = {
#embed "Lists/name-weights.tsv"
};
static const unsigned char country_names[] = {
#embed "Lists/country-names.tsv"
};
static const unsigned char nicknames[] = {
#embed "Lists/nicknames.tsv"
};
static const unsigned char chinese_syllables[] = {
#embed "Lists/chinese-syllables.tsv"
};
static const unsigned char chinese_families[] = {
#embed "Lists/chinese-families.tsv"
};
static const unsigned char honorifics[] = {
#embed "Lists/honorifics.tsv"
};
static const unsigned char body_words[] = {
#embed "Lists/body-words.tsv"
};
static const unsigned char verdicts[] = {
#embed "Lists/verdicts.tsv"
};
static const unsigned char patterns[] = {
#embed "Lists/patterns.tsv"
};
static const unsigned char verbs[] = {
#embed "Lists/verbs.tsv"
};

#define LIST(name, bytes) {name, bytes, sizeof bytes}

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} lists[] = {
    LIST("function-words", function_words),
    LIST("country-names", country_names),
    LIST("nicknames", nicknames),
    LIST("chinese-syllables", chinese_syllables),
    LIST("chinese-families", chinese_families),
    LIST("honorifics", honorifics),
    LIST("body-words", body_words),
    LIST("han-readings", han_readings),
    LIST("sounds", sounds),
    LIST("name-weights", name_weights),
    LIST("verdicts", verdicts),
    LIST("patterns", patterns),
    LIST("verbs", verbs),
    LIST("abbreviations", abbreviations),
    LIST("countries", countries),
    LIST("country-ids", country_ids),
    LIST("given-names", given_names),
    LIST("goods", goods),
    LIST("heads", heads),
    LIST("organization-ids", organization_ids),
    LIST("organizations", organizations),
    LIST("places", places),
    LIST("surnames", surnames),
    LIST("titles", titles),
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
