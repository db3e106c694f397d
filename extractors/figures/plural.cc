// Plurals and their singulars: irregular ones from the table, the rest by their endings.
#include "extractors/figures/noun_phrase.h"

namespace reckoner::figures {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string Lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = Lower(c);
  return out;
}

std::string Singular(const Page& page, uint32_t i) {
  const std::string_view word = page.Text(i);
  if (page.Has(i, kIrregularPlural)) return std::string(page.words.Singular(page[i].word));
  if (page.Has(i, kNotPlural | kStopWord) || word.size() < 3) return {};
  const char last = word.back();
  if (last != 's' && !(last == 'S' && page[i].upper && word.size() > 4)) return {};
  std::string out =
      page[i].capital && !page[i].sentence && !page[i].upper ? std::string(word) : Lowered(word);
  if (page[i].upper) out = Lowered(word);
  const auto ends = [&](std::string_view tail) { return out.size() > tail.size() && out.ends_with(tail); };
  if (ends("ss") || ends("us") || ends("is") || out.size() < 3) return {};
  if (ends("ies") && out.size() > 4) return out.substr(0, out.size() - 3) + "y";
  for (const std::string_view tail : {"ches", "shes", "sses", "xes", "zzes", "oes"})
    if (ends(tail)) return out.substr(0, out.size() - 2);
  return out.substr(0, out.size() - 1);
}

}  // namespace reckoner::figures
