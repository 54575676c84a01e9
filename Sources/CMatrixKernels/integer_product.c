#include "CMatrixKernels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#pragma STDC FP_CONTRACT OFF

// Every version sums the same whole numbers, so all give the same bits.

static void finish(
    const int32_t *sums, const float *scale, const float *bias, float *c, size_t columns) {
  for (size_t j = 0; j < columns; j++) c[j] = (float)sums[j] * scale[j] + bias[j];
}

static void product_plain(
    size_t m, size_t n, size_t k, const int16_t *a, size_t lda, const int8_t *b,
    const float *scale, const float *bias, float *c, size_t ldc) {
  for (size_t block = 0; block < n; block += 16) {
    const int8_t *weights = b + block * k;
    for (size_t i = 0; i < m; i++) {
      int32_t sums[16] = {0};
      const int16_t *row = a + i * lda;
      for (size_t p = 0; p < k; p += 2)
        for (size_t j = 0; j < 16; j++)
          sums[j] += row[p] * weights[p * 16 + j * 2] + row[p + 1] * weights[p * 16 + j * 2 + 1];
      finish(sums, scale + block, bias + block, c + i * ldc + block, 16);
    }
  }
}

#if defined(__x86_64__)

static inline int32_t pair(const int16_t *row) {
  int32_t two;
  memcpy(&two, row, sizeof two);
  return two;
}

#define WIDE __attribute__((target("avx512f,avx512bw,avx512vnni")))

// `ROWS` rows of A by 32 columns of B.
#define WIDE_BLOCK(ROWS)                                                                     \
  WIDE static void wide_block_##ROWS(                                                        \
      size_t k, const int16_t *a, size_t lda, const int8_t *left, const int8_t *right,       \
      const float *scale, const float *bias, float *c, size_t ldc) {                         \
    __m512i sums[ROWS][2];                                                                   \
    for (int i = 0; i < ROWS; i++) sums[i][0] = sums[i][1] = _mm512_setzero_si512();         \
    for (size_t p = 0; p < k; p += 2) {                                                      \
      __m512i l = _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(left + p * 16)));  \
      __m512i r = _mm512_cvtepi8_epi16(_mm256_loadu_si256((const __m256i *)(right + p * 16))); \
      for (int i = 0; i < ROWS; i++) {                                                       \
        __m512i x = _mm512_set1_epi32(pair(a + i * lda + p));                                \
        sums[i][0] = _mm512_dpwssd_epi32(sums[i][0], x, l);                                  \
        sums[i][1] = _mm512_dpwssd_epi32(sums[i][1], x, r);                                  \
      }                                                                                      \
    }                                                                                        \
    for (int i = 0; i < ROWS; i++)                                                           \
      for (int j = 0; j < 2; j++) {                                                          \
        __m512 product = _mm512_mul_ps(                                                      \
            _mm512_cvtepi32_ps(sums[i][j]), _mm512_loadu_ps(scale + j * 16));                \
        _mm512_storeu_ps(                                                                    \
            c + i * ldc + j * 16, _mm512_add_ps(product, _mm512_loadu_ps(bias + j * 16)));   \
      }                                                                                      \
  }
WIDE_BLOCK(12)
WIDE_BLOCK(4)
WIDE_BLOCK(1)

WIDE static void product_wide(
    size_t m, size_t n, size_t k, const int16_t *a, size_t lda, const int8_t *b,
    const float *scale, const float *bias, float *c, size_t ldc) {
  size_t block = 0;
  for (; block + 32 <= n; block += 32) {
    const int8_t *left = b + block * k, *right = left + 16 * k;
    size_t i = 0;
    for (; i + 12 <= m; i += 12)
      wide_block_12(
          k, a + i * lda, lda, left, right, scale + block, bias + block, c + i * ldc + block, ldc);
    for (; i + 4 <= m; i += 4)
      wide_block_4(
          k, a + i * lda, lda, left, right, scale + block, bias + block, c + i * ldc + block, ldc);
    for (; i < m; i++)
      wide_block_1(
          k, a + i * lda, lda, left, right, scale + block, bias + block, c + i * ldc + block, ldc);
  }
  if (block < n)
    product_plain(m, n - block, k, a, lda, b + block * k, scale + block, bias + block, c + block, ldc);
}

#define MIDDLE __attribute__((target("avx2")))

// `ROWS` rows of A by 16 columns of B.
#define MIDDLE_BLOCK(ROWS)                                                                   \
  MIDDLE static void middle_block_##ROWS(                                                    \
      size_t k, const int16_t *a, size_t lda, const int8_t *b, const float *scale,           \
      const float *bias, float *c, size_t ldc) {                                             \
    __m256i sums[ROWS][2];                                                                   \
    for (int i = 0; i < ROWS; i++) sums[i][0] = sums[i][1] = _mm256_setzero_si256();         \
    for (size_t p = 0; p < k; p += 2) {                                                      \
      __m256i l = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(b + p * 16)));      \
      __m256i r = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(b + p * 16 + 16))); \
      for (int i = 0; i < ROWS; i++) {                                                       \
        __m256i x = _mm256_set1_epi32(pair(a + i * lda + p));                                \
        sums[i][0] = _mm256_add_epi32(sums[i][0], _mm256_madd_epi16(x, l));                  \
        sums[i][1] = _mm256_add_epi32(sums[i][1], _mm256_madd_epi16(x, r));                  \
      }                                                                                      \
    }                                                                                        \
    for (int i = 0; i < ROWS; i++)                                                           \
      for (int j = 0; j < 2; j++) {                                                          \
        __m256 product = _mm256_mul_ps(                                                      \
            _mm256_cvtepi32_ps(sums[i][j]), _mm256_loadu_ps(scale + j * 8));                 \
        _mm256_storeu_ps(                                                                    \
            c + i * ldc + j * 8, _mm256_add_ps(product, _mm256_loadu_ps(bias + j * 8)));     \
      }                                                                                      \
  }
MIDDLE_BLOCK(4)
MIDDLE_BLOCK(1)

MIDDLE static void product_middle(
    size_t m, size_t n, size_t k, const int16_t *a, size_t lda, const int8_t *b,
    const float *scale, const float *bias, float *c, size_t ldc) {
  for (size_t block = 0; block < n; block += 16) {
    size_t i = 0;
    for (; i + 4 <= m; i += 4)
      middle_block_4(
          k, a + i * lda, lda, b + block * k, scale + block, bias + block, c + i * ldc + block,
          ldc);
    for (; i < m; i++)
      middle_block_1(
          k, a + i * lda, lda, b + block * k, scale + block, bias + block, c + i * ldc + block,
          ldc);
  }
}

#endif

void entente_integer_product(
    size_t m, size_t n, size_t k, const int16_t *a, size_t lda, const int8_t *b,
    const float *scale, const float *bias, float *c, size_t ldc) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) {
    product_wide(m, n, k, a, lda, b, scale, bias, c, ldc);
    return;
  }
  if (__builtin_cpu_supports("avx2")) {
    product_middle(m, n, k, a, lda, b, scale, bias, c, ldc);
    return;
  }
#endif
  product_plain(m, n, k, a, lda, b, scale, bias, c, ldc);
}
