#include "pipeline/report/atom.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "extractors/periods/period.h"
#include "extractors/text/sha256.h"
#include "pipeline/report/page.h"

namespace reckoner::report {
namespace {

constexpr std::string_view kUnknownTime = "1970-01-01T00:00:00Z";

bool IsDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

int Two(std::string_view digits) { return (digits[0] - '0') * 10 + digits[1] - '0'; }

// "+05:30", "+0530" or "Z" -> as RFC 3339 has it; "" for anything else. No offset is read as UTC.
std::string Offset(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return "Z";
  if (text[0] != '+' && text[0] != '-') return "";
  std::string digits(text.substr(1));
  std::erase(digits, ':');
  if (digits.size() == 2) digits += "00";
  if (digits.size() != 4 || !IsDigits(digits) || Two(digits) > 23 ||
      Two(std::string_view(digits).substr(2)) > 59)
    return "";
  return text[0] + digits.substr(0, 2) + ":" + digits.substr(2);
}

// Seconds since 1970, of a time that Rfc3339 made; of none, before all others.
int64_t InstantOf(std::string_view time) {
  if (time.empty()) return INT64_MIN;
  const auto day = ParseIsoDate(time.substr(0, 10));
  int64_t seconds = day ? int64_t{day->time_since_epoch().count()} * 86400 : 0;
  seconds += Two(time.substr(11)) * 3600 + Two(time.substr(14)) * 60 + Two(time.substr(17));
  const std::string_view offset = time.substr(19);
  if (offset == "Z") return seconds;
  const int ahead = Two(offset.substr(1)) * 3600 + Two(offset.substr(4)) * 60;
  return offset[0] == '+' ? seconds - ahead : seconds + ahead;
}

std::string Later(std::string one, std::string other) {
  return InstantOf(one) < InstantOf(other) ? std::move(other) : std::move(one);
}

std::string TimeOf(const Source& source) {
  for (const std::string* text : {&source.updated, &source.published})
    if (std::string time = Rfc3339(*text); !time.empty()) return time;
  return std::string(kUnknownTime);
}

struct Entry {
  std::string key, title, updated, url, author, category;
  std::string content;  // HTML
};

std::string Paragraphs(const Quotation& quotation, const std::vector<std::string>& others) {
  std::string out = "<blockquote>";
  for (const Piece& piece : quotation)
    out += piece.style == Style::kPlain ? Escape(piece.text) : "<strong>" + Escape(piece.text) + "</strong>";
  out += "</blockquote>";
  for (const std::string& other : others)
    if (!other.empty()) out += "<p>" + Escape(other) + "</p>";
  return out;
}

Entry EntryOf(const Alarm& alarm) {
  return {.key = "alarm\n" + alarm.source.doc_id + "\n" + alarm.fingerprint,
          .title = alarm.explanation,
          .updated = TimeOf(alarm.source),
          .url = alarm.source.url,
          .author = alarm.source.site.empty() ? alarm.source.author : alarm.source.site,
          .category = std::string(Name(alarm.severity)),
          .content = Paragraphs(alarm.quotation, {alarm.source.title, Arithmetic(alarm.arithmetic)})};
}

Entry EntryOf(const Contradiction& item) {
  Entry out{.key = "contradiction\n" + item.fingerprint,
            .title = item.explanation,
            .updated = std::string(kUnknownTime),
            .category = std::string(Name(item.severity))};
  std::set<std::string> quoted;
  for (const Witness& witness : item.witnesses) {
    if (witness.quotation.empty()) continue;
    out.updated = Later(std::move(out.updated), TimeOf(witness.source));
    if (quoted.insert(witness.doc_id + "\n" + witness.figure).second)
      out.content += Paragraphs(witness.quotation,
                                {witness.source.title.empty() ? witness.doc_id : witness.source.title});
  }
  out.content += "<p>" + Escape(Arithmetic(item.arithmetic)) + "</p>";
  return out;
}

void PutEntry(const Entry& entry, const std::string& id, Html& xml) {
  xml.Add("<entry><id>"_html, id, "</id><title>"_html, entry.title, "</title><updated>"_html, entry.updated,
          "</updated>"_html);
  if (!entry.author.empty()) xml.Add("<author><name>"_html, entry.author, "</name></author>"_html);
  if (!entry.url.empty()) xml.Add("<link rel=\"alternate\" href=\""_html, entry.url, "\"/>"_html);
  if (!entry.category.empty()) xml.Add("<category term=\""_html, entry.category, "\"/>"_html);
  xml.Add("<content type=\"html\">"_html, entry.content, "</content></entry>\n"_html);
}

}  // namespace

std::string Rfc3339(std::string_view text) {
  if (text.size() < 10 || !ParseIsoDate(text.substr(0, 10))) return "";
  std::string out(text.substr(0, 10));
  if (text.size() == 10) return out + "T00:00:00Z";
  text.remove_prefix(10);
  // hh:mm, perhaps :ss, perhaps a fraction, perhaps an offset.
  if ((text[0] != 'T' && text[0] != 't' && text[0] != ' ') || text.size() < 6 ||
      !IsDigits(text.substr(1, 2)) || text[3] != ':' || !IsDigits(text.substr(4, 2)) ||
      Two(text.substr(1)) > 23 || Two(text.substr(4)) > 59)
    return "";
  out += "T" + std::string(text.substr(1, 5));
  text.remove_prefix(6);
  if (text.size() >= 3 && text[0] == ':' && IsDigits(text.substr(1, 2)) && Two(text.substr(1)) < 60) {
    out += text.substr(0, 3);
    text.remove_prefix(3);
    if (text.size() > 1 && text[0] == '.' && IsDigits(text.substr(1, 1)))
      text.remove_prefix(std::min(text.find_first_not_of("0123456789", 1), text.size()));
  } else {
    out += ":00";
  }
  const std::string offset = Offset(text);
  return offset.empty() ? "" : out + offset;
}

std::string UuidUrn(std::string_view key) {
  std::string hex = Sha256Hex(key).substr(0, 32);
  hex[12] = '8';
  hex[16] = "89ab"[static_cast<unsigned char>(hex[16]) & 3];
  for (const size_t at : {20, 16, 12, 8}) hex.insert(at, "-");
  return "urn:uuid:" + hex;
}

void WriteFeed(const Gathered& gathered, Html& xml) {
  std::vector<Entry> entries;
  for (const Contradiction* item : gathered.Contradictions()) entries.push_back(EntryOf(*item));
  for (const Alarm& alarm : gathered.alarms.items()) entries.push_back(EntryOf(alarm));
  std::string updated(kUnknownTime);
  if (!gathered.last_published.empty()) updated = Later(std::move(updated), Rfc3339(gathered.last_published));
  for (const Entry& entry : entries) updated = Later(std::move(updated), entry.updated);
  xml.Add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>"_html,
          UuidUrn("reckoner findings"), "</id><title>"_html, "Reckoner: sums in the news that don't add up",
          "</title><updated>"_html, updated, "</updated><author><name>Reckoner</name></author>"_html,
          "<generator>reckoner</generator>\n"_html);
  std::map<std::string, int> seen;  // one relation twice in an article: each its own entry
  for (const Entry& entry : entries) {
    const int before = seen[entry.key]++;
    PutEntry(entry, UuidUrn(before == 0 ? entry.key : entry.key + "\n" + std::to_string(before)), xml);
  }
  xml.Add("</feed>\n"_html);
  xml.Flush();
}

}  // namespace reckoner::report
