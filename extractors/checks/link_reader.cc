#include "extractors/checks/link_reader.h"

#include <algorithm>

#include "extractors/checks/units.h"

namespace reckoner {
namespace {

bool IsChange(TermRole role) {
  return role == TermRole::kPercent || role == TermRole::kPoints || role == TermRole::kDelta;
}

bool IsMoney(const Figure* figure) { return figure != nullptr && figure->kind == FigureKind::kMoney; }

bool ShareCandidate(const Figure& a, const Figure& b) {
  auto holds = [](const Figure& f, const std::string& unit) {
    return f.unit == unit ||
           std::find(f.unit_candidates.begin(), f.unit_candidates.end(), unit) != f.unit_candidates.end();
  };
  if (holds(a, b.unit) || holds(b, a.unit)) return true;
  return std::any_of(a.unit_candidates.begin(), a.unit_candidates.end(),
                     [&](const std::string& unit) { return holds(b, unit); });
}

void AddDoubt(std::string_view name, std::vector<std::string_view>* doubts) {
  if (std::find(doubts->begin(), doubts->end(), name) == doubts->end()) doubts->push_back(name);
}

// Fields that two numbers of one statement may leave open, but not fill in differently.
void CompareTerms(const Claim& a, const Claim& b, std::vector<Premise>* premises) {
  auto compare = [&](std::string_view name, const std::string& x, const std::string& y) {
    if (!x.empty() && !y.empty() && x.substr(0, x.find('/')) != y.substr(0, y.find('/')))
      AddUnknown(name, premises);
  };
  compare("prices", a.prices, b.prices);
  compare("adjustment", a.adjustment, b.adjustment);
  compare("currency_terms", a.currency_terms, b.currency_terms);
}

}  // namespace

std::vector<int32_t> ClaimOfFigure(const Mentions& mentions, const ClaimSet& claims) {
  std::vector<int32_t> out(mentions.figures.size(), -1);
  for (size_t i = 0; i < claims.claims.size(); ++i) {
    const int32_t figure = claims.claims[i].figure;
    if (figure >= 0 && figure < static_cast<int32_t>(out.size())) out[figure] = static_cast<int32_t>(i);
  }
  return out;
}

bool IsPercentLike(const Operand& operand) {
  return operand.unit == "percent" || operand.unit == "percentage_point";
}

bool IsOneMeasure(std::string_view a, std::string_view b) {
  const std::string x = InBase(a).base, y = InBase(b).base;
  return x == y || x.substr(0, x.find('/')) == y || x == y.substr(0, y.find('/'));
}

void AddUnknown(std::string_view name, std::vector<Premise>* premises) {
  for (Premise& premise : *premises) {
    if (premise.name != name) continue;
    premise.how = PremiseHow::kUnknown;
    return;
  }
  premises->push_back({std::string(name), PremiseHow::kUnknown});
}

LinkReader::LinkReader(const Mentions& mentions, const ClaimSet& claims, const std::vector<int32_t>& claim_of,
                       const Link& link)
    : mentions_(mentions), claims_(claims), claim_of_(claim_of), link_(link) {
  for (const Term& term : link.terms)
    if (term.figure >= 0) units_.push_back(mentions.figures[static_cast<size_t>(term.figure)].unit);
}

bool LinkReader::IsMixed(const std::string& unit) const {
  if (unit == "basis_point") return true;
  return std::any_of(units_.begin(), units_.end(), [&](const std::string& other) {
    return other != unit && !other.empty() && IsOneMeasure(unit, other);
  });
}

const Figure* LinkReader::figure(const Operand& operand) const {
  return operand.figure < 0 ? nullptr : &mentions_.figures[operand.figure];
}

const Claim* LinkReader::claim(const Operand& operand) const {
  return operand.claim < 0 ? nullptr : &claims_.claims[operand.claim];
}

const Claim* LinkReader::claim_of(int32_t figure) const {
  const int32_t claim = claim_of_[static_cast<size_t>(figure)];
  return claim < 0 ? nullptr : &claims_.claims[static_cast<size_t>(claim)];
}

std::string_view LinkReader::text(const Operand& operand) const {
  if (mentions_.passage == nullptr) return {};
  if (operand.figure >= 0) return Slice(mentions_.passage->text, mentions_.figures[operand.figure].span);
  if (operand.period >= 0) return Slice(mentions_.passage->text, mentions_.periods[operand.period].span);
  return {};
}

// A change that stands in another role than a movement's: restated, or a part's growth.
bool LinkReader::IsGrowth(const Term& term) const {
  const bool other = term.role == TermRole::kFirst || term.role == TermRole::kSecond ||
                     term.role == TermRole::kPart || term.role == TermRole::kWhole;
  return other && term.figure >= 0 && mentions_.figures[term.figure].role == FigureRole::kChange;
}

std::optional<Operand> LinkReader::Read(const Term& term, bool to_base) const {
  Operand out{.role = term.role, .figure = term.figure, .period = term.period, .claim = term.claim};
  if (out.claim < 0 && out.figure >= 0) out.claim = claim_of_[static_cast<size_t>(out.figure)];
  if (term.figure >= 0) {
    const Figure& figure = mentions_.figures[term.figure];
    const auto printed = PrintedOf(figure);
    UnitInBase unit = to_base && IsMixed(figure.unit) ? InBase(figure.unit) : UnitInBase{figure.unit};
    if (!printed) return std::nullopt;
    out.printed = *printed;
    if (!Rescale(unit.factor, &out)) return std::nullopt;
    out.unit = std::move(unit.base);
  } else if (term.number) {
    out.printed.low = out.printed.high = *term.number;
    out.printed.loose = term.role == TermRole::kFactor && link_.kind == LinkKind::kMovement;
    out.printed.integer = term.number->is_integer();
  } else if (term.period < 0) {
    return std::nullopt;
  }
  const Claim* stated = claim(out);
  const bool unsigned_number = out.printed.low.sign() >= 0;
  out.is_signed = !unsigned_number;
  const int claimed = stated != nullptr && stated->value ? stated->value->sign() : 0;
  // A loss given in two currencies is the size of it, both times; and so is a deficit that is part of a
  // target, and a loss of jobs with its parts.
  const bool sizes = link_.sizes || link_.kind == LinkKind::kFxPair || link_.kind == LinkKind::kConversion ||
                     link_.kind == LinkKind::kSum ||
                     (link_.kind == LinkKind::kShare && term.role != TermRole::kPercent);
  bool negative = claimed < 0 && !sizes;
  const bool change = IsChange(term.role) || IsGrowth(term);
  if (change && claimed == 0) {
    Direction direction = term.figure >= 0 ? mentions_.figures[term.figure].direction : Direction::kNone;
    if (direction == Direction::kNone && IsChange(term.role)) direction = link_.direction;
    negative = direction == Direction::kDown;
    out.sign_known = direction != Direction::kNone || !unsigned_number;
  }
  if (term.role == TermRole::kBalance && claimed == 0) {
    negative = link_.direction == Direction::kDown;
    out.sign_known = link_.direction != Direction::kNone || !unsigned_number;
  }
  if (!Rescale(Decimal::FromInt(negative && unsigned_number ? -1 : 1), &out)) return std::nullopt;
  return out;
}

std::optional<Operand> LinkReader::One(TermRole role) const {
  for (const Term& term : link_.terms)
    if (term.role == role)
      if (auto operand = Read(term)) return operand;
  return std::nullopt;
}

std::optional<Operand> LinkReader::OneAsPrinted(TermRole role) const {
  for (const Term& term : link_.terms)
    if (term.role == role)
      if (auto operand = Read(term, false)) return operand;
  return std::nullopt;
}

std::vector<Operand> LinkReader::All(TermRole role) const {
  std::vector<Operand> out;
  for (const Term& term : link_.terms)
    if (term.role == role)
      if (auto operand = Read(term)) out.push_back(std::move(*operand));
  return out;
}

bool LinkReader::AreAlike(const Operand& a, const Operand& b, std::vector<Premise>* premises,
                          std::vector<std::string_view>* doubts) const {
  if (IsOneMeasure(a.unit, b.unit)) return true;
  if (a.unit.empty() || b.unit.empty()) {  // a bare number leaves its unit to the other
    const Operand &bare = a.unit.empty() ? a : b, &other = a.unit.empty() ? b : a;
    if (!IsPercentLike(other)) return true;
    AddDoubt("unit", doubts);
    return bare.printed.unit_mult == 0;
  }
  const Figure *x = figure(a), *y = figure(b);
  if (x == nullptr || y == nullptr) return true;
  if (ShareCandidate(*x, *y)) return true;
  if (IsPercentLike(a) != IsPercentLike(b) || IsMoney(x) != IsMoney(y)) return false;
  if (IsPercentLike(a)) return true;
  // Other nouns may still be one thing ("3,000 staff … 2,800 people"); other currencies and measures are not.
  if (IsMoney(x))
    AddUnknown("currency", premises);
  else if (x->kind == FigureKind::kQuantity && y->kind == FigureKind::kQuantity)
    AddUnknown("unit", premises);
  return true;
}

std::optional<Relation> LinkReader::Make(std::string_view kind, std::string_view variant,
                                         std::vector<Operand> operands, size_t alike) const {
  Relation out{.kind = kind, .variant = variant, .link = &link_, .premises = link_.premises};
  for (size_t i = 1; i < std::min(alike, operands.size()); ++i)
    if (!AreAlike(operands[0], operands[i], &out.premises, &out.doubts)) return std::nullopt;
  for (size_t i = 0; i < operands.size(); ++i) {
    const Claim* a = claim(operands[i]);
    if (a == nullptr) continue;
    if (IsChange(operands[i].role) && (a->basis == "saar" || a->basis == "annualised"))
      AddDoubt("basis", &out.doubts);
    for (size_t j = i + 1; j < operands.size(); ++j)
      if (const Claim* b = claim(operands[j])) CompareTerms(*a, *b, &out.premises);
  }
  out.operands = std::move(operands);
  return out;
}

}  // namespace reckoner
