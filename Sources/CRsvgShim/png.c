#define _GNU_SOURCE
#include "CRsvgShim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The few names of librsvg, cairo and GLib that are used, as their headers declare them. They are
// looked up when first needed instead of being linked.

struct rectangle {
  double x, y, width, height;
};
struct error {
  unsigned domain;
  int code;
  char *message;
};
typedef int (*writer)(void *closure, const unsigned char *bytes, unsigned count);

static struct {
  void *(*handle_new)(const unsigned char *bytes, size_t count, struct error **error);
  int (*handle_render)(void *handle, void *cairo, const struct rectangle *area, struct error **error);
  void (*unref)(void *object);
  void (*error_free)(struct error *error);
  void *(*surface_create)(int format, int width, int height);
  void *(*cairo_create)(void *surface);
  int (*cairo_status)(void *cairo);
  void (*cairo_destroy)(void *cairo);
  int (*surface_write)(void *surface, writer write, void *closure);
  void (*surface_destroy)(void *surface);
} api;

static const char *missing;

static void load(void) {
  static const char *const files[] = {"librsvg-2.so.2", "libcairo.so.2", "libgobject-2.0.so.0",
                                      "libglib-2.0.so.0"};
  static const struct {
    int file;
    const char *name;
    void *slot;
  } symbols[] = {
      {0, "rsvg_handle_new_from_data", &api.handle_new},
      {0, "rsvg_handle_render_document", &api.handle_render},
      {1, "cairo_image_surface_create", &api.surface_create},
      {1, "cairo_create", &api.cairo_create},
      {1, "cairo_status", &api.cairo_status},
      {1, "cairo_destroy", &api.cairo_destroy},
      {1, "cairo_surface_write_to_png_stream", &api.surface_write},
      {1, "cairo_surface_destroy", &api.surface_destroy},
      {2, "g_object_unref", &api.unref},
      {3, "g_error_free", &api.error_free},
  };
  void *libraries[4];
  for (int i = 0; i < 4; i++) {
    libraries[i] = dlopen(files[i], RTLD_NOW | RTLD_LOCAL);
    if (!libraries[i]) {
      missing = files[i];
      return;
    }
  }
  for (size_t i = 0; i < sizeof symbols / sizeof symbols[0]; i++) {
    void *address = dlsym(libraries[symbols[i].file], symbols[i].name);
    memcpy(symbols[i].slot, &address, sizeof address);
    if (!address) missing = symbols[i].name;
  }
}

struct buffer {
  unsigned char *bytes;
  size_t count, room;
};

static int append(void *closure, const unsigned char *bytes, unsigned count) {
  enum { success = 0, no_memory = 1 };  // of cairo_status_t
  struct buffer *buffer = closure;
  if (buffer->count + count > buffer->room) {
    size_t room = (buffer->count + count) * 2;
    unsigned char *larger = realloc(buffer->bytes, room);
    if (!larger) return no_memory;
    buffer->bytes = larger;
    buffer->room = room;
  }
  memcpy(buffer->bytes + buffer->count, bytes, count);
  buffer->count += count;
  return success;
}

static int fail(char **message, const char *what, const char *which) {
  size_t count = strlen(what) + strlen(which) + 1;
  *message = calloc(1, count);
  if (*message) {
    strcat(*message, what);
    strcat(*message, which);
  }
  return 1;
}

static int draw(void *handle, int width, int height, struct buffer *buffer, char **message) {
  enum { argb32 = 0 };  // of cairo_format_t
  void *surface = api.surface_create(argb32, width, height);
  void *cairo = api.cairo_create(surface);
  struct rectangle area = {0, 0, width, height};
  struct error *error = NULL;
  int status = 0;
  if (api.cairo_status(cairo)) {
    status = fail(message, "cairo has no room for the picture", "");
  } else if (!api.handle_render(handle, cairo, &area, &error)) {
    status = fail(message, "librsvg: ", error ? error->message : "the drawing failed");
  } else if (api.surface_write(surface, append, buffer)) {
    status = fail(message, "cairo could not write the PNG", "");
  }
  if (error) api.error_free(error);
  api.cairo_destroy(cairo);
  api.surface_destroy(surface);
  return status;
}

int entente_png(const char *svg, size_t svg_count, int width, int height, unsigned char **png,
                size_t *count, char **message) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  *png = NULL;
  *count = 0;
  *message = NULL;
  pthread_once(&once, load);
  if (missing) {
    return fail(message, missing, " could not be loaded; install librsvg (Debian: librsvg2-2)");
  }
  struct error *error = NULL;
  void *handle = api.handle_new((const unsigned char *)svg, svg_count, &error);
  if (!handle) {
    int status = fail(message, "librsvg: ", error ? error->message : "this is no SVG");
    if (error) api.error_free(error);
    return status;
  }
  struct buffer buffer = {0};
  int status = draw(handle, width, height, &buffer, message);
  api.unref(handle);
  if (status) {
    free(buffer.bytes);
    return status;
  }
  *png = buffer.bytes;
  *count = buffer.count;
  return 0;
}
