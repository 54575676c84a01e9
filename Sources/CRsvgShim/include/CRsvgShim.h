#ifndef C_RSVG_SHIM_H
#define C_RSVG_SHIM_H

#include <stddef.h>

/// Draws an SVG picture as PNG with librsvg and cairo.
///
/// Both are loaded at the first call, so a program that never asks for a PNG does not pay for the
/// some 25 libraries behind them.
///
/// - width, height: the size of the PNG in pixels, 1 to 32,767.
/// - png: gets the PNG, to be freed with free; NULL on failure.
/// - message: gets what went wrong, to be freed with free; NULL on success.
/// Returns 0, or 1 on failure.
int entente_png(const char *_Nonnull svg, size_t svg_count, int width, int height,
                unsigned char *_Nullable *_Nonnull png, size_t *_Nonnull count,
                char *_Nullable *_Nonnull message);

#endif
