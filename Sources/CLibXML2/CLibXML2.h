// The part of libxml2 that reads HTML pages.
//
// Debian's libxml2 is built with ICU, and its headers then include ICU's, whose types clash with
// those of Foundation's own ICU in one Swift module. Nothing we use depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
