#include "CMatrixKernels.h"
#include "vectors.h"

#include <math.h>

// The same bits on every machine: no fused multiply-add.
#pragma STDC FP_CONTRACT OFF

// Sums in 16 lanes, then the lanes in pairs: the same order on every machine.
#define SUM(result, vector)                                                          \
  do {                                                                               \
    f16 v = (vector);                                                                \
    float lanes[16];                                                                 \
    memcpy(lanes, &v, sizeof lanes);                                                 \
    for (int half = 8; half > 0; half /= 2)                                          \
      for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[lane + half];     \
    (result) = lanes[0];                                                             \
  } while (0)

INLINE void body_entente_normalize(
    size_t rows, size_t width, const float *x, const float *gain, const float *bias, float *y,
    float *inverse) {
  for (size_t row = 0; row < rows; row++) {
    f16 sums = {0}, squares = {0}, v;
    for (size_t j = 0; j < width; j += 16) {
      LOAD(v, x + row * width + j);
      sums += v;
    }
    float mean, variance;
    SUM(mean, sums);
    mean /= (float)width;
    for (size_t j = 0; j < width; j += 16) {
      LOAD(v, x + row * width + j);
      v -= mean;
      squares += v * v;
    }
    SUM(variance, squares);
    float scale = 1.0f / sqrtf(variance / (float)width + 1e-5f);
    for (size_t j = 0; j < width; j += 16) {
      f16 g, b;
      LOAD(v, x + row * width + j);
      LOAD(g, gain + j);
      LOAD(b, bias + j);
      v = (v - mean) * scale * g + b;
      STORE(y + row * width + j, v);
    }
    if (inverse) inverse[row] = scale;
  }
}

FOR_EACH_MACHINE(
    entente_normalize,
    (size_t rows, size_t width, const float *x, const float *gain, const float *bias, float *y,
     float *inverse),
    (rows, width, x, gain, bias, y, inverse))

INLINE void body_entente_quantize(size_t count, const float *values, int16_t *quantized) {
  for (size_t i = 0; i < count; i++) {
    float scaled = values[i] * 256.0f;
    scaled = scaled < -4095.0f ? -4095.0f : scaled > 4095.0f ? 4095.0f : scaled;
    // Adding and taking away 1.5·2^23 rounds to the nearest whole number, ties to even.
    float rounded = (scaled + 12582912.0f) - 12582912.0f;
    quantized[i] = (int16_t)(int32_t)rounded;
  }
}

FOR_EACH_MACHINE(
    entente_quantize, (size_t count, const float *values, int16_t *quantized),
    (count, values, quantized))

INLINE void body_entente_dot_products(
    size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb, float *c,
    size_t ldc) {
  for (size_t i = 0; i < m; i++) {
    for (size_t j = 0; j < n; j++) {
      f16 sums = {0}, left, right;
      for (size_t p = 0; p < k; p += 16) {
        LOAD(left, a + i * lda + p);
        LOAD(right, b + j * ldb + p);
        sums += left * right;
      }
      float sum;
      SUM(sum, sums);
      c[i * ldc + j] += sum;
    }
  }
}

FOR_EACH_MACHINE(
    entente_dot_products,
    (size_t m, size_t n, size_t k, const float *a, size_t lda, const float *b, size_t ldb,
     float *c, size_t ldc),
    (m, n, k, a, lda, b, ldb, c, ldc))

INLINE void body_entente_add_rows(
    size_t count, const int32_t *rows, size_t width, const int8_t *table, const float *scale,
    float *sum) {
  for (size_t i = 0; i < count; i++) {
    const int8_t *row = table + (size_t)rows[i] * width;
    float factor = scale[rows[i]];
    for (size_t j = 0; j < width; j++) sum[j] += (float)row[j] * factor;
  }
}

FOR_EACH_MACHINE(
    entente_add_rows,
    (size_t count, const int32_t *rows, size_t width, const int8_t *table, const float *scale,
     float *sum),
    (count, rows, width, table, scale, sum))
