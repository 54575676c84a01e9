#ifndef C_MATRIX_KERNELS_H
#define C_MATRIX_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// All matrices are row-major. Each function picks, when it runs, the widest instructions of the
// machine (AVX-512, AVX2, or what the target guarantees).

/// C += op(A) · op(B), or C = op(A) · op(B): C has `m` rows and `n` columns, the inner dimension is
/// `k`; `op` transposes where told. Leading dimensions are in elements. Sums are rounded in an order
/// that depends on the instructions of the machine.
void entente_float_product(
    bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *_Nonnull a,
    size_t lda, const float *_Nonnull b, size_t ldb, float *_Nonnull c, size_t ldc,
    bool accumulate);

/// C = (A · B) * scale + bias, with A in 16-bit fixed point and B in bytes; exact in the sums and
/// so the same on every machine.
///
/// `b` is laid out by `entente_integer_layout`: `k` is even, `n` a multiple of 16. `scale` and `bias`
/// have `n` elements.
void entente_integer_product(
    size_t m, size_t n, size_t k, const int16_t *_Nonnull a, size_t lda, const int8_t *_Nonnull b,
    const float *_Nonnull scale, const float *_Nonnull bias, float *_Nonnull c, size_t ldc);

/// The index at which the weight of row `row` (of `k`) and column `column` stands in the layout
/// of `entente_integer_product`: blocks of 16 columns, in them pairs of rows.
static inline size_t entente_integer_layout(size_t k, size_t row, size_t column) {
  return (column / 16) * k * 16 + (row / 2) * 32 + (column % 16) * 2 + row % 2;
}

/// Fixed-point numbers of 16 bits, of 256 units to the one, cut off at ±4095 units.
void entente_quantize(size_t count, const float *_Nonnull values, int16_t *_Nonnull quantized);

/// Each row minus its mean, by its standard deviation, times gain plus bias. `inverse` (one element
/// a row) gets 1 / deviation, if given.
void entente_normalize(
    size_t rows, size_t width, const float *_Nonnull x, const float *_Nonnull gain,
    const float *_Nonnull bias, float *_Nonnull y, float *_Nullable inverse);

/// C += A · Bᵀ, in the same order of sums on every machine: `m` rows of A against `n` rows of B, of `k`
/// elements, a multiple of 16.
void entente_dot_products(
    size_t m, size_t n, size_t k, const float *_Nonnull a, size_t lda, const float *_Nonnull b,
    size_t ldb, float *_Nonnull c, size_t ldc);

/// Adds rows of bytes, each times its scale, to one vector: `sum` += Σ scale[row] · table[row].
void entente_add_rows(
    size_t count, const int32_t *_Nonnull rows, size_t width, const int8_t *_Nonnull table,
    const float *_Nonnull scale, float *_Nonnull sum);

/// The number of elements that vectors of a recurrence are padded to.
#define ENTENTE_LANES 16

/// The weights of a recurrent layer that act element by element; each has 2·d elements, first those of
/// the forward, then those of the backward direction.
typedef struct {
  const float *_Nonnull forget_state;
  const float *_Nonnull forget_bias;
  const float *_Nonnull reset_state;
  const float *_Nonnull reset_bias;
} entente_recurrence;

/// A simple recurrent unit in both directions (Lei et al. 2018, arXiv:1709.02755).
///
///     f = σ(u_f + v_f·c' + b_f)    r = σ(u_r + v_r·c' + b_r)
///     c = f·c' + (1 - f)·u_x       h = r·c + (1 - r)·x
///
/// `u` has 6·d columns: x, f, r forward, x, f, r backward. `x` and `h` have 2·d columns. `starts` has
/// `sentences + 1` rows at which sentences begin. `f`, `r`, `c` are kept for the way back, if given.
void entente_recurrence_forward(
    size_t sentences, const int32_t *_Nonnull starts, size_t d, const float *_Nonnull u,
    const float *_Nonnull x, entente_recurrence weights, float *_Nonnull h, float *_Nullable f,
    float *_Nullable r, float *_Nullable c);

/// The way back of `entente_recurrence_forward`: from the gradient of `h` those of `u` (written), `x`
/// (added) and of the four weights (added, in the order of `entente_recurrence`).
void entente_recurrence_backward(
    size_t sentences, const int32_t *_Nonnull starts, size_t d, const float *_Nonnull u,
    const float *_Nonnull x, entente_recurrence weights, const float *_Nonnull f,
    const float *_Nonnull r, const float *_Nonnull c, const float *_Nonnull dh,
    float *_Nonnull du, float *_Nonnull dx, float *_Nonnull dforget_state,
    float *_Nonnull dforget_bias, float *_Nonnull dreset_state, float *_Nonnull dreset_bias);

#endif
