#include "CMatrixKernels.h"
#include "vectors.h"

#include <math.h>

// The same bits on every machine: no fused multiply-add.
#pragma STDC FP_CONTRACT OFF

// e^x by 2^n times a polynomial (degree 5, relative error below 3e-7), x cut off at ±87.
#define EXP(result, argument)                                                      \
  do {                                                                             \
    f16 arg = (argument);                                                          \
    arg = __builtin_elementwise_max(arg, (f16){0} - 87.0f);                        \
    arg = __builtin_elementwise_min(arg, (f16){0} + 87.0f);                        \
    f16 scaled = arg * 1.44269504f;                                                \
    f16 shifted = scaled + 12582912.0f;                                            \
    f16 whole = shifted - 12582912.0f;                                             \
    f16 rest = arg - whole * 0.693359375f + whole * 2.12194440e-4f;                \
    f16 poly = 1.9875691500e-4f * rest + 1.3981999507e-3f;                         \
    poly = poly * rest + 8.3334519073e-3f;                                         \
    poly = poly * rest + 4.1665795894e-2f;                                         \
    poly = poly * rest + 1.6666665459e-1f;                                         \
    poly = poly * rest + 5.0000001201e-1f;                                         \
    poly = poly * rest * rest + rest + 1.0f;                                       \
    i16x power = (__builtin_convertvector(whole, i16x) + 127) << 23;               \
    f16 factor;                                                                    \
    memcpy(&factor, &power, sizeof factor);                                        \
    (result) = poly * factor;                                                      \
  } while (0)

#define SIGMOID(result, argument)        \
  do {                                   \
    f16 sig;                             \
    EXP(sig, -(argument));               \
    (result) = 1.0f / (1.0f + sig);      \
  } while (0)

INLINE void body_entente_recurrence_forward(
    size_t sentences, const int32_t *starts, size_t d, const float *u, const float *x,
    entente_recurrence weights, float *h, float *f, float *r, float *c) {
  for (size_t s = 0; s < sentences; s++) {
    for (size_t direction = 0; direction < 2; direction++) {
      ptrdiff_t step = direction == 0 ? 1 : -1;
      ptrdiff_t first = direction == 0 ? starts[s] : starts[s + 1] - 1;
      ptrdiff_t count = starts[s + 1] - starts[s];
      for (size_t j = 0; j < d; j += ENTENTE_LANES) {
        size_t column = direction * d + j;
        f16 vf, bf, vr, br, state = {0};
        LOAD(vf, weights.forget_state + column);
        LOAD(bf, weights.forget_bias + column);
        LOAD(vr, weights.reset_state + column);
        LOAD(br, weights.reset_bias + column);
        for (ptrdiff_t i = 0, t = first; i < count; i++, t += step) {
          const float *row = u + t * 6 * d + direction * 3 * d + j;
          f16 ux, uf, ur, in, forget, reset;
          LOAD(ux, row);
          LOAD(uf, row + d);
          LOAD(ur, row + 2 * d);
          LOAD(in, x + t * 2 * d + column);
          SIGMOID(forget, uf + vf * state + bf);
          SIGMOID(reset, ur + vr * state + br);
          state = forget * state + (1.0f - forget) * ux;
          f16 out = reset * state + (1.0f - reset) * in;
          STORE(h + t * 2 * d + column, out);
          if (f) {
            STORE(f + t * 2 * d + column, forget);
            STORE(r + t * 2 * d + column, reset);
            STORE(c + t * 2 * d + column, state);
          }
        }
      }
    }
  }
}

FOR_EACH_MACHINE(
    entente_recurrence_forward,
    (size_t sentences, const int32_t *starts, size_t d, const float *u, const float *x,
     entente_recurrence weights, float *h, float *f, float *r, float *c),
    (sentences, starts, d, u, x, weights, h, f, r, c))

INLINE void body_entente_recurrence_backward(
    size_t sentences, const int32_t *starts, size_t d, const float *u, const float *x,
    entente_recurrence weights, const float *f, const float *r, const float *c, const float *dh,
    float *du, float *dx, float *dforget_state, float *dforget_bias, float *dreset_state,
    float *dreset_bias) {
  for (size_t s = 0; s < sentences; s++) {
    for (size_t direction = 0; direction < 2; direction++) {
      ptrdiff_t step = direction == 0 ? -1 : 1;
      ptrdiff_t first = direction == 0 ? starts[s + 1] - 1 : starts[s];
      ptrdiff_t count = starts[s + 1] - starts[s];
      for (size_t j = 0; j < d; j += ENTENTE_LANES) {
        size_t column = direction * d + j;
        f16 vf, vr, carry = {0};
        f16 gvf, gbf, gvr, gbr;
        LOAD(vf, weights.forget_state + column);
        LOAD(vr, weights.reset_state + column);
        LOAD(gvf, dforget_state + column);
        LOAD(gbf, dforget_bias + column);
        LOAD(gvr, dreset_state + column);
        LOAD(gbr, dreset_bias + column);
        for (ptrdiff_t i = 0, t = first; i < count; i++, t += step) {
          size_t at = t * 2 * d + column;
          f16 ux, in, forget, reset, state, before = {0}, dout, din;
          LOAD(ux, u + t * 6 * d + direction * 3 * d + j);
          LOAD(in, x + at);
          LOAD(forget, f + at);
          LOAD(reset, r + at);
          LOAD(state, c + at);
          LOAD(dout, dh + at);
          LOAD(din, dx + at);
          if (i + 1 < count) LOAD(before, c + (t + step) * 2 * d + column);
          f16 dreset = dout * (state - in) * reset * (1.0f - reset);
          din += dout * (1.0f - reset);
          f16 dstate = dout * reset + carry;
          f16 dforget = dstate * (before - ux) * forget * (1.0f - forget);
          f16 dux = dstate * (1.0f - forget);
          carry = dstate * forget + dforget * vf + dreset * vr;
          gvf += dforget * before;
          gbf += dforget;
          gvr += dreset * before;
          gbr += dreset;
          float *row = du + t * 6 * d + direction * 3 * d + j;
          STORE(row, dux);
          STORE(row + d, dforget);
          STORE(row + 2 * d, dreset);
          STORE(dx + at, din);
        }
        STORE(dforget_state + column, gvf);
        STORE(dforget_bias + column, gbf);
        STORE(dreset_state + column, gvr);
        STORE(dreset_bias + column, gbr);
      }
    }
  }
}

FOR_EACH_MACHINE(
    entente_recurrence_backward,
    (size_t sentences, const int32_t *starts, size_t d, const float *u, const float *x,
     entente_recurrence weights, const float *f, const float *r, const float *c, const float *dh,
     float *du, float *dx, float *dforget_state, float *dforget_bias, float *dreset_state,
     float *dreset_bias),
    (sentences, starts, d, u, x, weights, f, r, c, dh, du, dx, dforget_state, dforget_bias,
     dreset_state, dreset_bias))
