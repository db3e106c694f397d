#include "pipeline/article/markup.h"

#include <algorithm>
#include <bitset>

#include "pipeline/article/aside.h"
#include "pipeline/article/attribute_filter.h"
#include "pipeline/article/open_elements.h"
#include "pipeline/article/tag_reader.h"
#include "pipeline/article/tags.h"
#include "pipeline/article/text_util.h"

namespace reckoner::article {
namespace {

bool IsLetter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }

class Trimmer {
 public:
  Trimmer(std::string_view html, const MarkupLimits& limits, PageNames* names, Aside* aside)
      : html_(html), limits_(limits), filter_(names), aside_(aside), open_(limits.depth, limits.elements) {
    out_.reserve(html.size() / 2);
  }

  std::string Run() {
    while (at_ < html_.size()) {
      const size_t tag = std::min(html_.find('<', at_), html_.size());
      Characters(html_.substr(at_, tag - at_));
      at_ = tag;
      if (at_ < html_.size()) Markup();
    }
    return std::move(out_);
  }

 private:
  char Peek(size_t ahead) const { return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0'; }

  // Spaces alone count only between inline elements and words.
  void Characters(std::string_view text) {
    const auto word =
        static_cast<size_t>(std::find_if_not(text.begin(), text.end(), IsHtmlSpace) - text.begin());
    if (word == text.size() && !in_pre_) {
      space_ = space_ || (!text.empty() && !after_block_);
      return;
    }
    if (PartedByLooks(text[0])) space_ = true;
    Space(false);
    out_ += text.substr(0, word);
    Put(text.substr(word), Aside::References::kDecoded);
    after_block_ = false;
    last_ = text.back();
  }

  // "<a>Jo Lund</a><span>Coast reporter</span>": two elements side by side, which no word runs across.
  bool PartedByLooks(char next) const {
    return !after_block_ && last_ >= 'a' && last_ <= 'z' && next >= 'A' && next <= 'Z';
  }

  void Put(std::string_view text, Aside::References references) {
    if (aside_ == nullptr) {
      out_ += text;
    } else {
      aside_->Put(text, references, &out_);
    }
  }

  // The space that was held back, when what follows makes it count.
  void Space(bool block) {
    if (space_ && !block) out_ += ' ';
    space_ = false;
  }

  void Markup() {
    const char next = Peek(1);
    if (IsLetter(next)) return StartTag();
    if (next == '/' && IsLetter(Peek(2))) return EndTag();
    if (next == '!' && html_.substr(at_, 4) == "<!--") {
      at_ = EndOfComment(html_, at_);
      return;
    }
    if (next == '!' || next == '?' || next == '/') return SkipTo('>', 2);
    Space(false);
    out_ += "&lt;";
    after_block_ = false;
    ++at_;
  }

  void SkipTo(char end, size_t from) {
    const size_t found = html_.find(end, std::min(at_ + from, html_.size()));
    at_ = found == std::string_view::npos ? html_.size() : found + 1;
  }

  void EndTag() {
    TagReader reader(html_, at_ + 2);
    const Tag tag = TagByName(reader.TagName());
    // Attributes of an end tag mean nothing, but a '>' inside their quotes is not the end.
    while (!reader.AtEnd()) reader.Next();
    at_ = reader.at() + 1;
    if ((TraitsOf(tag) & (kVoid | kRaw)) != 0) return;
    const Tag written = Written(tag);
    if (!open_.End(written)) return;
    const bool block = Has(written, kBlock);
    Space(block);
    after_block_ = block;
    if (written == Tag::kPre) in_pre_ = false;
    out_ += EndTagOf(written);
  }

  // Elements without a part here, and those that only tell looks, are spans.
  static Tag Written(Tag tag) { return tag == Tag::kOther || Has(tag, kFormatting) ? Tag::kSpan : tag; }

  void StartTag() {
    TagReader reader(html_, at_ + 1);
    const Tag tag = TagByName(reader.TagName());
    const Tag written = Written(tag);
    const bool block = Has(written, kBlock) || written == Tag::kBr;
    const size_t before = out_.size();
    const bool space = space_;
    if (space && !block) out_ += ' ';
    out_ += StartOf(written);
    const size_t named = out_.size();
    ld_json_ = canonical_ = false;
    for (size_t seen = 0; !reader.AtEnd(); ++seen) {
      const TagReader::Attribute attribute = reader.Next();
      if (seen < limits_.attributes && filter_.Wanted(tag, attribute)) Attribute(attribute);
    }
    at_ = reader.at();
    if (reader.Unfinished()) return out_.resize(before);  // at the end of the page
    ++at_;
    if (tag == Tag::kSvg && reader.closed()) return out_.resize(before);
    if (Has(tag, kRaw)) return RawText(tag, before);
    if (Has(tag, kMute) || (tag == Tag::kLink && !canonical_)) return out_.resize(before);
    const bool bare = written == Tag::kSpan && out_.size() == named;
    if (!Has(tag, kVoid) && !open_.Start(written, bare)) return out_.resize(before);
    out_ += '>';
    space_ = false;
    after_block_ = block;
    if (written == Tag::kPre) in_pre_ = true;
  }

  // Content up to </tag>: kept for the title and for JSON-LD, else dropped with its tags.
  void RawText(Tag tag, size_t before) {
    const bool keep = tag == Tag::kTitle || (tag == Tag::kScript && ld_json_) || tag == Tag::kXmp;
    const size_t end =
        unclosed_[static_cast<size_t>(tag)] ? html_.size() : FindEndTag(html_, at_, TagName(tag));
    if (end == html_.size())
      unclosed_[static_cast<size_t>(tag)] = true;  // look to the end of the page only once
    const std::string_view content = html_.substr(at_, end - at_);
    if (end == html_.size() && tag != Tag::kScript && tag != Tag::kStyle) {
      // Never closed: to drop all that follows would lose the page.
      out_.resize(before);
      return;
    }
    at_ = end;
    if (at_ < html_.size()) SkipTo('>', 0);
    if (!keep) return out_.resize(before);
    out_ += '>';
    Put(content, tag == Tag::kTitle ? Aside::References::kDecoded : Aside::References::kNone);
    out_ += EndTagOf(tag);
  }

  void Attribute(const TagReader::Attribute& attribute) {
    if (attribute.name == Attr::kType && ContainsNoCase(attribute.value, "ld+json")) ld_json_ = true;
    if (attribute.name == Attr::kRel && ContainsNoCase(attribute.value, "canonical")) canonical_ = true;
    std::string_view value = CutUtf8(
        attribute.value, attribute.name == Attr::kContent ? 16 * limits_.value_bytes : limits_.value_bytes);
    out_ += StartOf(attribute.name);
    for (size_t quote; (quote = value.find('"')) != std::string_view::npos; value.remove_prefix(quote + 1)) {
      Put(value.substr(0, quote), Aside::References::kDecoded);
      out_ += "&quot;";
    }
    Put(value, Aside::References::kDecoded);
    out_ += '"';
  }

  const std::string_view html_;
  const MarkupLimits limits_;
  AttributeFilter filter_;
  Aside* const aside_;  // may be null
  OpenElements open_;
  std::string out_;
  size_t at_ = 0;
  bool ld_json_ = false;
  bool canonical_ = false;   // rel="canonical"
  bool space_ = false;       // a space was held back
  bool after_block_ = true;  // what was written last begins or ends a line
  bool in_pre_ = false;
  char last_ = ' ';  // of the characters so far
  std::bitset<256> unclosed_;
};

}  // namespace

std::string TrimMarkup(std::string_view html, const MarkupLimits& limits, PageNames* names, Aside* aside) {
  return Trimmer(CutUtf8(html, limits.bytes), limits, names, aside).Run();
}

}  // namespace reckoner::article
