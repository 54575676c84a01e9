#ifndef C_WORD_LISTS_H
#define C_WORD_LISTS_H

#include <stddef.h>

/// The bytes of an embedded word list (UTF-8, tab-separated, a header row), or NULL if there is none
/// of that name. The bytes live as long as the program.
const unsigned char *_Nullable entente_word_list(const char *_Nonnull name, size_t *_Nonnull count);

#endif
