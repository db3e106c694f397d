#include "pipeline/article/tags.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace reckoner::article {
namespace {

struct TagRow {
  std::string_view name, start, end_tag;
  uint8_t traits;
};

constexpr TagRow kTags[] = {{"", "", "", 0},
                            {"", "", "", 0},
#define X(name, id, traits) {name, "<" name, "</" name ">", traits},
                            RECKONER_HTML_TAGS(X)
#undef X
};
constexpr int kFirst = 2;

constexpr bool InOrder() {
  for (size_t i = kFirst + 1; i < std::size(kTags); ++i) {
    if (!(kTags[i - 1].name < kTags[i].name)) return false;
  }
  return true;
}
static_assert(InOrder(), "RECKONER_HTML_TAGS must be in name order");

// Where each first letter begins in kTags: a lookup then compares three or four names.
constexpr std::array<uint8_t, 28> kLetter = [] {
  std::array<uint8_t, 28> at{};
  for (int letter = 0; letter < 28; ++letter) {
    size_t i = kFirst;
    while (i < std::size(kTags) && kTags[i].name[0] < 'a' + letter) ++i;
    at[letter] = static_cast<uint8_t>(i);
  }
  return at;
}();

}  // namespace

Tag TagByName(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return Tag::kOther;
  const int letter = name[0] - 'a';
  for (int i = kLetter[letter]; i < kLetter[letter + 1]; ++i) {
    if (kTags[i].name == name) return static_cast<Tag>(i);
  }
  return Tag::kOther;
}

std::string_view TagName(Tag tag) { return kTags[static_cast<size_t>(tag)].name; }
std::string_view StartOf(Tag tag) { return kTags[static_cast<size_t>(tag)].start; }
std::string_view EndTagOf(Tag tag) { return kTags[static_cast<size_t>(tag)].end_tag; }

uint8_t TraitsOf(Tag tag) { return kTags[static_cast<size_t>(tag)].traits; }

}  // namespace reckoner::article
