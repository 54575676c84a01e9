// The part of libxml2 that reads HTML pages.

// Debian's libxml2 names types of ICU in its headers, which clash with those of Foundation's own
// copy of ICU where a program sees both. Nothing here uses them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
