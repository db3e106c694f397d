#include "pipeline/corroborate/envelope_reader.h"

#include <unordered_map>

#include "pipeline/sinks/record_json.h"
#include "pipeline/sinks/sink.h"

namespace reckoner {
namespace {

using corroboration::Article;
using corroboration::Statement;
using corroboration::StatementSet;

// The value of a name among an enumeration's, of which `last` is the last.
template <typename Enum>
std::optional<Enum> Named(std::string_view name, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (Name(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  return std::nullopt;
}

const Json* Field(const Json& object, const char* name) {
  const Json& value = Member(object, name);
  return value.IsNull() ? nullptr : &value;
}

std::string_view View(const Json& object, const char* name) {
  const Json* value = Field(object, name);
  return value == nullptr || !value->IsString() ? std::string_view() : value->text();
}

std::string Text(const Json& object, const char* name) { return std::string(View(object, name)); }

std::optional<Decimal> Number(const Json& object, const char* name) {
  const std::string_view text = View(object, name);
  return text.empty() ? std::nullopt : Decimal::Parse(text);
}

int16_t Small(const Json& object, const char* name) {
  const Json* value = Field(object, name);
  return value != nullptr ? static_cast<int16_t>(value->GetInt64()) : int16_t{0};
}

void ReadFigure(const Json& json, Figure* figure) {
  figure->kind = Named(View(json, "kind"), FigureKind::kOrdinal).value_or(FigureKind::kNumber);
  figure->value = Number(json, "value");
  figure->ulp = Number(json, "ulp");
  figure->low = Number(json, "low");
  figure->high = Number(json, "high");
  figure->low_ulp = Number(json, "low_ulp");
  figure->high_ulp = Number(json, "high_ulp");
  figure->numerator = Number(json, "numerator");
  figure->denominator = Number(json, "denominator");
  figure->unit = Text(json, "unit");
  figure->bound = Named(View(json, "bound"), Bound::kNearly).value_or(Bound::kExact);
}

void ReadClaim(const Json& json, Claim* claim) {
  const std::pair<const char*, std::string Claim::*> fields[] = {
      {"indicator", &Claim::indicator},
      {"subject", &Claim::subject},
      {"ref_area", &Claim::ref_area},
      {"counterpart_area", &Claim::counterpart_area},
      {"flow", &Claim::flow},
      {"product", &Claim::product},
      {"series_text", &Claim::series_text},
      {"unit_measure", &Claim::unit_measure},
      {"freq", &Claim::freq},
      {"time_period", &Claim::time_period},
      {"base_time_period", &Claim::base_time_period},
      {"basis", &Claim::basis},
      {"adjustment", &Claim::adjustment},
      {"prices", &Claim::prices},
      {"currency_terms", &Claim::currency_terms},
      {"obs_status", &Claim::obs_status},
      {"vintage", &Claim::vintage},
      {"compiled_by", &Claim::compiled_by},
      {"series", &Claim::series},
      {"family", &Claim::family}};
  for (const auto& [name, field] : fields) claim->*field = Text(json, name);
  claim->measure = Named(View(json, "measure"), Measure::kRecord).value_or(Measure::kLevel);
  claim->modality = Named(View(json, "modality"), Modality::kHypothetical).value_or(Modality::kActual);
  claim->bound = Named(View(json, "bound"), Bound::kNearly).value_or(Bound::kExact);
  claim->value = Number(json, "value");
  claim->ulp = Number(json, "ulp");
  claim->unit_mult = Small(json, "unit_mult");
  claim->decimals = Small(json, "decimals");
  const Json* converted = Field(json, "converted");
  claim->converted = converted != nullptr && converted->GetBool();
}

const Json* List(const Json& envelope, const char* name) {
  const Json* list = Field(envelope, name);
  return list != nullptr && list->IsArray() ? list : nullptr;
}

std::unordered_map<std::string_view, const Json*> ById(const Json& envelope, const char* name) {
  std::unordered_map<std::string_view, const Json*> out;
  if (const Json* list = List(envelope, name))
    for (const Json& member : list->GetArray())
      if (member.IsObject()) out.emplace(View(member, "id"), &member);
  return out;
}

void ReadClaims(const Json& envelope, StatementSet* set) {
  const auto figures = ById(envelope, "figures"), periods = ById(envelope, "periods");
  const Json* claims = List(envelope, "claims");
  if (claims == nullptr) return;
  int32_t rank = 0;
  for (const Json& claim : claims->GetArray()) {
    ++rank;
    if (!claim.IsObject() || View(claim, "family").empty()) continue;
    const auto figure = figures.find(View(claim, "figure"));
    const auto period = periods.find(View(claim, "period"));
    const bool counted = View(claim, "figure").empty() && period != periods.end();  // "in five years"
    if (figure == figures.end() && !counted) continue;
    Statement out{.article = static_cast<int32_t>(set->articles.size()) - 1,
                  .rank = rank,
                  .claim = Text(claim, "id"),
                  .figure = Text(claim, "figure"),
                  .period = Text(claim, "period"),
                  .base_figure = Text(claim, "base_figure"),
                  .text = Text(*(counted ? period : figure)->second, "text")};
    ReadClaim(claim, &out.data);
    if (counted)
      out.printed = {.kind = FigureKind::kCount,
                     .value = out.data.value,
                     .ulp = out.data.ulp,
                     .unit = out.data.unit_measure};
    else
      ReadFigure(*figure->second, &out.printed);
    out.printed.unit_mult = out.data.unit_mult;
    out.printed.decimals = out.data.decimals;
    set->statements.push_back(std::move(out));
  }
}

}  // namespace

std::optional<std::string> ReadEnvelope(std::string_view line, StatementSet* set) {
  // Used again for the next line: among what is kept of them, its pieces would be holes in the heap.
  thread_local JsonLine parsed;
  try {
    parsed.Parse(line);
  } catch (const SinkError& error) {
    return error.what();
  }
  return ReadEnvelope(parsed.root(), set);
}

std::optional<std::string> ReadEnvelope(const Json& json, StatementSet* set) {
  if (View(json, "doc_id").empty()) return "no doc_id";
  if (View(json, "status") == "quarantined") return std::nullopt;
  Article article{.doc_id = Text(json, "doc_id")};
  const Json* document = Field(json, "document");
  if (document != nullptr && document->IsObject()) {
    article.published = Text(*document, "published");
    article.duplicate_hash = Text(*document, "duplicate_hash");
  }
  set->articles.push_back(std::move(article));
  ReadClaims(json, set);
  return std::nullopt;
}

}  // namespace reckoner
