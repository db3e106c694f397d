// HTML as it comes -> HTML that is safe and quick to build a tree from. One pass, linear in the input: drops
// comments, scripts (except JSON-LD), styles, drawings, players, pictures, forms' lists, spaces between
// blocks and every attribute nobody here reads; turns formatting elements (<b>, <font> …) into <span>, so
// that the parser's repair of misnested formatting, which can grow quadratically, has nothing to do; and cuts
// what hangs a tree builder: size, nesting depth, attributes of a tag, length of a value. Never fails: a page
// over a limit loses what is beyond it. Pure; any thread. Tokenising follows WHATWG HTML 13.2.5, as far as a
// well-meant page can tell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reckoner::article {

struct MarkupLimits {
  size_t bytes = 16u << 20;   // of the input; the rest is not read
  size_t elements = 300000;   // further tags are dropped, their text stays
  size_t depth = 200;         // open elements; deeper tags are dropped, their text stays
  size_t attributes = 64;     // looked at in one tag
  size_t value_bytes = 2048;  // of an attribute; a longer value is cut (content="…": sixteen times as much)
};

// The attributes that survive, with their names. One row an attribute, in name order.
#define RECKONER_HTML_ATTRIBUTES(X)   \
  X("aria-hidden", kAriaHidden)       \
  X("charset", kCharset)              \
  X("class", kClass)                  \
  X("colspan", kColspan)              \
  X("content", kContent)              \
  X("data-component", kDataComponent) \
  X("data-testid", kDataTestid)       \
  X("datetime", kDatetime)            \
  X("hidden", kHiddenAttr)            \
  X("href", kHref)                    \
  X("http-equiv", kHttpEquiv)         \
  X("id", kId)                        \
  X("itemprop", kItemprop)            \
  X("itemscope", kItemscope)          \
  X("itemtype", kItemtype)            \
  X("lang", kLang)                    \
  X("name", kName)                    \
  X("property", kProperty)            \
  X("rel", kRel)                      \
  X("role", kRole)                    \
  X("style", kStyleAttr)              \
  X("type", kType)

enum class Attr : unsigned char {
#define X(name, id) id,
  RECKONER_HTML_ATTRIBUTES(X)
#undef X
      kNone
};

Attr AttrByName(std::string_view lower_case_name);  // kNone when it isn't kept
std::string_view StartOf(Attr attr);                // " class=\"", before its value

class Aside;
class PageNames;

// `html` must be valid UTF-8; so is the result. With `names`, class names and links that mean nothing to
// its vocabulary are dropped too: they are half of many a page. With `aside`, most text and long values go
// there, and the result holds their marks.
std::string TrimMarkup(std::string_view html, const MarkupLimits& limits = {}, PageNames* names = nullptr,
                       Aside* aside = nullptr);

}  // namespace reckoner::article
