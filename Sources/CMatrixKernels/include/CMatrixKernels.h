#ifndef C_MATRIX_KERNELS_H
#define C_MATRIX_KERNELS_H

#include <stddef.h>
#include <stdint.h>

#endif
