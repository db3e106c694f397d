#include "extractors/figures/extractor.h"

#include "extractors/figures/passes.h"
#include "extractors/figures/phone.h"
#include "extractors/figures/scan.h"
#include "extractors/figures/survey.h"

namespace reckoner {
namespace figures {
namespace {

// Marks the atoms inside the spans, both in order.
template <typename Mark>
void MarkSpans(std::vector<Atom>& atoms, const std::vector<Span>& spans, Mark mark) {
  size_t k = 0;
  for (size_t i = kPad; i + kPad < atoms.size() && k < spans.size();) {
    if (atoms[i].begin >= spans[k].end)
      ++k;
    else if (atoms[i].end <= spans[k].begin)
      ++i;
    else
      mark(atoms[i++], k);
  }
}

void Mark(const Passage& passage, const std::vector<Span>& periods, const std::vector<Span>& phones,
          std::vector<Atom>& atoms) {
  size_t sentence = SIZE_MAX;
  MarkSpans(atoms, passage.sentences, [&](Atom& atom, size_t k) {
    atom.sentence = k != sentence;
    sentence = k;
  });
  if (atoms.size() > 2 * kPad) atoms[kPad].sentence = true;
  const auto bar = [](Atom& atom, size_t) { atom.barred = true; };
  MarkSpans(atoms, periods, bar);
  MarkSpans(atoms, phones, bar);
  MarkSpans(atoms, passage.boilerplate, bar);
}

bool HoldsBarred(const Page& page, const Draft& draft) {
  for (uint32_t i = draft.first; i < draft.last; ++i)
    if (page[i].barred) return true;
  return false;
}

std::vector<Figure> Read(const Passage& passage, const std::vector<Span>& periods, const Vocabulary& words,
                         const PhoneFinder& phones) {
  Page page{passage.text, Atomize(passage.text, words), words};
  const Survey survey = Look(page);
  Mark(passage, periods, phones.Find(page, survey.dials), page.atoms);
  page.millions = PrintsMillions(page, survey);
  page.sterling = survey.sterling;
  std::vector<Figure> figures;
  UnitSettler settler(page);
  Scan scan(page);
  for (Drafts drafts; !scan.done() && figures.size() < FigureExtractor::kMaxFigures; drafts.clear()) {
    scan.ReadSome(drafts);
    JoinCompounds(page, drafts);
    JoinRanges(page, drafts);
    InheritUnits(page, drafts);
    ReadBounds(page, drafts);
    JoinBounded(page, drafts);
    ReadMovement(page, drafts);
    // "7/8Pm": what a period took is nobody's denominator.
    std::erase_if(drafts, [&](const Draft& draft) { return HoldsBarred(page, draft); });
    for (Draft& draft : drafts) {
      settler.Note(draft, figures.size());
      Figure& figure = draft.figure;
      figure.span = page.SpanOf(draft.first, draft.last);
      if (!draft.rate.empty() && !figure.unit.empty()) figure.unit += "/" + draft.rate;
      figures.push_back(std::move(figure));
    }
  }
  settler.Settle(figures);
  return figures;
}

}  // namespace
}  // namespace figures

struct FigureExtractor::Impl {
  explicit Impl(const Lexicon& lexicon) : words(lexicon) {}
  figures::Vocabulary words;
  figures::PhoneFinder phones;
};

FigureExtractor::FigureExtractor(const Lexicon& lexicon) : impl_(std::make_unique<Impl>(lexicon)) {}
FigureExtractor::~FigureExtractor() = default;

std::vector<Figure> FigureExtractor::Extract(const Passage& passage, const std::vector<Span>& periods) const {
  return figures::Read(passage, periods, impl_->words, impl_->phones);
}

}  // namespace reckoner
