#include "extractors/periods/extractor.h"

#include <algorithm>

#include "extractors/periods/lexer.h"
#include "extractors/periods/resolver.h"
#include "extractors/periods/rule_book.h"
#include "extractors/periods/tense.h"

namespace reckoner {
using namespace periods;  // NOLINT(google-build-using-namespace): this file is the door to it
namespace {

// What a reading is called in the patterns of the next level.
Class TermOf(const Reading& reading) {
  using Kind = Reading::Kind;
  switch (reading.kind) {
    case Kind::kDuration:
      return Class::kTDuration;
    case Kind::kSet:
      return Class::kTSet;
    case Kind::kRange:
    case Kind::kSpan:
      return Class::kTRange;
    case Kind::kReference:
      return Class::kTReference;
    case Kind::kSame:
      return Class::kTUnit;
    case Kind::kTime:
      return reading.time.size() == 3 ? Class::kTPart : Class::kTClock;
    default:
      break;
  }
  switch (reading.grain) {
    case Grain::kDay:
      return reading.weekday != 0 && reading.day < 0 && reading.kind == Kind::kCalendar ? Class::kTWeekday
                                                                                        : Class::kTDay;
    case Grain::kWeek:
    case Grain::kWorkweek:
      return Class::kTWeek;
    case Grain::kWeekend:
      return Class::kTWeekend;
    case Grain::kMonth:
      return Class::kTMonth;
    case Grain::kQuarter:
      return Class::kTQuarter;
    case Grain::kHalf:
      return Class::kTHalf;
    case Grain::kSeason:
      return Class::kTSeason;
    case Grain::kYear:
      return Class::kTYear;
    case Grain::kDecade:
      return Class::kTDecade;
    case Grain::kCentury:
      return Class::kTCentury;
    default:
      return Class::kTUnit;
  }
}

bool LeadsIn(const Atom& atom) {
  for (const Class cls : {Class::kFrom, Class::kBetween, Class::kIn, Class::kOn, Class::kAt, Class::kDet}) {
    if (atom.Is(cls) && !atom.Is(Class::kThe)) return true;
  }
  return false;
}

// Part of a mail address or a name with underscores.
bool InAddress(std::string_view text, Span span) {
  const auto joins = [](char c) { return c == '@' || c == '_'; };
  return (span.begin > 0 && joins(text[span.begin - 1])) || (span.end < text.size() && joins(text[span.end]));
}

}  // namespace

struct PeriodExtractor::Impl {
  explicit Impl(const Lexicon& lexicon)
      : vocabulary(lexicon), lists(lexicon), tense(lexicon, lists), rules(vocabulary) {}

  struct Found {
    int32_t reading;
    Span span;
    uint16_t rule;
  };
  // What rewriting a run needs, kept from run to run.
  struct Scratch {
    std::string tags;
    std::vector<RuleBook::Candidate> candidates;
    Run next;
  };

  // Rewrites a run: the matches of a level become terms.
  void Apply(int level, Run& run, Document& document, std::vector<uint16_t>& made_by,
             Scratch& scratch) const {
    auto& [tags, candidates, next] = scratch;
    tags.resize(run.size());
    std::transform(run.begin(), run.end(), tags.begin(),
                   [](const Atom& atom) { return static_cast<char>(atom.word->tag); });
    next.clear();
    size_t kept = 0;  // atoms of `run` that `next` holds, as they are or in its terms
    for (size_t i = 0; i < run.size();) {
      rules.Find(level, tags, i, candidates);
      size_t taken = 0;
      for (const auto& [length, index] : candidates) {
        const CompiledRule& candidate = rules[index];
        Reading reading;
        const RuleMatch match(document, run, i, length, candidate.pattern, tags);
        if (!candidate.rule.build(match, reading)) continue;
        next.insert(next.end(), run.begin() + static_cast<ptrdiff_t>(kept),
                    run.begin() + static_cast<ptrdiff_t>(i));
        Atom& term = next.emplace_back();
        size_t first = match.from();
        while (first + 1 < i + length && LeadsIn(run[first])) ++first;
        term.span = {run[first].span.begin, run[match.to() - 1].span.end};
        term.word = vocabulary.Shape(TermOf(reading));
        term.capital = run[first].capital;
        term.reading = static_cast<int32_t>(document.readings.size());
        document.readings.push_back(std::move(reading));
        made_by.push_back(index);
        taken = match.to() - i;
        kept = match.to();
        break;
      }
      i += std::max<size_t>(taken, 1);
    }
    if (next.empty()) return;
    next.insert(next.end(), run.begin() + static_cast<ptrdiff_t>(kept), run.end());
    run.swap(next);
  }

  Vocabulary vocabulary;
  WordLists lists;
  TenseReader tense;
  RuleBook rules;
};

PeriodExtractor::PeriodExtractor(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
PeriodExtractor::~PeriodExtractor() = default;

std::vector<Period> PeriodExtractor::Extract(const Passage& passage, const DateContext& context) const {
  Document document{.text = passage.text, .lists = impl_->lists, .readings = {}};
  document.readings.reserve(64);
  std::vector<uint16_t> made_by;  // the rule of each reading
  std::vector<Impl::Found> found;
  Impl::Scratch scratch;
  Lexer lexer(passage.text, impl_->vocabulary);
  while (lexer.Next()) {
    const size_t readings = document.readings.size();
    impl_->Apply(0, lexer.run(), document, made_by, scratch);
    // Beyond the first level every rule puts terms together.
    if (document.readings.size() == readings) continue;
    for (int level = 1; level < kLevels && lexer.run().size() > 1; ++level)
      impl_->Apply(level, lexer.run(), document, made_by, scratch);
    for (const Atom& atom : lexer.run()) {
      if (atom.reading < 0 || !document.readings[static_cast<size_t>(atom.reading)].emit) continue;
      found.push_back({atom.reading, atom.span, made_by[static_cast<size_t>(atom.reading)]});
    }
  }
  std::vector<Period> periods;
  periods.reserve(found.size());
  Resolver resolver(impl_->vocabulary, document.readings, context);
  for (const Impl::Found& one : found) {
    if (passage.InBoilerplate(one.span) || InAddress(passage.text, one.span)) continue;
    const int index = passage.SentenceAt(one.span.begin);
    const Span sentence = index >= 0 ? passage.sentences[static_cast<size_t>(index)] : one.span;
    auto period =
        resolver.Resolve(one.reading, TenseAt(impl_->tense, passage.text, sentence, one.span), index);
    if (!period) continue;
    period->span = one.span;
    period->rule = impl_->rules[one.rule].rule.name;
    periods.push_back(std::move(*period));
  }
  return periods;  // in order, since runs and terms are, and apart
}

}  // namespace reckoner
