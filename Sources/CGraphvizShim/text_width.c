#include "CGraphvizShim.h"
#include "text_widths.h"

/// Takes one code point off a text; a byte that is no UTF-8 counts as one code point.
static unsigned next_code_point(const unsigned char **text, const unsigned char *end) {
  const unsigned char *at = *text;
  unsigned lead = *at++;
  int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  unsigned value = more == 3 ? lead & 0x07 : more == 2 ? lead & 0x0F : more == 1 ? lead & 0x1F : lead;
  while (more-- > 0 && at < end && (*at & 0xC0) == 0x80) {
    value = value << 6 | (*at++ & 0x3F);
  }
  *text = at;
  return value;
}

struct span {
  unsigned first, last;
};

static int is_in(const struct span *spans, size_t count, unsigned value) {
  for (size_t i = 0; i < count; i++) {
    if (spans[i].first <= value && value <= spans[i].last) return 1;
  }
  return 0;
}

/// Combining marks, joiners, marks of direction and variation selectors.
static const struct span without_width[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x093C, 0x093C}, {0x094D, 0x094D}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x2069}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};

/// CJK, Kana, Hangul and full-width forms: one em.
static const struct span full_width[] = {
    {0x1100, 0x11FF}, {0x2E80, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7FF}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE4F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x20000, 0x3FFFD},
};

/// Hebrew and Arabic, whose letters are narrower than an em when joined.
static const struct span middle_width[] = {{0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}};

#define COUNT(array) (sizeof array / sizeof array[0])

/// Thousandths of an em.
static unsigned width_of(unsigned value, int is_bold) {
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) return 0;
  for (size_t i = 0; i < COUNT(width_ranges); i++) {
    if (value < width_ranges[i].first || value > width_ranges[i].last) continue;
    if (is_in(without_width, COUNT(without_width), value)) return 0;
    unsigned at = value - width_ranges[i].first;
    return is_bold ? width_ranges[i].bold[at] : width_ranges[i].regular[at];
  }
  if (is_in(without_width, COUNT(without_width), value)) return 0;
  if (is_in(full_width, COUNT(full_width), value)) return 1000;
  if (is_in(middle_width, COUNT(middle_width), value)) return is_bold ? 850 : 780;
  return value > 0xFFFF ? 1300 : 950;
}

double entente_text_width(const char *text, size_t count, double size, int is_bold) {
  const unsigned char *at = (const unsigned char *)text, *end = at + count;
  unsigned long long thousandths = 0;
  while (at < end) {
    thousandths += width_of(next_code_point(&at, end), is_bold);
  }
  return (double)thousandths * size / 1000.0;
}
