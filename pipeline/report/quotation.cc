#include "pipeline/report/quotation.h"

#include <algorithm>
#include <tuple>

namespace reckoner::report {
namespace {

constexpr size_t kMostSentences = 4;
constexpr uint32_t kLongest = 600;  // bytes of a sentence
constexpr uint32_t kAround = 120;   // bytes kept beside a mark where a sentence is cut
constexpr size_t kWindow = 2000;    // bytes to either side in which a sentence's ends are looked for

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// An end of a sentence before `at`: a stop, then white space.
bool EndsBefore(std::string_view text, size_t at) {
  size_t i = at;
  while (i > 0 && IsBlank(text[i - 1])) --i;
  if (i == at || i == 0) return false;
  while (i > 1 && (text[i - 1] == '"' || text[i - 1] == '\'' || text[i - 1] == ')')) --i;
  const bool stop = text[i - 1] == '.' || text[i - 1] == '!' || text[i - 1] == '?';
  // "U.S. " and "J. Smith" end nothing.
  return stop && !(i >= 2 && text[i - 2] >= 'A' && text[i - 2] <= 'Z') && at < text.size() &&
         !(text[at] >= 'a' && text[at] <= 'z');
}

// Not inside a code point.
uint32_t Whole(std::string_view text, size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return static_cast<uint32_t>(at);
}

// The sentence around `bytes` inside its line.
Span SentenceAround(std::string_view text, Span bytes) {
  size_t begin = Whole(text, bytes.begin > kWindow ? bytes.begin - kWindow : 0);
  const size_t last = Whole(text, std::min<size_t>(text.size(), bytes.end + kWindow));
  const std::string_view before = text.substr(begin, bytes.begin - begin);
  if (const size_t line = before.rfind('\n'); line != before.npos) begin += line + 1;
  const size_t end_of_line =
      bytes.end + std::min(text.substr(bytes.end, last - bytes.end).find('\n'), last - bytes.end);
  for (size_t i = bytes.begin; i > begin; --i)
    if (EndsBefore(text, i)) begin = i;
  size_t end = bytes.end;
  while (end < end_of_line && !EndsBefore(text, end)) ++end;
  while (begin < bytes.begin && IsBlank(text[begin])) ++begin;
  while (end > bytes.end && IsBlank(text[end - 1])) --end;
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

void Append(Quotation* out, std::string_view text, Style style) {
  if (text.empty()) return;
  std::string flat(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  if (!out->empty() && out->back().style == style && out->back().text != "\n")
    out->back().text += flat;
  else
    out->push_back({std::move(flat), style});
}

// A stretch without marks: cut in its middle where it is long.
void AppendPlain(Quotation* out, std::string_view text, bool cut) {
  if (!cut || text.size() <= 2 * kAround + 20) return Append(out, text, Style::kPlain);
  const uint32_t head = Whole(text, kAround), tail = Whole(text, text.size() - kAround);
  Append(out, text.substr(0, head), Style::kPlain);
  Append(out, " … ", Style::kPlain);
  Append(out, text.substr(tail), Style::kPlain);
}

}  // namespace

Span SpanOf(const Json& object, std::string_view name) {
  const Json& span = Member(object, name);
  if (span.Size() != 2 || !span[0].IsUint64() || !span[1].IsUint64()) return {};
  const uint64_t begin = span[0].GetUint64(), end = span[1].GetUint64();
  if (begin > end || end > UINT32_MAX) return {};
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

ArticleText::ArticleText(const Json& envelope) {
  const Json& whole = Member(envelope, "document.text");
  const Json& kept = Member(envelope, "document.sentences");
  if (whole.IsString()) {
    stretches_.push_back({0, View(whole), SourceText(View(whole))});
  } else if (kept.IsArray()) {
    for (const Json& sentence : kept.GetArray()) {
      const Json& text = Member(sentence, "text");
      if (text.IsString())
        stretches_.push_back({SpanOf(sentence, "span").begin, View(text), SourceText(View(text))});
    }
  }
  if (const Json& claims = Member(envelope, "claims"); claims.IsArray())
    for (const Json& claim : claims.GetArray())
      if (const Span span = SpanOf(claim, "sentence"); !span.empty()) sentences_.push_back(span);
}

std::optional<ArticleText::Sentence> ArticleText::SentenceAt(Span span) const {
  for (const Stretch& stretch : stretches_) {
    const Span all{stretch.begin, stretch.begin + stretch.index.length()};
    if (span.empty() || !all.Contains(span)) continue;
    auto bytes = [&](Span points) {
      return stretch.index.Bytes({points.begin - stretch.begin, points.end - stretch.begin});
    };
    for (const Span sentence : sentences_)
      if (sentence.Contains(span) && all.Contains(sentence)) return Sentence{&stretch, bytes(sentence)};
    return Sentence{&stretch, SentenceAround(stretch.text, bytes(span))};
  }
  return std::nullopt;
}

// What stands between two sentences; of sentences that were kept alone, what their distance lets guess.
std::string_view ArticleText::GapBetween(const Sentence& a, const Sentence& b) {
  if (a.stretch == b.stretch) return Slice(a.stretch->text, {a.bytes.end, b.bytes.begin});
  const bool whole = a.bytes.end == a.stretch->text.size() && b.bytes.begin == 0;
  const uint32_t end = a.stretch->begin + a.stretch->index.length();
  if (!whole || b.stretch->begin < end || b.stretch->begin > end + 2) return "…";
  return b.stretch->begin == end + 2 ? "\n" : " ";
}

Quotation ArticleText::Quote(const std::vector<Marked>& wanted) const {
  std::vector<Sentence> sentences;
  std::vector<std::pair<const Stretch*, Mark>> marks;
  for (const Marked& mark : wanted) {
    const auto sentence = SentenceAt(mark.span);
    if (!sentence) continue;
    sentences.push_back(*sentence);
    const uint32_t shift = sentence->stretch->begin;
    marks.emplace_back(sentence->stretch,
                       Mark{sentence->stretch->index.Bytes({mark.span.begin - shift, mark.span.end - shift}),
                            mark.style,
                            {}});
  }
  auto order = [](const Sentence& s) { return std::tuple(s.stretch->begin, s.bytes.begin, s.bytes.end); };
  std::sort(sentences.begin(), sentences.end(),
            [&](const Sentence& a, const Sentence& b) { return order(a) < order(b); });
  std::vector<Sentence> merged;
  for (const Sentence& s : sentences) {
    if (!merged.empty() && merged.back().stretch == s.stretch && s.bytes.begin < merged.back().bytes.end)
      merged.back().bytes.end = std::max(merged.back().bytes.end, s.bytes.end);
    else
      merged.push_back(s);
  }
  if (merged.size() > kMostSentences) merged.resize(kMostSentences);

  Quotation out;
  for (size_t n = 0; n < merged.size(); ++n) {
    const auto& [stretch, bytes] = merged[n];
    if (n > 0) {
      const Sentence& last = merged[n - 1];
      const std::string_view gap = GapBetween(last, merged[n]);
      if (gap.find_first_not_of(" \t\r\n") != gap.npos)
        Append(&out, " … ", Style::kPlain);
      else if (gap.find('\n') != gap.npos)
        out.push_back({"\n"});
      else
        Append(&out, " ", Style::kPlain);
    }
    std::vector<Mark> inside;
    for (const auto& [of, mark] : marks)
      if (of == stretch && bytes.Contains(mark.bytes)) inside.push_back(mark);
    // What is suspected stands before what is only named.
    std::stable_sort(inside.begin(), inside.end(),
                     [](const Mark& a, const Mark& b) { return a.style > b.style; });
    DropOverlaps(&inside);
    const bool cut = bytes.size() > kLongest;
    uint32_t at = bytes.begin;
    for (const Mark& mark : inside) {
      AppendPlain(&out, Slice(stretch->text, {at, mark.bytes.begin}), cut);
      Append(&out, Slice(stretch->text, mark.bytes), mark.style);
      at = mark.bytes.end;
    }
    AppendPlain(&out, Slice(stretch->text, {at, bytes.end}), cut);
  }
  return out;
}

}  // namespace reckoner::report
