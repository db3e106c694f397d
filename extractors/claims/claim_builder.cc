#include "extractors/claims/claim_builder.h"

#include <algorithm>
#include <string>

#include "extractors/claims/claim_time.h"
#include "extractors/claims/growth_rate.h"
#include "extractors/claims/plain_claim.h"
#include "extractors/claims/subjects.h"
#include "extractors/claims/tag_set.h"
#include "extractors/figures/minor_units.h"

namespace reckoner {
namespace {

Decimal Hundredths(int n) { return *Decimal::Make(n, -2); }

class Builder {
 public:
  Builder(Reading& reading, const Timeline& time) : reading_(reading), time_(time) {}

  std::vector<Claim> Run() {
    std::vector<Claim> out;
    for (size_t i = 0; i < reading_.facts.size(); ++i) {
      const Fact& fact = reading_.facts[i];
      const bool reached = fact.stated && KeyOf(reading_, fact) != nullptr;
      if (fact.movement < 0 && !reached && !IsPlainClaim(reading_, fact)) continue;
      out.push_back(Build(static_cast<int32_t>(i)));
    }
    std::sort(out.begin(), out.end(), [](const Claim& a, const Claim& b) { return a.figure < b.figure; });
    return out;
  }

 private:
  // "sold its valve unit, with assets worth $1.2bn", "froze assets of €3bn": some of them, not all that a
  // company has.
  bool AreSomeOf(const SeriesKey& key, const Figure& figure, Span sentence) const {
    static constexpr std::string_view kTaken[] = {"sold ",   "sell",   "sale ",  "bought",   "buy",
                                                  "acquir",  "seize",  "frozen", "froze ",   "freez",
                                                  "confisc", "dispos", "divest", "transfer", "purchas"};
    if (figure.span.begin < key.span.end) return false;
    const std::string_view between = reading_.lower({key.span.end, figure.span.begin});
    if (between.starts_with(" worth ") || between.starts_with(" valued at ")) return true;
    const std::string_view before = reading_.LowerNear({key.span.begin, key.span.begin}, sentence, 40, 0);
    return std::any_of(std::begin(kTaken), std::end(kTaken),
                       [&](std::string_view word) { return before.find(word) != std::string_view::npos; });
  }

  Claim Build(int32_t index) {
    const Fact& fact = reading_.facts[static_cast<size_t>(index)];
    Figure& figure = reading_.figure(fact.figure);
    const TagLine& line = reading_.lines[static_cast<size_t>(fact.line)];
    Claim claim{.figure = fact.figure, .sentence = line.sentence, .measure = fact.measure};
    const SeriesKey* key = KeyOf(reading_, fact);
    if (key != nullptr) PutSeries(*key, &claim);
    const bool some =
        key != nullptr && key->indicator.value == "ASSETS" && AreSomeOf(*key, figure, line.sentence);
    // "buy back shares worth up to $2 billion", "their shares were 13.5% and 9%": no price of one
    const bool no_price =
        key != nullptr && key->indicator.value.starts_with("SHARE_PRICE") &&
        (figure.unit_mult >= 6 || (figure.kind == FigureKind::kPercent && fact.measure == Measure::kLevel));
    if (some || no_price) claim.indicator = claim.series = claim.family = "";
    const Movement* movement =
        fact.movement < 0 ? nullptr : &reading_.movements[static_cast<size_t>(fact.movement)];
    claim.rule = movement == nullptr ? std::string_view("plain") : movement->rule;
    Value(figure, key, movement, claim);
    Time(index, key, movement, figure, claim);
    Terms(figure, key, movement, claim);
    claim.modality = fact.modality;
    claim.obs_status = fact.obs_status;
    if (fact.superseded) claim.vintage = "previous";
    Confidence(movement, key, claim);
    return claim;
  }

  void Value(const Figure& figure, const SeriesKey* key, const Movement* movement, Claim& claim) const {
    claim.bound = figure.bound;
    claim.unit_mult = figure.unit_mult;
    claim.decimals = figure.decimals;
    claim.value = figure.value;
    claim.ulp = figure.ulp;
    if (figure.kind == FigureKind::kMultiple) claim.value = claim.ulp = std::nullopt;
    const bool change = claim.measure == Measure::kGrowth || claim.measure == Measure::kChange;
    const bool fell = movement != nullptr && movement->direction == Direction::kDown;
    const bool owed = !change && key != nullptr && key->negative;
    if (claim.value && claim.value->sign() > 0 && ((change && fell) || owed))
      claim.value = claim.value->Negated();
    if (!change && key != nullptr && figure.kind != FigureKind::kPercent) {
      if (key->measure == Measure::kBalance || key->measure == Measure::kRatio) claim.measure = key->measure;
    }
    const bool share = claim.measure == Measure::kShare;
    if (!change && !share && figure.kind == FigureKind::kPercent && movement == nullptr) {
      claim.measure = figure.role == FigureRole::kShare ? Measure::kShare
                      : key != nullptr && key->measure == Measure::kGrowth && !key->percent_level
                          ? Measure::kGrowth
                          : Measure::kLevel;
    }
    // "GDP grew 3.1%, down from 3.8%": of what is no percentage itself, both are growths.
    const int32_t index = reading_.fact_of[static_cast<size_t>(claim.figure)];
    if (claim.measure == Measure::kLevel &&
        IsGrowthRate(reading_, reading_.facts[static_cast<size_t>(index)]))
      claim.measure = Measure::kGrowth;
    if (claim.measure == Measure::kGrowth && figure.kind == FigureKind::kPoints)
      claim.measure = Measure::kChange;
    PutUnit(figure, &claim);
    // "77 cents a share": so its name says already
    const bool per_share = key != nullptr && key->indicator.value.starts_with("EPS");
    if (per_share && claim.unit_measure.find('/') != std::string::npos)
      claim.unit_measure.resize(claim.unit_measure.find('/'));
  }

  void Time(int32_t index, const SeriesKey* key, const Movement* movement, Figure& figure,
            Claim& claim) const {
    const Moment& moment = time_.of_fact[static_cast<size_t>(index)];
    // "Shares rose 6.5% to $107.11" behind a quarter's results are not the quarter's.
    const bool stale =
        key != nullptr && key->daily && moment.how == PremiseHow::kCarried && moment.unit != 'D';
    if (moment.known() && !stale) {
      claim.period = moment.period;
      claim.freq = Frequency(moment);
      claim.time_period = TimePeriod(reading_, moment);
      if (moment.how == PremiseHow::kCarried) claim.carried.emplace_back("time_period");
      if (moment.annual) claim.basis = "yoy";
      if (figure.period < 0) figure.period = moment.period;
    }
    const Measure read = reading_.facts[static_cast<size_t>(index)].measure;
    const bool change = read == Measure::kGrowth || read == Measure::kChange;
    // An amount is counted from nothing: the basis that its sentence names is its growth's.
    if (!change && figure.kind != FigureKind::kPercent && claim.basis != "saar" && claim.basis != "ytd")
      claim.basis.clear();
    if (!change || movement == nullptr) return;
    const Moment& counted = time_.base_of_fact[static_cast<size_t>(index)];
    if (counted.known() && !(stale && counted.how == PremiseHow::kCarried)) {
      claim.base_period = counted.period;
      claim.base_time_period = TimePeriod(reading_, counted);
      if (const std::string basis = BasisOf(moment, counted); !basis.empty()) claim.basis = basis;
    }
    // Levels at an annual rate beside it: the growth itself is the plain one between them.
    if (movement->newer >= 0 && movement->older >= 0 && claim.basis == "saar") claim.basis.clear();
    claim.base_figure = movement->older;
    if (movement->older < 0) return;
    const int32_t base = reading_.fact_of[static_cast<size_t>(movement->older)];
    if (base < 0) return;
    const Moment& old = time_.of_fact[static_cast<size_t>(base)];
    if (!old.known()) return;
    // One time for both is a time that was carried wrongly.
    if (TimePeriod(reading_, old) == claim.time_period && old.how == PremiseHow::kCarried) return;
    claim.base_period = old.period;
    claim.base_time_period = TimePeriod(reading_, old);
    if (claim.basis.empty()) claim.basis = BasisOf(moment, old);
  }

  void Terms(const Figure& figure, const SeriesKey* key, const Movement* movement, Claim& claim) const {
    if (figure.kind == FigureKind::kMoney) {
      claim.currency_terms = CurrencyOf(figure.unit);
    } else if (movement != nullptr && claim.measure == Measure::kGrowth && movement->newer >= 0) {
      // A growth keeps the currency of the levels beside it.
      const Figure& level = reading_.figure(movement->newer);
      if (level.kind == FigureKind::kMoney && claim.currency_terms.empty())
        claim.currency_terms = CurrencyOf(level.unit);
    }
    (void)key;
    const TagLine& line = reading_.lines[static_cast<size_t>(
        reading_.facts[static_cast<size_t>(reading_.fact_of[static_cast<size_t>(claim.figure)])].line)];
    const Item& item = line.items[static_cast<size_t>(
        reading_.facts[static_cast<size_t>(reading_.fact_of[static_cast<size_t>(claim.figure)])].item)];
    for (const Aside& aside : item.asides) {
      const Figure& other = reading_.figure(aside.figure);
      if (aside.kind == Aside::kBracket && other.kind == FigureKind::kMoney && other.unit != figure.unit)
        claim.converted = true;
    }
  }

  // A fixed scale: what was read by a full frame is surer than what stands alone; what is carried or unnamed
  // is less so.
  static void Confidence(const Movement* movement, const SeriesKey* key, Claim& claim) {
    int points = movement == nullptr ? 60 : movement->older >= 0 && movement->percent >= 0 ? 95 : 85;
    if (key == nullptr) points -= 20;
    if (key != nullptr && key->series.empty()) points -= 5;
    points -= 5 * static_cast<int>(std::min<size_t>(claim.carried.size(), 3));
    claim.confidence = Hundredths(points);
  }

  Reading& reading_;
  const Timeline& time_;
};

}  // namespace

void PutSeries(const SeriesKey& key, Claim* claim) {
  auto take = [&](const SeriesField& field, std::string_view name, std::string& to) {
    to = field.value;
    if (field && field.how == PremiseHow::kCarried) claim->carried.emplace_back(name);
  };
  take(key.indicator, "indicator", claim->indicator);
  take(key.subject, "subject", claim->subject);
  take(key.ref_area, "ref_area", claim->ref_area);
  take(key.counterpart_area, "counterpart_area", claim->counterpart_area);
  take(key.flow, "flow", claim->flow);
  take(key.product, "product", claim->product);
  take(key.adjustment, "adjustment", claim->adjustment);
  take(key.prices, "prices", claim->prices);
  take(key.basis, "basis", claim->basis);
  take(key.currency_terms, "currency_terms", claim->currency_terms);
  take(key.compiled_by, "compiled_by", claim->compiled_by);
  claim->attribution = key.attribution;
  claim->series_text = key.series_text;
  claim->series = key.series;
  claim->family = key.family;
}

void PutUnit(const Figure& figure, Claim* claim) {
  claim->unit_measure = figure.unit;
  if (figure.kind == FigureKind::kPercent || figure.kind == FigureKind::kMultiple) {
    claim->unit_measure = "PT";
  } else if (figure.kind == FigureKind::kPoints) {
    claim->unit_measure = figure.unit == "basis_point" ? "basis_point" : "PD";
  } else if (figure.unit == "person" || figure.unit == "people") {
    claim->unit_measure = "PS";
  } else if (const std::string whole = CurrencyOf(figure.unit); !figure.unit.starts_with(whole)) {
    claim->unit_measure = whole + figure.unit.substr(whole.size());  // "USX/pound"
    if (claim->value) claim->value = claim->value->Scaled(-2);
    if (claim->ulp) claim->ulp = claim->ulp->Scaled(-2);
  }
}

std::string CurrencyOf(const std::string& unit) {
  return std::string(WholeCurrency(std::string_view(unit).substr(0, unit.find('/'))));
}

std::vector<Claim> BuildClaims(Reading& reading, const Timeline& time) {
  return Builder(reading, time).Run();
}

}  // namespace reckoner
