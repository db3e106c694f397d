#include <algorithm>
#include <array>
#include <iterator>

#include "pipeline/article/attribute_filter.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

constexpr std::string_view kAttrNames[] = {
#define X(name, id) name,
    RECKONER_HTML_ATTRIBUTES(X)
#undef X
};

constexpr std::string_view kAttrStarts[] = {
#define X(name, id) " " name "=\"",
    RECKONER_HTML_ATTRIBUTES(X)
#undef X
};

// Where each first letter begins in kAttrNames: a lookup then compares a few names.
constexpr std::array<uint8_t, 27> kFirstOf = [] {
  std::array<uint8_t, 27> at{};
  for (int letter = 0; letter < 27; ++letter) {
    size_t i = 0;
    while (i < std::size(kAttrNames) && kAttrNames[i][0] < 'a' + letter) ++i;
    at[letter] = static_cast<uint8_t>(i);
  }
  return at;
}();

}  // namespace

Attr AttrByName(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return Attr::kNone;
  const int letter = name[0] - 'a';
  for (size_t i = kFirstOf[letter]; i < kFirstOf[letter + 1]; ++i) {
    if (kAttrNames[i] == name) return static_cast<Attr>(i);
  }
  return Attr::kNone;
}

std::string_view StartOf(Attr attr) { return kAttrStarts[static_cast<size_t>(attr)]; }

bool AttributeFilter::Wanted(Tag tag, const TagReader::Attribute& attribute) const {
  switch (attribute.name) {
    case Attr::kNone:
      return false;
    case Attr::kRel:
      return tag == Tag::kLink || (tag == Tag::kA && ContainsNoCase(attribute.value, "author"));
    case Attr::kType:
      return tag == Tag::kScript;
    case Attr::kName:
      return tag == Tag::kMeta;
    case Attr::kStyleAttr:
      return tag != Tag::kA &&
             (ContainsNoCase(attribute.value, "display") || ContainsNoCase(attribute.value, "visibility"));
    case Attr::kHref:
      return tag == Tag::kLink ||
             (tag == Tag::kA && (names_ == nullptr || names_->vocabulary().IsAuthorPath(attribute.value)));
    case Attr::kClass:
    case Attr::kId:
    case Attr::kDataTestid:
    case Attr::kDataComponent:
      return names_ == nullptr || names_->HintsOf(attribute.value) != 0;
    default:
      return true;
  }
}

}  // namespace reckoner::article
