// The HTML elements the article floor tells apart, and what it needs to know of each. Everything else is
// Tag::kOther, which behaves like a <span>. Pure functions and constants.
#pragma once

#include <cstdint>
#include <string_view>

namespace reckoner::article {

// Name, enumerator, traits. One row an element, in name order (TagByName searches it).
#define RECKONER_HTML_TAGS(X)              \
  X("a", kA, 0)                            \
  X("address", kAddress, kBlock)           \
  X("article", kArticle, kBlock)           \
  X("aside", kAside, kBlock)               \
  X("audio", kAudio, kRaw | kHidden)       \
  X("b", kB, kFormatting)                  \
  X("base", kBase, kVoid | kMute)          \
  X("big", kBig, kFormatting)              \
  X("blockquote", kBlockquote, kBlock)     \
  X("body", kBody, kBlock)                 \
  X("br", kBr, kVoid)                      \
  X("button", kButton, 0)                  \
  X("canvas", kCanvas, kRaw | kHidden)     \
  X("caption", kCaption, kBlock)           \
  X("center", kCenter, kBlock)             \
  X("code", kCode, kFormatting)            \
  X("col", kCol, kVoid | kMute)            \
  X("colgroup", kColgroup, kHidden)        \
  X("datalist", kDatalist, kRaw | kHidden) \
  X("dd", kDd, kBlock)                     \
  X("details", kDetails, kBlock)           \
  X("dialog", kDialog, kBlock)             \
  X("div", kDiv, kBlock)                   \
  X("dl", kDl, kBlock)                     \
  X("dt", kDt, kBlock)                     \
  X("em", kEm, kFormatting)                \
  X("embed", kEmbed, kVoid | kMute)        \
  X("fieldset", kFieldset, kBlock)         \
  X("figcaption", kFigcaption, kBlock)     \
  X("figure", kFigure, kBlock)             \
  X("font", kFont, kFormatting)            \
  X("footer", kFooter, kBlock)             \
  X("form", kForm, kBlock)                 \
  X("frame", kFrame, kVoid | kMute)        \
  X("frameset", kFrameset, kHidden)        \
  X("h1", kH1, kBlock)                     \
  X("h2", kH2, kBlock)                     \
  X("h3", kH3, kBlock)                     \
  X("h4", kH4, kBlock)                     \
  X("h5", kH5, kBlock)                     \
  X("h6", kH6, kBlock)                     \
  X("head", kHead, kHidden)                \
  X("header", kHeader, kBlock)             \
  X("hgroup", kHgroup, kBlock)             \
  X("hr", kHr, kVoid | kBlock)             \
  X("html", kHtml, kBlock)                 \
  X("i", kI, kFormatting)                  \
  X("iframe", kIframe, kRaw | kHidden)     \
  X("img", kImg, kVoid | kMute)            \
  X("input", kInput, kVoid | kMute)        \
  X("label", kLabel, 0)                    \
  X("legend", kLegend, kBlock)             \
  X("li", kLi, kBlock)                     \
  X("link", kLink, kVoid)                  \
  X("main", kMain, kBlock)                 \
  X("math", kMath, 0)                      \
  X("menu", kMenu, kBlock)                 \
  X("meta", kMeta, kVoid)                  \
  X("nav", kNav, kBlock)                   \
  X("nobr", kNobr, kFormatting)            \
  X("noembed", kNoembed, kRaw | kHidden)   \
  X("noframes", kNoframes, kRaw | kHidden) \
  X("noscript", kNoscript, kRaw | kHidden) \
  X("object", kObject, kHidden)            \
  X("ol", kOl, kBlock)                     \
  X("optgroup", kOptgroup, kHidden)        \
  X("option", kOption, kHidden)            \
  X("p", kP, kBlock)                       \
  X("param", kParam, kVoid | kMute)        \
  X("picture", kPicture, 0)                \
  X("pre", kPre, kBlock)                   \
  X("s", kS, kFormatting)                  \
  X("script", kScript, kRaw | kHidden)     \
  X("section", kSection, kBlock)           \
  X("select", kSelect, kRaw | kHidden)     \
  X("small", kSmall, kFormatting)          \
  X("source", kSource, kVoid | kMute)      \
  X("span", kSpan, 0)                      \
  X("strike", kStrike, kFormatting)        \
  X("strong", kStrong, kFormatting)        \
  X("style", kStyle, kRaw | kHidden)       \
  X("sub", kSub, 0)                        \
  X("summary", kSummary, kBlock)           \
  X("sup", kSup, 0)                        \
  X("svg", kSvg, kRaw | kHidden)           \
  X("table", kTable, kBlock)               \
  X("tbody", kTbody, kBlock)               \
  X("td", kTd, kBlock)                     \
  X("template", kTemplate, kHidden)        \
  X("textarea", kTextarea, kRaw | kHidden) \
  X("tfoot", kTfoot, kBlock)               \
  X("th", kTh, kBlock)                     \
  X("thead", kThead, kBlock)               \
  X("time", kTime, 0)                      \
  X("title", kTitle, kRaw | kHidden)       \
  X("tr", kTr, kBlock)                     \
  X("track", kTrack, kVoid | kMute)        \
  X("tt", kTt, kFormatting)                \
  X("u", kU, kFormatting)                  \
  X("ul", kUl, kBlock)                     \
  X("video", kVideo, kRaw | kHidden)       \
  X("wbr", kWbr, kVoid | kMute)            \
  X("xmp", kXmp, kRaw | kBlock)

enum class Tag : uint8_t {
  kOther,
  kText,  // not an element: a run of characters
#define X(name, id, traits) id,
  RECKONER_HTML_TAGS(X)
#undef X
};

enum TagTraits : uint8_t {
  kBlock = 1,        // starts and ends a line
  kVoid = 2,         // has no end tag
  kRaw = 4,          // its content is text up to its own end tag (for <svg>: nothing of ours inside)
  kHidden = 8,       // never part of the visible text
  kFormatting = 16,  // looks only; HTML's parsing rules treat these specially, we don't need to
  kMute = 32         // a picture, a field: nothing here looks at it
};

// `name` in lower case; kOther for a name that isn't listed.
Tag TagByName(std::string_view name);
std::string_view TagName(Tag tag);   // "" for kOther and kText
std::string_view StartOf(Tag tag);   // "<p": attributes may follow
std::string_view EndTagOf(Tag tag);  // "</p>"
uint8_t TraitsOf(Tag tag);

inline bool Has(Tag tag, TagTraits trait) { return (TraitsOf(tag) & trait) != 0; }
inline bool IsHeading(Tag tag) { return tag >= Tag::kH1 && tag <= Tag::kH6; }

}  // namespace reckoner::article
