// Yields of debt: "10-year Treasury yields", "the yield on Germany's two-year Bund". The term stands on
// either side, what is borrowed between or behind.
#include <array>
#include <utility>

#include "extractors/claims/series_phrase.h"

namespace reckoner::series {
namespace {

// "10-year" -> "10Y", "three-month" -> "3M"; "" for another period.
std::string TermOf(std::string_view period) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kWords = {{{"one", "1"},
                                                                                           {"two", "2"},
                                                                                           {"three", "3"},
                                                                                           {"five", "5"},
                                                                                           {"six", "6"},
                                                                                           {"seven", "7"},
                                                                                           {"ten", "10"},
                                                                                           {"thirty", "30"}}};
  const size_t hyphen = period.find('-');
  if (hyphen == std::string_view::npos) return "";
  const std::string_view unit = period.substr(hyphen + 1);
  if (unit != "year" && unit != "month") return "";
  std::string_view number = period.substr(0, hyphen);
  for (const auto& [word, digits] : kWords)
    if (number == word) number = digits;
  if (number.empty() || number.find_first_not_of("0123456789") != std::string_view::npos) return "";
  return std::string(number) + (unit == "year" ? "Y" : "M");
}

class Tenor {
 public:
  Tenor(const Tables& tables, const std::vector<Item>& items, Phrase& phrase)
      : tables_(tables), items_(items), p_(phrase) {}

  bool Read() {
    Left();
    Right();
    for (size_t i = p_.first; i < p_.last; ++i) Whose(items_[i]);
    const std::string_view head = items_[p_.head].text;
    WhoseWords(head);
    const bool bare = head == "yield" || head == "yields" || head == "Yield" || head == "Yields";
    if (term_.empty()) return !bare;
    if (const IndicatorRow* row = tables_.ByRef("BOND_YIELD:" + term_)) {
      p_.row = row;
    } else {
      p_.other += term_ + " ";
    }
    return true;
  }

 private:
  // "[Germany's] 10-year [government bond] yield"
  void Left() {
    for (size_t i = p_.head; i > 0 && p_.head - i < 4; --i) {
      const Item& item = items_[i - 1];
      if (item.type == Item::kPeriod) {
        if (Take(item)) p_.first = std::min(p_.first, i - 1);
        return;
      }
      if (item.type != Item::kWord || tables_.DebtOf(item.text) == nullptr) return;
    }
  }

  // "on [the] [benchmark] [U.S.] 10-year [Treasury] [notes]"
  void Right() {
    size_t i = p_.last;
    if (i >= items_.size() ||
        (!items_[i].IsWord("on") && !items_[i].IsWord("of") && !items_[i].IsWord("for")))
      return;
    bool debt = false;
    for (++i; i < items_.size() && i < p_.last + 9; ++i) {
      const Item& item = items_[i];
      const bool term = item.type == Item::kPeriod && term_.empty() && Take(item);
      const bool word = item.type == Item::kWord &&
                        (tables_.DebtOf(item.text) != nullptr || item.text == "the" || item.text == "s");
      if (!term && !word && !item.IsPlace() && item.text != "'") break;
      debt = debt || term || (item.type == Item::kWord && tables_.DebtOf(item.text) != nullptr);
    }
    if (debt) p_.last = i;
  }

  bool Take(const Item& period) {
    term_ = TermOf(period.text);
    if (!term_.empty()) p_.term = period.span;
    return !term_.empty();
  }

  void Whose(const Item& item) {
    if (item.IsPlace() && !p_.owner) p_.owner = PartyOf(item);
    if (item.type == Item::kWord) WhoseWords(item.text);
  }
  void WhoseWords(std::string_view words) {
    const std::string_view first = words.substr(0, words.find(' '));
    const std::string_view* area = tables_.DebtOf(first);
    if (area != nullptr && !area->empty() && !p_.owner)
      p_.owner = {.ref = std::string(*area), .text = std::string(first)};
  }

  const Tables& tables_;
  const std::vector<Item>& items_;
  Phrase& p_;
  std::string term_;
};

}  // namespace

bool ReadTenor(const Tables& tables, const std::vector<Item>& items, Phrase& phrase) {
  return Tenor(tables, items, phrase).Read();
}

}  // namespace reckoner::series
