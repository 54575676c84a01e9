#define _GNU_SOURCE
#include "CGraphvizShim.h"
#include "reading.h"

#include <dlfcn.h>
#include <gvc.h>
#include <gvplugin.h>
#include <gvplugin_textlayout.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// MARK: Text metrics

/// What gvtextlayout_engine_t returns: `boolean` or `bool`, by the version of Graphviz.
typedef __typeof__(((struct gvtextlayout_engine_s *)0)->textlayout(0, 0)) truth;

static truth measure(textspan_t *span, char **font_path) {
  (void)font_path;
  int is_bold = (span->font->flags & HTML_BF) != 0;
  span->size.x = entente_text_width(span->str, strlen(span->str), span->font->size, is_bold);
  span->size.y = span->font->size * 1.2;
  span->yoffset_layout = 0;
  span->yoffset_centerline = 0.1 * span->font->size;
  span->layout = NULL;
  span->free_layout = NULL;
  return (truth)1;
}

static struct gvtextlayout_engine_s text_engine = {measure};
// libgvc asks for a text layout of exactly this type.
static gvplugin_installed_t text_types[] = {{0, "textlayout", 1000, &text_engine, NULL},
                                            {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t text_apis[] = {{API_textlayout, text_types}, {(api_t)0, NULL}};
static gvplugin_library_t text_library = {"entente", text_apis};

// MARK: Plugins

/// Opens a plugin beside libgvc itself, else wherever the loader finds it.
static void *open_plugin(const char *name) {
  static const char *const versions[] = {".so.6", ".so.7", ".so.8", ".so", ".dylib"};
  Dl_info libgvc = {0};
  char folder[1024] = "", path[1400];
  if (dladdr((void *)&gvContextPlugins, &libgvc) && libgvc.dli_fname) {
    snprintf(folder, sizeof folder, "%s", libgvc.dli_fname);
    char *slash = strrchr(folder, '/');
    if (slash) slash[1] = 0; else folder[0] = 0;
  }
  for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
    snprintf(path, sizeof path, "%sgraphviz/libgvplugin_%s%s", folder, name, versions[i]);
    void *handle = folder[0] ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
    snprintf(path, sizeof path, "libgvplugin_%s%s", name, versions[i]);
    if (!handle) handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (handle) return handle;
  }
  return NULL;
}

static char missing_plugin[64];

/// The one context of the process, or NULL with missing_plugin set.
static GVC_t *shared_context(void) {
  static GVC_t *context;
  static lt_symlist_t plugins[5];
  static const char *const names[] = {"core", "dot_layout", "neato_layout"};
  static const char *const symbols[] = {"gvplugin_core_LTX_library",
                                        "gvplugin_dot_layout_LTX_library",
                                        "gvplugin_neato_layout_LTX_library"};
  if (context) return context;
  for (int i = 0; i < 3; i++) {
    void *handle = open_plugin(names[i]);
    void *library = handle ? dlsym(handle, symbols[i]) : NULL;
    if (!library) {
      snprintf(missing_plugin, sizeof missing_plugin, "libgvplugin_%s", names[i]);
      return NULL;
    }
    plugins[i].name = symbols[i];
    plugins[i].address = library;
  }
  plugins[3].name = "gvplugin_entente_LTX_library";
  plugins[3].address = &text_library;
  return context = gvContextPlugins(plugins, 0);
}

// MARK: Messages

/// What libgvc said during one call; it says it in pieces.
static char said[2000];
static size_t said_count;

static int listen(char *piece) {
  size_t count = strlen(piece), room = sizeof said - 1 - said_count;
  if (count > room) count = room;
  memcpy(said + said_count, piece, count);
  said_count += count;
  said[said_count] = 0;
  return 0;
}

static int fail(char **message, const char *fallback) {
  while (said_count && said[said_count - 1] == '\n') said[--said_count] = 0;
  *message = strdup(said_count ? said : fallback);
  return 1;
}

// MARK: Layout

/// The program that a graph asks for, if it is one of those whose failures are known.
static const char *program_of(Agraph_t *graph) {
  static const char *const known[] = {"dot", "neato", "fdp", "sfdp", "twopi", "circo"};
  const char *asked = agget(graph, "layout");
  for (size_t i = 0; asked && i < sizeof known / sizeof known[0]; i++) {
    if (strcmp(asked, known[i]) == 0) return known[i];
  }
  return "dot";
}

static int draw(GVC_t *context, Agraph_t *graph, char **svg, size_t *count, char **message) {
  if (agerrors()) return fail(message, "the DOT text could not be read");
  srand(1);  // sfdp draws from it: the same picture whatever was drawn before
  if (gvLayout(context, graph, program_of(graph)) || agerrors()) {
    gvFreeLayout(context, graph);
    return fail(message, "the layout failed");
  }
  char *bytes = NULL;
  size_t length = 0;  // older versions take a pointer to unsigned and fill the lower half
  int status = gvRenderData(context, graph, "svg", &bytes, (void *)&length);
  if (!status && !agerrors() && bytes && (*svg = malloc(length + 1))) {
    memcpy(*svg, bytes, length);
    (*svg)[length] = 0;
    *count = length;
  }
  if (bytes) gvFreeRenderData(bytes);
  gvFreeLayout(context, graph);
  return *svg ? 0 : fail(message, "the drawing failed");
}

struct order {
  const char *dot;
  char **svg;
  size_t *count;
  char **message;
  int status;
};

static void *carry_out(void *argument) {
  struct order *order = argument;
  said_count = 0;
  said[0] = 0;
  order->status = 1;
  GVC_t *context = shared_context();
  if (!context) {
    listen(missing_plugin[0] ? missing_plugin : "libgvc");
    listen(" could not be loaded; install Graphviz (Debian: libgraphviz-dev)");
    fail(order->message, "");
    return NULL;
  }
  agusererrf before = agseterrf((agusererrf)listen);
  agreseterrors();
  Agraph_t *graph = entente_read(order->dot);
  if (graph) {
    order->status = draw(context, graph, order->svg, order->count, order->message);
    agclose(graph);
  } else {
    fail(order->message, "the DOT text holds no graph");
  }
  agseterrf(before);
  return NULL;
}

/// A deep graph takes about 25 bytes of stack per node; threads of a host may have too few.
static const size_t stack_size = 64u << 20;

int entente_layout(const char *dot, char **svg, size_t *count, char **message) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  *svg = NULL;
  *message = NULL;
  *count = 0;
  struct order order = {dot, svg, count, message, 1};
  pthread_mutex_lock(&lock);
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_size);
  if (pthread_create(&thread, &attributes, carry_out, &order) == 0) {
    pthread_join(thread, NULL);
  } else {
    *message = strdup("no thread could be started for the layout");
  }
  pthread_attr_destroy(&attributes);
  pthread_mutex_unlock(&lock);
  return order.status;
}
