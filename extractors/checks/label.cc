#include "extractors/checks/label.h"

#include <algorithm>

namespace reckoner {
namespace {

// "CHN-GACC" -> "CHN".
std::string_view CountryOf(std::string_view compiler) { return compiler.substr(0, compiler.find('-')); }

// The series with exporter and importer changed round: GOODS_TRADE.CHN.RUS.X.TOTAL ->
// GOODS_TRADE.RUS.CHN.X.TOTAL.
std::string TurnedRound(const Claim& claim) {
  std::string out = claim.series;
  const size_t one = out.find("." + claim.ref_area + "."),
               other = out.find("." + claim.counterpart_area + ".");
  if (one == std::string::npos || other == std::string::npos) return {};
  const size_t first = std::min(one, other), second = std::max(one, other);
  const std::string a = one < other ? claim.ref_area : claim.counterpart_area;
  const std::string b = one < other ? claim.counterpart_area : claim.ref_area;
  out.replace(second + 1, b.size(), a);
  out.replace(first + 1, a.size(), b);
  return out;
}

// How the passage itself calls an area, in the wanted form or as its name.
std::string PrintedName(const Mentions& mentions, const std::string& ref, EntityForm form) {
  const Entity* best = nullptr;
  for (const Entity& entity : mentions.entities) {
    if (entity.kind != EntityKind::kArea || entity.ref != ref) continue;
    if (entity.form == form) return std::string(Slice(mentions.passage->text, entity.span));
    if (entity.form == EntityForm::kName && best == nullptr) best = &entity;
  }
  return best == nullptr ? std::string() : std::string(Slice(mentions.passage->text, best->span));
}

// The words with each of the two areas called by the other's name; empty when they name neither.
std::string OtherWords(const Mentions& mentions, Span words, const Claim& claim) {
  std::string out;
  uint32_t at = words.begin;
  bool changed = false;
  for (const Entity& entity : mentions.entities) {
    if (entity.kind != EntityKind::kArea || !words.Contains(entity.span) || entity.span.begin < at) continue;
    std::string other;
    if (entity.ref == claim.ref_area) other = PrintedName(mentions, claim.counterpart_area, entity.form);
    if (entity.ref == claim.counterpart_area) other = PrintedName(mentions, claim.ref_area, entity.form);
    if (other.empty()) continue;
    out += Slice(mentions.passage->text, {at, entity.span.begin});
    out += other;
    at = entity.span.end;
    changed = true;
  }
  if (!changed) return {};
  out += Slice(mentions.passage->text, {at, words.end});
  return out;
}

// Nothing else is said of the flow that it would then be.
bool IsFree(const ClaimSet& claims, const Claim& claim, const std::string& series) {
  return std::none_of(claims.claims.begin(), claims.claims.end(), [&](const Claim& other) {
    return other.series == series && other.measure == claim.measure &&
           other.time_period == claim.time_period && other.value != claim.value;
  });
}

// The words that name the series of a term; those of the claim's sentence will not do.
Span WordsOf(const Tried& tried, size_t term) {
  const std::vector<Span>& words = tried.relation.link->words;
  return term < words.size() ? words[term] : Span{};
}

std::string Quoted(const Tried& tried, int32_t figure) {
  return std::string(tried.link.text(Operand{.figure = figure}));
}

// A total's growth between the two speaks for their being its two sides.
void AddBounds(const TriedSet& all, const Relation& failing, std::vector<std::string>* evidence) {
  const int32_t a = failing.operands[0].figure, b = failing.operands[1].figure;
  for (const uint32_t i : all.With(a)) {
    const Tried& tried = all[i];
    if (tried.relation.kind != "bounds" || !tried.judgement.holds || tried.relation.operands.size() != 3)
      continue;
    const auto& parts = tried.relation.operands;
    const bool same =
        (parts[0].figure == a && parts[1].figure == b) || (parts[0].figure == b && parts[1].figure == a);
    if (!same) continue;
    std::string text = "The total's " + Quoted(tried, parts[2].figure) + " lies between " + Quoted(tried, a) +
                       " and " + Quoted(tried, b) + ", as it would if they were its two sides";
    text += tried.judgement.open ? "; whether all three count alike is not said." : ".";
    evidence->push_back(std::move(text));
  }
}

}  // namespace

std::optional<Suspect> FindLabelRepair(const TriedSet& all, size_t failing,
                                       std::vector<std::string>* evidence) {
  const Tried& tried = all[failing];
  const Mentions& mentions = tried.link.mentions();
  if (tried.relation.kind != "restate" || mentions.passage == nullptr) return std::nullopt;
  std::optional<Suspect> out;
  for (size_t i = 0; i < 2; ++i) {
    const Operand& operand = tried.relation.operands[i];
    const Claim* claim = tried.link.claim(operand);
    if (claim == nullptr || claim->counterpart_area.empty() || claim->compiled_by.empty())
      return std::nullopt;
    if (claim->ref_area == CountryOf(claim->compiled_by)) continue;
    const Span words = WordsOf(tried, i);
    const std::string series = TurnedRound(*claim);
    if (words.empty() || series.empty() || !IsFree(tried.link.claims(), *claim, series)) continue;
    const std::string other = OtherWords(mentions, words, *claim);
    if (other.empty()) continue;
    if (out) return std::nullopt;  // either could be it
    out = Suspect{.figure = operand.figure, .as = series, .why = "label", .span = words, .words = other};
  }
  if (out) AddBounds(all, tried.relation, evidence);
  return out;
}

}  // namespace reckoner
