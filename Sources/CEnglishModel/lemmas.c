#include <stddef.h>

// The table that finds dictionary forms; Models/LICENSE-lemmas says whose data it was learned from.
// entente_english_model gives it out.
extern const unsigned char entente_lemmas_model[];
extern const size_t entente_lemmas_model_count;

_Alignas(64) const unsigned char entente_lemmas_model[] = {
#embed "Models/lemmas.model"
};
const size_t entente_lemmas_model_count = sizeof entente_lemmas_model;
