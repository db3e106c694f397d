// The phrase of a counted noun: "seven European countries", "300 million monthly active users". No tagger:
// the first plural behind the number is the head, words between number and head are its modifiers, and a
// closed list of function words, verbs and adverbs ends the search.
#include "extractors/figures/noun_phrase.h"

#include <array>

#include "extractors/figures/noun_parts.h"

namespace reckoner::figures {
namespace {

constexpr uint32_t kMaxWords = 6;

class Reader {
 public:
  Reader(const Page& page, bool one) : page_(page), one_(one) {}

  Noun Read(uint32_t at) {
    uint32_t i = at;
    for (uint32_t n = 0; n < kMaxWords; ++n) {
      if (!page_.Joins(i) || (page_.Glued(i) && n == 0 && !page_.Is(i - 1, kHyphen))) break;
      if (const uint32_t initials = Initials(page_, i)) {
        Keep(i, i + initials);
        i += initials;
        continue;
      }
      if (page_.Letters(i) && page_[i].capital && page_.Digits(i + 1) && page_.Joins(i + 1) &&
          page_.Is(i + 2, kS) && page_.Glued(i + 2) && !one_)
        return Finish(i, i + 3, "");  // "9m Switch 2s"
      if (page_.Letters(i) && page_[i].capital && page_.Has(i, kNameBefore) && page_.Digits(i + 1) &&
          page_.Joins(i + 1) && !page_.Glued(i + 1)) {
        Keep(i, i + 2);  // "Model 3 sedans"
        i += 2;
        continue;
      }
      if (const uint32_t model = Model(page_, i)) {
        if (page_.Is(model - 1, kS) && page_.Digits(model - 2) && !one_)
          return Finish(i, model, "");  // "3 AK-47s"
        if (PluralWithin(model, 3)) {
          Keep(i, model);
          i = model;
          continue;
        }
      }
      if (const uint32_t held = n == 0 ? Held(page_, i) : 0; held > 0 && PluralWithin(held, 2)) {
        Keep(i, held);
        i = held;
        continue;
      }
      if (page_.Has(i, kNumberFlags) && page_.Hyphen(i + 1) && page_.Has(i + 2, kTiedIdiom) && !one_) {
        if (const std::string shot = Singular(page_, i + 2); !shot.empty()) return Finish(i, i + 3, shot);
        if (PluralWithin(i + 3, 2)) {  // "three zero-day bugs"
          Keep(i, i + 3);
          i += 3;
          continue;
        }
      }
      if (page_.IsAny(i, {kAnd, kAmpersand}) && kept_ > 0 && !one_) {
        // "digital and physical sales": only between modifiers of one plural
        if (!PluralWithin(i + 1, 3)) break;
        Keep(i, i + 1);
        ++i;
        continue;
      }
      if (!page_.Letters(i) || page_.Has(i, kVagueWord | kScaleWord | kNumberFlags)) break;
      const uint32_t end = CompoundEnd(page_, i);
      if (end == i + 1 && EndsPhrase(page_, i)) {
        if (!Participle(i) && !(Frequency(i) && PluralWithin(i + 1, 3))) break;
      }
      if (page_.Is(end, kApostrophe) && page_.Glued(end)) break;  // a possessive is no counted noun of ours
      if (page_.Has(i, kSkipWord | kOrdinalWord) && end == i + 1) {
        ++i;
        continue;
      }
      const uint32_t head = end - 1;
      const std::string singular = Singular(page_, head);
      if (!one_ && !singular.empty()) {
        const bool goes_on = page_.Joins(end) && page_.Letters(end) && !EndsPhrase(page_, end) &&
                             ((Modifies(head) && !Singular(page_, end).empty()) || Proper(head, end));
        if (!goes_on) return Finish(i, end, singular);
      }
      if (!one_ && end > i + 1) {  // "passers-by"
        const std::string first = Singular(page_, i);
        if (!first.empty() && !page_[i].capital) return FinishCompound(i, end, first);
      }
      if (one_ && VerbLike(head) && kept_ > 0) break;
      if (!Adverb(head) || Frequency(head)) Keep(i, end);
      i = end;
    }
    if (!one_ || kept_ == 0) return {};
    const auto [from, to] = parts_[kept_ - 1];
    --kept_;
    const bool initials = page_[to - 1].upper && page_.Size(to - 1) <= 4;  // per ADS
    return Finish(from, to, initials ? std::string(page_.Text(to - 1)) : Lowered(page_.Text(to - 1)));
  }

 private:
  void Keep(uint32_t from, uint32_t to) {
    if (kept_ < parts_.size()) parts_[kept_++] = {from, to};
  }
  // "monthly active users": an adverb's form, and here an adjective.
  bool Frequency(uint32_t i) const { return page_.Has(i, kFrequency); }
  bool Participle(uint32_t i) const {
    const std::string_view word = page_.Text(i);
    return page_.Has(i, kVerbWord) && (word.ends_with("ed") || word.ends_with("ing") || word == "paid") &&
           page_.Joins(i + 1) && page_.Letters(i + 1) && !EndsPhrase(page_, i + 1) &&
           !Singular(page_, i + 1).empty();
  }
  bool Adverb(uint32_t i) const { return page_.Size(i) > 4 && page_.Text(i).ends_with("ly"); }
  bool VerbLike(uint32_t i) const {
    const std::string_view word = page_.Text(i);
    return word.ends_with("ed") || (word.ends_with("ing") && !page_.Has(i, kIngNoun)) ||
           !Singular(page_, i).empty();
  }
  // "30 staff vacancies": a plural that is its own singular.
  bool Invariant(uint32_t i) const {
    return page_.Has(i, kIrregularPlural) && page_.words.Singular(page_[i].word) == page_.Text(i);
  }
  // A plural that may stand before another: "sales jobs", "Dallas residents".
  bool Modifies(uint32_t i) const {
    return Invariant(i) || page_.Has(i, kPluralModifier) ||
           (page_[i].capital && page_.Letters(i + 1) && !page_[i + 1].capital);
  }
  // "United Airlines pilots", "Los Angeles city homes": a plural in capitals inside a name; but "Americans
  // face shortages".
  bool Proper(uint32_t i, uint32_t end) const {
    if (!page_[i].capital || page_[i].sentence || VerbLike(end)) return false;
    if (!page_[end].capital && !(kept_ > 0 && page_[i - 1].capital) && !Invariant(i)) return false;
    return PluralWithin(end, page_[end].capital ? 3 : 2);
  }
  bool PluralWithin(uint32_t i, uint32_t words) const {
    for (uint32_t n = 0; n < words; ++n, ++i) {
      if (!page_.Joins(i) || !page_.Letters(i) || EndsPhrase(page_, i)) return false;
      i = CompoundEnd(page_, i) - 1;
      if (!Singular(page_, i).empty()) return true;
    }
    return false;
  }
  Noun FinishCompound(uint32_t from, uint32_t end, const std::string& first) const {
    Noun out = Finish(from, from + 1, first);
    Append(out.unit, from + 1, end);
    out.last = end;
    return out;
  }
  Noun Finish(uint32_t from, uint32_t end, const std::string& singular) const {
    Noun out;
    out.first = kept_ > 0 ? parts_[0].first : from;
    out.last = end;
    for (uint32_t k = 0; k < kept_; ++k) {
      Append(out.unit, parts_[k].first, parts_[k].second);
      out.unit += ' ';
    }
    Append(out.unit, from, end - 1);
    out.unit += singular;
    return out;
  }
  // Atoms [from, to) as printed, words in lower case unless they are names.
  void Append(std::string& to, uint32_t from, uint32_t end) const {
    for (uint32_t i = from; i < end; ++i) {
      const bool name = page_[i].capital && !page_[i].sentence;
      if (i > from && !page_.Glued(i)) to += ' ';
      to += name ? std::string(page_.Text(i)) : Lowered(page_.Text(i));
    }
  }

  const Page& page_;
  bool one_;
  std::array<std::pair<uint32_t, uint32_t>, kMaxWords + 1> parts_{};
  size_t kept_ = 0;
};

}  // namespace

// "US" in capitals is a country, "us" a pronoun; other stop words stop in any case.
bool EndsPhrase(const Page& page, uint32_t i) {
  return page.Has(i, kStopWord) && !(page[i].upper && page.IsAny(i, {kUs, kIt}));
}

Noun ReadNounPhrase(const Page& page, uint32_t at, bool one) { return Reader(page, one).Read(at); }

}  // namespace reckoner::figures
