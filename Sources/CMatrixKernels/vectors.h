// Vectors of 16 floats, whatever the machine's registers; the compiler cuts them to size.
#ifndef ENTENTE_VECTORS_H
#define ENTENTE_VECTORS_H

#include <stdint.h>
#include <string.h>

typedef float f16 __attribute__((vector_size(64)));
typedef int32_t i16x __attribute__((vector_size(64)));

#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma")))
#define MIDDLE __attribute__((target("avx2,fma")))
#define HAS_WIDE (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") \
  && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
#define HAS_MIDDLE (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
// Defines `name` with the parameters, as three copies of the inlined `body`, for three machines.
#define FOR_EACH_MACHINE(name, parameters, arguments)          \
  WIDE static void name##_wide parameters { body_##name arguments; }     \
  MIDDLE static void name##_middle parameters { body_##name arguments; } \
  void name parameters {                                       \
    if (HAS_WIDE) name##_wide arguments;                       \
    else if (HAS_MIDDLE) name##_middle arguments;              \
    else body_##name arguments;                                \
  }
#else
#define FOR_EACH_MACHINE(name, parameters, arguments) \
  void name parameters { body_##name arguments; }
#endif

#define LOAD(to, from) memcpy(&(to), (from), sizeof(f16))
#define STORE(to, from) memcpy((to), &(from), sizeof(f16))

#endif
