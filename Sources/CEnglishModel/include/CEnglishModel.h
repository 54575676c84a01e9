#ifndef C_ENGLISH_MODEL_H
#define C_ENGLISH_MODEL_H

#include <stddef.h>

/// The bytes of a part of the English model ("tokens", "lemmas", "reading"), on a boundary of 64
/// bytes, or NULL if there is none of that name. The bytes live as long as the program.
const unsigned char *_Nullable entente_english_model(
    const char *_Nonnull part, size_t *_Nonnull count);

#endif
