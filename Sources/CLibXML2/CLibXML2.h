// The part of libxml2 that reads HTML pages.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
