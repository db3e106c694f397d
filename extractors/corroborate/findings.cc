#include "extractors/corroborate/findings.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <set>
#include <tuple>

#include "extractors/checks/explain.h"
#include "extractors/checks/wording.h"
#include "extractors/text/sha256.h"

namespace reckoner::corroboration {
namespace {

constexpr int kNearBits = 3;           // of 64, between near-duplicates
constexpr size_t kMaxCompared = 1000;  // hashes of one finding: each is compared with each

bool Before(const Family& family, const Statement* a, const Statement* b) {
  return std::tie(family.article(*a).doc_id, a->rank, a->claim) <
         std::tie(family.article(*b).doc_id, b->rank, b->claim);
}

std::optional<uint64_t> SimHashOf(const std::string& text) {
  uint64_t out = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), out, 16);
  if (text.size() != 16 || end.ec != std::errc() || end.ptr != text.data() + text.size()) return std::nullopt;
  return out;
}

// Copies of one article differ in a few bits of their SimHash: the groups that such steps connect.
size_t Independent(const std::set<std::string>& hashes) {
  std::vector<uint64_t> known;
  size_t others = 0;
  for (const std::string& hash : hashes) {
    const auto bits = SimHashOf(hash);
    if (bits && known.size() < kMaxCompared)
      known.push_back(*bits);
    else
      ++others;
  }
  std::vector<bool> seen(known.size(), false);
  size_t groups = 0;
  for (size_t i = 0; i < known.size(); ++i) {
    if (seen[i]) continue;
    ++groups;
    std::vector<size_t> reached = {i};
    seen[i] = true;
    while (!reached.empty()) {
      const uint64_t from = known[reached.back()];
      reached.pop_back();
      for (size_t j = 0; j < known.size(); ++j) {
        if (seen[j] || std::popcount(from ^ known[j]) > kNearBits) continue;
        seen[j] = true;
        reached.push_back(j);
      }
    }
  }
  return groups + others;
}

}  // namespace

void SetMembers(const Family& family, Statements statements, Finding* finding) {
  std::sort(statements.begin(), statements.end(),
            [&](const Statement* a, const Statement* b) { return Before(family, a, b); });
  statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
  std::set<std::string> hashes;
  for (const Statement* statement : statements) {
    const Article& article = family.article(*statement);
    hashes.insert(article.duplicate_hash.empty() ? "id " + article.doc_id : article.duplicate_hash);
    if (finding->members.size() < kMaxMembers)
      finding->members.push_back({article.doc_id, statement->claim, statement->figure, statement->period});
  }
  finding->members_total = statements.size();
  finding->independent = Independent(hashes);
}

std::optional<Finding> TryValues(const Family& family, const Cell& cell, std::string_view kind,
                                 std::span<const Value* const> values, Relation relation,
                                 Judgement* judgement) {
  for (const Value* value : values) relation.operands.push_back(value->operand);
  relation.kind = kind;
  const auto judged = Judge(relation);
  if (!judged) return std::nullopt;
  *judgement = *judged;
  const RoundedJudgement rounded = RoundOutward(relation, *judged);
  Finding out{.family = family.name,
              .series = cell.like->series,
              .kind = kind,
              .verdict = judged->verdict,
              .formula = Formula(relation),
              .computed = rounded.computed,
              .reported = rounded.reported,
              .margin = rounded.margin,
              .weak = judged->weak};
  Statements statements;
  for (const Value* value : values) statements.insert(statements.end(), value->by.begin(), value->by.end());
  SetMembers(family, std::move(statements), &out);
  return out;
}

void Seal(std::span<const Value* const> values, const Cell& cell, Finding* finding) {
  std::string text = std::string(finding->kind) + '\x1e' + finding->series + '\x1e' + cell.like->time_period +
                     '\x1e' + cell.base;
  for (const Value* value : values) {
    const Printed& printed = value->operand.printed;
    for (const Decimal& number : {printed.low, printed.high, printed.low_ulp})
      text += '\x1f' + number.ToString();
    text += '\x1f' + value->operand.unit + '\x1f' + std::to_string(static_cast<int>(printed.bound));
    text += '\x1e' + value->by.front()->data.series + '\x1f' + value->by.front()->data.time_period;
  }
  finding->fingerprint = Sha256Hex(text).substr(0, 32);
  text += '\x1d' + finding->family + '\x1d' + std::string(finding->relation) + '\x1d' +
          std::to_string(static_cast<int>(cell.like->measure)) + '\x1d' +
          std::to_string(static_cast<int>(cell.like->modality));
  finding->id = Sha256Hex(text).substr(0, 16);
}

std::string Quote(const Family& family, const Value& value) {
  return std::string(HedgeWords(value.operand.printed.bound)) + value.text + " (" +
         family.article(*value.by.front()).doc_id + ")";
}

std::string Words(const Interval& interval, const Operand& like) {
  const int place = PlaceOf(like.printed.low_ulp) - 1;
  const auto low = interval.low.RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(interval.low);
  const auto high = interval.high.RoundedTo(place, Decimal::Rounding::kHalfEven).value_or(interval.high);
  const std::string first = Amount(low, like.unit, like.printed.unit_mult);
  const std::string second = Amount(high, like.unit, like.printed.unit_mult);
  return first == second ? first : first + " to " + second;
}

std::string ChangeWords(const Interval& interval, const Operand& like) {
  if (interval.high.sign() <= 0) return "a fall of " + Words(interval.Negated(), like);
  if (interval.low.sign() >= 0) return "a rise of " + Words(interval, like);
  return "a change of " + Words(interval, like);
}

}  // namespace reckoner::corroboration
