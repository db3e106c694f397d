#include "extractors/claims/plain_claim.h"

#include "extractors/claims/fits.h"
#include "extractors/claims/subjects.h"
#include "extractors/claims/tag_set.h"

namespace reckoner {
namespace {

// "exports came to 15 billion and its imports to 9 billion": the second takes the first's verb.
bool TakesVerb(const TagLine& line, int32_t series) {
  const auto at = static_cast<size_t>(series);
  const std::string_view before = std::string_view(line.tags).substr(0, at);
  return at + 1 < line.tags.size() && line.tags[at + 1] == 't' && !before.empty() &&
         (before.back() == '&' || before.back() == ',') && before.find('=') != std::string_view::npos;
}

}  // namespace

bool IsPlainClaim(const Reading& reading, const Fact& fact) {
  const Figure& figure = reading.figure(fact.figure);
  if (KeyOf(reading, fact) == nullptr) return false;
  const TagLine& line = reading.lines[static_cast<size_t>(fact.line)];
  // "Revenue of the 20 clubs": whose it is
  const bool theirs = fact.item >= 2 && line.tags[static_cast<size_t>(fact.item) - 1] == '_' &&
                      line.tags[static_cast<size_t>(fact.item) - 2] == 'o' &&
                      reading.lower(line.items[static_cast<size_t>(fact.item) - 1].span) == "the";
  if (theirs && figure.kind == FigureKind::kCount) return false;
  const size_t next = static_cast<size_t>(fact.item) + 1;
  if (next < line.items.size() && line.items[next].tag == 'S')
    return figure.kind != FigureKind::kCount && !IsAge(figure);  // "among those under 25 the number"
  bool stated = false;
  for (int32_t i = fact.item - 1; i >= 0; --i) {
    const char tag = line.items[static_cast<size_t>(i)].tag;
    if (tag == '=' || tag == 'o') stated = true;
    // "left its deposit rate at 2%"
    if (tag == 'a' && i > 0 && line.tags[static_cast<size_t>(i) - 1] == 'S')
      stated = KeyOf(reading, fact)->percent_level;
    if (tag == 'S') return stated || TakesVerb(line, i);
    if (!TagSet("_D=o,atg").Has(tag)) return false;
  }
  return false;
}

}  // namespace reckoner
