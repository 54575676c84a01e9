#include "CMatrixKernels.h"
#include "vectors.h"

#include <stdlib.h>

// Blocks of C of 8 rows and 32 columns stay in registers; A and B are packed so that the inner loop
// reads them in order.
enum { ROWS = 8, COLUMNS = 32, DEPTH = 256 };

INLINE void multiply_block(size_t k, const float *a, const float *b, float *tile) {
  f16 sums[ROWS][2];
  for (int i = 0; i < ROWS; i++) sums[i][0] = sums[i][1] = (f16){0};
  for (size_t p = 0; p < k; p++) {
    f16 left, right;
    LOAD(left, b + p * COLUMNS);
    LOAD(right, b + p * COLUMNS + 16);
#pragma clang loop unroll(full)
    for (int i = 0; i < ROWS; i++) {
      float factor = a[p * ROWS + i];
      sums[i][0] += left * factor;
      sums[i][1] += right * factor;
    }
  }
  memcpy(tile, sums, sizeof sums);
}

INLINE void pack_a(
    bool transpose, const float *a, size_t lda, size_t row, size_t rows, size_t from, size_t k,
    float *packed) {
  for (size_t p = 0; p < k; p++)
    for (size_t i = 0; i < ROWS; i++)
      packed[p * ROWS + i] = i >= rows ? 0
          : transpose ? a[(from + p) * lda + row + i] : a[(row + i) * lda + from + p];
}

INLINE void pack_b(
    bool transpose, const float *b, size_t ldb, size_t column, size_t columns, size_t from,
    size_t k, float *packed) {
  for (size_t p = 0; p < k; p++)
    for (size_t j = 0; j < COLUMNS; j++)
      packed[p * COLUMNS + j] = j >= columns ? 0
          : transpose ? b[(column + j) * ldb + from + p] : b[(from + p) * ldb + column + j];
}

INLINE void body_entente_float_product_in(
    bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
    const float *b, size_t ldb, float *c, size_t ldc, float *packed_a, float *packed_b) {
  size_t blocks = (n + COLUMNS - 1) / COLUMNS;
  for (size_t from = 0; from < k; from += DEPTH) {
    size_t depth = k - from < DEPTH ? k - from : DEPTH;
    for (size_t block = 0; block < blocks; block++) {
      size_t column = block * COLUMNS;
      size_t columns = n - column < COLUMNS ? n - column : COLUMNS;
      pack_b(
          transpose_b, b, ldb, column, columns, from, depth, packed_b + block * DEPTH * COLUMNS);
    }
    for (size_t row = 0; row < m; row += ROWS) {
      size_t rows = m - row < ROWS ? m - row : ROWS;
      pack_a(transpose_a, a, lda, row, rows, from, depth, packed_a);
      for (size_t block = 0; block < blocks; block++) {
        size_t column = block * COLUMNS;
        size_t columns = n - column < COLUMNS ? n - column : COLUMNS;
        float tile[ROWS * COLUMNS];
        multiply_block(depth, packed_a, packed_b + block * DEPTH * COLUMNS, tile);
        for (size_t i = 0; i < rows; i++)
          for (size_t j = 0; j < columns; j++)
            c[(row + i) * ldc + column + j] += tile[i * COLUMNS + j];
      }
    }
  }
}

FOR_EACH_MACHINE(
    entente_float_product_in,
    (bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
     const float *b, size_t ldb, float *c, size_t ldc, float *packed_a, float *packed_b),
    (transpose_a, transpose_b, m, n, k, a, lda, b, ldb, c, ldc, packed_a, packed_b))

void entente_float_product(
    bool transpose_a, bool transpose_b, size_t m, size_t n, size_t k, const float *a, size_t lda,
    const float *b, size_t ldb, float *c, size_t ldc, bool accumulate) {
  if (!accumulate)
    for (size_t i = 0; i < m; i++) memset(c + i * ldc, 0, n * sizeof(float));
  if (m == 0 || n == 0 || k == 0) return;
  size_t blocks = (n + COLUMNS - 1) / COLUMNS;
  float *packed = malloc((DEPTH * ROWS + blocks * DEPTH * COLUMNS) * sizeof(float));
  if (!packed) abort();
  entente_float_product_in(
      transpose_a, transpose_b, m, n, k, a, lda, b, ldb, c, ldc, packed, packed + DEPTH * ROWS);
  free(packed);
}
