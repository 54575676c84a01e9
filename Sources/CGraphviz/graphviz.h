#ifndef ENTENTE_GRAPHVIZ_H
#define ENTENTE_GRAPHVIZ_H

#include <gvc.h>

#endif
