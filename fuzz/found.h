// What must hold of figures, periods and entities: the promises of their headers and of docs/RECORDS.md.
#pragma once

#include <vector>

#include "extractors/entities/entity.h"
#include "extractors/figures/figure.h"
#include "extractors/periods/period.h"
#include "extractors/text/passage.h"
#include "fuzz/spans.h"

namespace reckoner::fuzz {

inline void RequirePeriods(const NormalizedText& source, const Passage& passage,
                           const std::vector<Period>& periods) {
  const Period* last = nullptr;
  for (const Period& period : periods) {
    RequireSpan(source, period.span);
    REQUIRE(!passage.InBoilerplate(period.span));
    REQUIRE(!period.rule.empty());
    REQUIRE(!Name(period.type).empty() && !Name(period.resolved_from).empty());
    if (period.start && period.end) REQUIRE(*period.start <= *period.end);
    for (const auto& day : {period.start, period.end}) {
      if (day) REQUIRE(ParseIsoDate(IsoDate(*day)) == day);
    }
    if (last != nullptr) {
      REQUIRE(last->span.begin < period.span.begin ||
              (last->span.begin == period.span.begin && last->span.end >= period.span.end));
    }
    last = &period;
  }
}

inline void RequireFigures(const NormalizedText& source, const Passage& passage,
                           const std::vector<Figure>& figures, const std::vector<Span>& taken,
                           size_t periods) {
  uint32_t end = 0;
  for (const Figure& figure : figures) {
    RequireSpan(source, figure.span);
    REQUIRE(end <= figure.span.begin);
    end = figure.span.end;
    REQUIRE(!passage.InBoilerplate(figure.span));
    for (const Span span : taken) REQUIRE(!span.Overlaps(figure.span));
    for (const auto& number : {figure.value, figure.low, figure.high, figure.numerator, figure.denominator}) {
      RequireDecimal(number);
    }
    for (const auto& ulp : {figure.ulp, figure.low_ulp, figure.high_ulp}) {
      RequireDecimal(ulp);
      if (ulp) REQUIRE(ulp->sign() > 0);
    }
    REQUIRE(figure.value || (figure.low && figure.high));
    REQUIRE(!figure.denominator || !figure.denominator->is_zero());
    REQUIRE(!figure.rule.empty());
    REQUIRE(!Name(figure.kind).empty() && !Name(figure.bound).empty() && !Name(figure.role).empty());
    REQUIRE(figure.period >= -1 && figure.period < static_cast<int32_t>(periods));
  }
}

inline void RequireEntities(const NormalizedText& source, const Passage& passage,
                            const std::vector<Entity>& entities) {
  uint32_t end = 0;
  for (const Entity& entity : entities) {
    RequireSpan(source, entity.span);
    REQUIRE(end <= entity.span.begin);
    end = entity.span.end;
    REQUIRE(!passage.InBoilerplate(entity.span));
    REQUIRE(!entity.ref.empty() || !entity.candidates.empty());
    REQUIRE(!Name(entity.kind).empty() && !Name(entity.form).empty());
  }
}

}  // namespace reckoner::fuzz
