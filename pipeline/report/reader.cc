#include "pipeline/report/reader.h"

#include <algorithm>

#include "pipeline/report/html.h"

namespace reckoner::report {
namespace {

constexpr unsigned kMostMarks = 24;  // of one quotation

std::optional<Interval> IntervalOf(const Json& object, std::string_view name) {
  const Json& pair = Member(object, name);
  if (!pair.IsArray() || pair.Size() != 2 || !pair[0].IsString() || !pair[1].IsString()) return std::nullopt;
  const auto low = Decimal::Parse(View(pair[0])), high = Decimal::Parse(View(pair[1]));
  return low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
}

bool Flag(const Json& object, std::string_view name) {
  const Json& value = Member(object, name);
  return value.IsBool() && value.GetBool();
}

// The printed figure with another number in it: "596.8 million euros", 569.8 -> "569.8 million euros".
std::string Reprinted(std::string_view printed, std::string_view number) {
  const size_t begin = printed.find_first_of("0123456789");
  if (begin == printed.npos) return std::string(number);
  const size_t end = std::min(printed.find_first_not_of("0123456789.,", begin), printed.size());
  if (printed.find_first_of("0123456789", end) != printed.npos) return std::string(number);
  return std::string(printed.substr(0, begin)) + std::string(number) + std::string(printed.substr(end));
}

Slip SlipOf(const Json& suspect, std::string_view printed) {
  Slip slip{.why = Text(suspect, "why"), .was = std::string(printed), .now = Text(suspect, "words")};
  if (slip.now.empty() && slip.why != "label") {
    const std::string as = Text(suspect, "as");
    slip.now = slip.why == "scale" ? as : Reprinted(printed, as);
  }
  return slip;
}

Source SourceOf(const Json& envelope) {
  const Json& document = Member(envelope, "document");
  Source out{.doc_id = Text(envelope, "doc_id"),
             .title = Text(document, "title"),
             .site = Text(document, "site"),
             .author = Text(document, "author"),
             .published = Text(document, "published")};
  for (const char* field : {"canonical_url", "url"})
    if (out.url.empty()) out.url = SafeUrl(Text(document, field));
  for (const char* field : {"modified", "published", "fetched_at"})
    if (out.updated.empty()) out.updated = Text(document, field);
  return out;
}

}  // namespace

std::string Text(const Json& object, std::string_view path) {
  const Json& value = Member(object, path);
  return value.IsString() ? std::string(View(value)) : "";
}

uint64_t Whole(const Json& object, std::string_view path) {
  const Json& value = Member(object, path);
  return value.IsUint64() ? value.GetUint64() : 0;
}

std::optional<Decimal> Number(const Json& object, std::string_view path) {
  const Json& value = Member(object, path);
  return value.IsString() ? Decimal::Parse(View(value)) : std::nullopt;
}

std::vector<std::string> Texts(const Json& object, std::string_view path) {
  std::vector<std::string> out;
  if (const Json& list = Member(object, path); list.IsArray())
    for (const Json& item : list.GetArray())
      if (item.IsString()) out.emplace_back(View(item));
  return out;
}

Severity SeverityOf(const Json& item) {
  const std::string name = Text(item, "severity");
  for (const Severity severity : {Severity::kLow, Severity::kMedium, Severity::kHigh})
    if (Name(severity) == name) return severity;
  return Severity::kNone;
}

std::optional<Verdict> VerdictOf(const Json& item) {
  const std::string name = Text(item, "verdict");
  for (const Verdict verdict : {Verdict::kConsistent, Verdict::kInconsistent, Verdict::kUndetermined})
    if (Name(verdict) == name) return verdict;
  return std::nullopt;
}

ArithmeticFacts ArithmeticOf(const Json& item) {
  return {.kind = Text(item, "kind"),
          .formula = Text(item, "formula"),
          .computed = IntervalOf(item, "computed"),
          .reported = IntervalOf(item, "reported"),
          .margin = Number(item, "margin"),
          .tight = Flag(item, "tight"),
          .weak = Flag(item, "weak")};
}

Envelope::Envelope(const Json& json) : json_(json), source_(SourceOf(json)) {}

const Json& Envelope::Mention(std::string_view list, std::string_view id) const {
  static const Json kNull;
  const Json& mentions = Member(json_, list);
  if (!mentions.IsArray()) return kNull;
  // Ids count from 1 in the order of the list.
  size_t place = 0;
  for (const char c : id.substr(std::min<size_t>(1, id.size()))) {
    if (c < '0' || c > '9' || place > mentions.Size()) return kNull;
    place = place * 10 + static_cast<size_t>(c - '0');
  }
  if (place == 0 || place > mentions.Size()) return kNull;
  const Json& found = mentions[static_cast<unsigned>(place - 1)];
  return Text(found, "id") == id ? found : kNull;
}

Quotation Envelope::Quote(const std::vector<Marked>& marks, const std::vector<Piece>& otherwise) const {
  Quotation out = ArticleText(json_).Quote(marks);
  if (!out.empty()) return out;
  // The record kept no text: the prints alone.
  for (const Piece& piece : otherwise) {
    if (!out.empty()) out.push_back({" … "});
    out.push_back(piece);
  }
  return out;
}

Alarm Envelope::ReadAlarm(const Json& check, Severity severity, uint64_t number) const {
  Alarm alarm{.severity = severity,
              .source = source_,
              .number = number,
              .explanation = Text(check, "explanation"),
              .arithmetic = ArithmeticOf(check),
              .evidence = Texts(check, "evidence"),
              .fingerprint = Text(check, "fingerprint")};
  const Json& suspect = Member(check, "suspect");
  const std::string suspected = Text(suspect, "figure");
  std::vector<Marked> marks;
  std::vector<Piece> prints;
  for (const char* list : {"figures", "periods"}) {
    for (const std::string& id : Texts(check, list)) {
      const Json& mention = Mention(list, id);
      if (!mention.IsObject() || marks.size() >= kMostMarks) continue;
      const Style style =
          id == suspected && Text(suspect, "why") != "label" ? Style::kSuspect : Style::kAlarm;
      marks.push_back({SpanOf(mention, "span"), style});
      prints.push_back({Text(mention, "text"), style});
    }
  }
  if (suspect.IsObject()) {
    const Span label = SpanOf(suspect, "span");
    std::string printed = Text(Mention("figures", suspected), "text");
    if (!label.empty()) {
      marks.push_back({label, Style::kSuspect});
      printed.clear();
      for (const Piece& piece : ArticleText(json_).Quote({{label, Style::kSuspect}}))
        if (piece.style == Style::kSuspect) printed = piece.text;
    }
    alarm.slip = SlipOf(suspect, printed);
  }
  if (const Json& premises = Member(check, "premises"); premises.IsArray())
    for (const Json& premise : premises.GetArray())
      alarm.assumptions.push_back({Text(premise, "name"), Text(premise, "how")});
  alarm.quotation = Quote(marks, prints);
  return alarm;
}

bool Envelope::Testify(Witness* witness, const std::string& suspect_figure) const {
  const Json& claim = Mention("claims", witness->claim);
  if (!claim.IsObject()) return false;
  const Json& figure = Mention("figures", witness->figure);
  witness->source = source_;
  witness->printed = Text(figure, "text");
  witness->value = Number(claim, "value");
  const Style style = witness->figure == suspect_figure ? Style::kSuspect : Style::kAlarm;
  witness->quotation = Quote({{SpanOf(figure, "span"), style}}, {{witness->printed, style}});
  return true;
}

Contradiction ReadContradiction(const Json& finding) {
  Contradiction out{.severity = SeverityOf(finding),
                    .id = Text(finding, "id"),
                    .series = Text(finding, "series"),
                    .relation = Text(finding, "relation"),
                    .explanation = Text(finding, "explanation"),
                    .fingerprint = Text(finding, "fingerprint"),
                    .arithmetic = ArithmeticOf(finding),
                    .evidence = Texts(finding, "evidence"),
                    .members = Whole(finding, "members_total"),
                    .independent = Whole(finding, "independent")};
  if (const Json& suspect = Member(finding, "suspect"); suspect.IsObject()) {
    out.slip = SlipOf(suspect, "");
    out.slip_doc = Text(suspect, "doc_id");
    out.slip_figure = Text(suspect, "figure");
  }
  if (const Json& members = Member(finding, "members"); members.IsArray())
    for (const Json& member : members.GetArray())
      if (out.witnesses.size() < kMostMarks)
        out.witnesses.push_back({.doc_id = Text(member, "doc_id"),
                                 .claim = Text(member, "claim"),
                                 .figure = Text(member, "figure")});
  return out;
}

}  // namespace reckoner::report
