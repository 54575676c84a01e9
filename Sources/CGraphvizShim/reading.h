#ifndef C_GRAPHVIZ_SHIM_READING_H
#define C_GRAPHVIZ_SHIM_READING_H

#include <gvc.h>

/// Reads DOT text as agmemread does, but numbers names in the order of the text.
///
/// cgraph takes the address of a name as its number and keeps subgraphs in that order, so that a graph
/// with clusters would be laid out in another way whenever the heap looks different.
Agraph_t *entente_read(const char *dot);

#endif
