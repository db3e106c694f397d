#include "tests/corpus/mutants.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extractors/checks/slips.h"

namespace reckoner::corpus {
namespace {

struct Power {
  std::string_view word;
  int power;
};
constexpr std::array<Power, 8> kScales = {{{"trillion", 12},
                                           {"billion", 9},
                                           {"million", 6},
                                           {"thousand", 3},
                                           {"tn", 12},
                                           {"bn", 9},
                                           {"m", 6},
                                           {"mln", 6}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kTurned = {
    {{"rose", "fell"},
     {"rise", "fall"},
     {"increase", "decrease"},
     {"increased", "decreased"},
     {"grew", "shrank"},
     {"grown", "shrunk"},
     {"up", "down"},
     {"climbed", "dropped"},
     {"widened", "narrowed"},
     {"above", "below"},
     {"higher", "lower"},
     {"gained", "lost"},
     {"jumped", "plunged"},
     {"growth", "decline"}}};

bool IsDigit(char c) { return '0' <= c && c <= '9'; }

std::string Digits(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (IsDigit(c)) out += c;
  return out;
}

// The text with its digits replaced one by one; empty when there are other many.
std::string WithDigits(std::string text, std::string digits) {
  const std::string old = Digits(text);
  if (digits.size() > old.size()) return {};
  digits.insert(0, old.size() - digits.size(), '0');
  size_t at = 0;
  for (char& c : text)
    if (IsDigit(c)) c = digits[at++];
  return text;
}

// The text with its number, from first digit to last, replaced.
std::string WithNumber(const std::string& text, const std::string& number) {
  const size_t first = text.find_first_of("0123456789"), last = text.find_last_of("0123456789");
  if (first == std::string::npos) return {};
  return text.substr(0, first) + number + text.substr(last + 1);
}

// "$3.4 billion" -> "$3.4 million"; empty without a scale word, or one for the new power.
std::string WithScale(const std::string& text, int shift) {
  const size_t last = text.find_last_of("0123456789");
  if (last == std::string::npos) return {};
  const std::string rest = text.substr(last + 1);
  for (const Power& scale : kScales) {
    const size_t space = rest.starts_with(' ') ? 1 : 0;
    if (rest.compare(space, scale.word.size(), scale.word) != 0) continue;
    const size_t end = space + scale.word.size();
    if (end < rest.size() && rest[end] != ' ') continue;
    for (const Power& other : kScales)
      if (other.power == scale.power + shift && (other.word.size() > 3) == (scale.word.size() > 3))
        return text.substr(0, last + 1) + rest.substr(0, space) + std::string(other.word) + rest.substr(end);
    return {};
  }
  return {};
}

std::string WithPoints(const std::string& text) {
  for (const std::string_view sign : {"%", " percent", " per cent", " pct"}) {
    const size_t at = text.find(sign);
    if (at != std::string::npos)
      return text.substr(0, at) + " percentage points" + text.substr(at + sign.size());
  }
  return {};
}

class Maker {
 public:
  Maker(const std::string& text, const Extraction& found) : text_(text), found_(found) {}

  std::vector<Mutant> Run() {
    for (const Check& check : found_.checks) {
      if (check.verdict != Verdict::kConsistent) continue;
      for (const int32_t figure : check.figures)
        if (seen_.insert(figure).second) OfFigure(check, figure);
      OfVerb(check);
    }
    return std::move(out_);
  }

 private:
  enum class Against : uint8_t { kNothing, kFitting, kTold };

  // Whether the document's links, tried with this figure for that one, raise an alarm about it; and whether
  // one of them is told by the text, not inferred because the right figures fitted.
  Against Contradicts(int32_t index, const Figure& figure) const {
    Mentions mentions = found_.mentions;
    mentions.figures[static_cast<size_t>(index)] = figure;
    Against out = Against::kNothing;
    for (const Check& check : RunChecks(mentions, found_.claims)) {
      if (check.verdict != Verdict::kInconsistent ||
          std::find(check.figures.begin(), check.figures.end(), index) == check.figures.end())
        continue;
      const bool inferred =
          std::any_of(check.premises.begin(), check.premises.end(),
                      [](const Premise& premise) { return premise.how == PremiseHow::kInferred; });
      if (!inferred) return Against::kTold;
      out = Against::kFitting;
    }
    return out;
  }

  bool IsVouched(int32_t index) const {
    return std::count_if(found_.checks.begin(), found_.checks.end(), [&](const Check& check) {
             return check.verdict == Verdict::kConsistent && check.kind != "direction" &&
                    std::find(check.figures.begin(), check.figures.end(), index) != check.figures.end();
           }) > 1;
  }

  void Add(std::string why, const Check& check, Span span, const std::string& words, std::string as,
           Against against, bool vouched) {
    if (words.empty() || words == Slice(text_, span)) return;
    Mutant mutant{.why = std::move(why),
                  .kind = std::string(check.kind),
                  .text = text_.substr(0, span.begin) + words + text_.substr(span.end),
                  .changed = {span.begin, span.begin + static_cast<uint32_t>(words.size())},
                  .was = std::string(Slice(text_, span)),
                  .is = words,
                  .as = std::move(as),
                  .contradicts = against != Against::kNothing,
                  .told = against == Against::kTold,
                  .vouched = vouched};
    out_.push_back(std::move(mutant));
  }

  void OfFigure(const Check& check, int32_t index) {
    const Figure& figure = found_.mentions.figures[static_cast<size_t>(index)];
    if (!figure.value) return;
    const std::string words(Slice(text_, figure.span));
    const std::string shown =
        figure.value->Abs().Scaled(-figure.unit_mult).value_or(*figure.value).ToString();
    for (const Slip& slip : SlipsOf(figure)) {
      Figure slipped = figure;
      slipped.value = slip.printed.low;
      std::string changed;
      std::string as = shown;
      if (slip.kind == SlipKind::kScale) {
        const auto ratio = Decimal::Divide(slip.printed.low, *figure.value, Decimal::Rounding::kHalfEven);
        const int shift = ratio ? static_cast<int>(ratio->Trimmed().ToString().size()) - 1 : 0;
        changed = WithScale(words, *ratio < Decimal::FromInt(1) ? 1 - shift : shift);
        slipped.ulp = slip.printed.low_ulp;
        as = figure.value->Trimmed().ToString();
      } else if (slip.kind == SlipKind::kPoint) {
        changed = WithNumber(
            words,
            slip.printed.low.Abs().Scaled(-figure.unit_mult).value_or(slip.printed.low).Trimmed().ToString());
        slipped.ulp = slip.printed.low_ulp;
        as = figure.value->Trimmed().ToString();
      } else {
        const auto count = Decimal::Divide(slip.printed.low.Abs(), *figure.ulp, Decimal::Rounding::kDown);
        if (!count || !Kept(slip, figure)) continue;
        changed = WithDigits(words, count->RoundedTo(0, Decimal::Rounding::kDown)->ToString());
      }
      Add(std::string(Why(slip.kind)), check, figure.span, changed, as, Contradicts(index, slipped),
          IsVouched(index));
    }
    if (figure.kind == FigureKind::kPercent && check.kind == "pct_change" &&
        figure.role == FigureRole::kChange) {
      Figure points = figure;
      points.kind = FigureKind::kPoints;
      points.unit = "percentage_point";
      Add("percent_vs_points", check, figure.span, WithPoints(words), "", Against::kTold, IsVouched(index));
      OverOtherBase(check, index);
    }
  }

  // Of the 9 digits for each digit, two are enough.
  static bool Kept(const Slip& slip, const Figure& figure) {
    if (slip.kind != SlipKind::kDigit) return true;
    const auto change = Decimal::Subtract(slip.printed.low, *figure.value);
    const auto steps =
        change ? Decimal::Divide(change->Abs(), *figure.ulp, Decimal::Rounding::kDown) : std::nullopt;
    if (!steps) return false;
    const std::string text = steps->Trimmed().ToString();
    return text[0] == '3' || text[0] == '5';
  }

  // (new - old) / new, printed to the same place.
  void OverOtherBase(const Check& check, int32_t index) {
    const Figure& now = found_.mentions.figures[static_cast<size_t>(check.figures[0])];
    const Figure& old = found_.mentions.figures[static_cast<size_t>(check.figures[1])];
    const Figure& percent = found_.mentions.figures[static_cast<size_t>(index)];
    if (check.figures.size() != 3 || check.figures[2] != index || !now.value || !old.value) return;
    const auto change = Decimal::Subtract(*now.value, *old.value);
    const auto ratio =
        change ? Decimal::Divide(change->Abs(), *now.value, Decimal::Rounding::kHalfEven) : std::nullopt;
    const auto wrong = ratio ? ratio->Scaled(2) : std::nullopt;
    if (!wrong || !percent.ulp) return;
    Figure slipped = percent;
    slipped.value = wrong->RoundedTo(percent.ulp->exponent(), Decimal::Rounding::kHalfEven);
    if (!slipped.value || *slipped.value == *percent.value) return;
    const std::string words(Slice(text_, percent.span));
    Add("wrong_base", check, percent.span, WithNumber(words, slipped.value->ToString()), "",
        Contradicts(index, slipped), IsVouched(index));
  }

  void OfVerb(const Check& check) {
    for (const Link& link : found_.claims.links) {
      if (link.kind != LinkKind::kMovement || link.cue.empty() || check.kind != "pct_change") continue;
      const bool same = std::all_of(check.figures.begin(), check.figures.end(), [&](int32_t figure) {
        return std::any_of(link.terms.begin(), link.terms.end(),
                           [&](const Term& term) { return term.figure == figure; });
      });
      const std::string cue(Slice(text_, link.cue));
      for (const auto& [up, down] : kTurned) {
        if (!same || (cue != up && cue != down) || !verbs_.insert(link.cue.begin).second) continue;
        Add("sign", check, link.cue, std::string(cue == up ? down : up), "", Against::kTold, false);
      }
    }
  }

  const std::string& text_;
  const Extraction& found_;
  std::set<int32_t> seen_;
  std::set<uint32_t> verbs_;
  std::vector<Mutant> out_;
};

}  // namespace

std::vector<Mutant> MutantsOf(const std::string& text, const Extraction& found) {
  return Maker(text, found).Run();
}

}  // namespace reckoner::corpus
