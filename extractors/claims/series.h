// Which series a stretch of text speaks of: who, what, with whom, in which terms. Finds the series phrases of
// a sentence
// ("Chinese exports to Russia", "pre-tax profits at Tesco", "imports from China", "the total") and resolves
// each to the dimensions of docs/RECORDS.md, telling of every one whether the phrase states it, an earlier
// sentence did, or it follows. What the words say is what is reported: nothing here mends a text. The
// resolver is built once (throws LexiconError), then const and safe from many threads; keys are plain values;
// a context belongs to one passage. Spans are bytes of the normalised text.
//
//   SeriesContext context;                           // one a passage
//   for (Span sentence : passage.sentences)
//     for (const SeriesKey& key : resolver.Read(mentions, sentence, context)) …
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/claims/claim.h"
#include "extractors/claims/mentions.h"
#include "extractors/lexicon/lexicon.h"

namespace reckoner {

struct SeriesField {
  std::string value;
  PremiseHow how = PremiseHow::kUnknown;  // kUnknown exactly when value is empty

  explicit operator bool() const { return !value.empty(); }
};

struct SeriesKey {
  Span span;             // the phrase, with its modifiers: one tag
  Span head;             // the indicator's own words in it; empty when the lexicon lacks it
  Span term;             // of what is borrowed ("10-year"), within the phrase: no time of the figure
  bool anaphor = false;  // "it", "the figure", "the total": all dimensions are carried

  SeriesField indicator, subject, ref_area, counterpart_area, flow, product, adjustment, prices, basis,
      currency_terms, compiled_by;
  std::vector<std::string> attribution;
  std::string series_text;     // the phrase as printed
  std::string series, family;  // canonical; empty when the indicator, or whose it is, is unknown
  // Equal for two phrases of one document that speak of one series, also when the text never says whose it
  // is. Not for records. Never empty.
  std::string local;

  Measure measure =
      Measure::kLevel;  // what a plain figure of it is: kLevel, kBalance, kRatio; kGrowth for "GDP growth"
  bool percent_level = false;  // its level is a percentage ("unemployment", "margin"): points move it
  bool seasonal = false;       // its changes are printed without the season, its levels with it
  bool of_figure = false;      // its area stands behind one figure: another's may be another
  bool daily = false;          // a price of the day: no quarter that another sentence speaks of is its time
  bool negative = false;       // "loss", "deficit": a printed 5 stands for -5
  std::string unit_measure;    // what the lexicon expects: "PT", "PS", a unit, "" for any currency or unit
};

// Words of a sentence that set the terms of the figures beside them, not of the whole sentence: "from a year
// earlier", "in yuan terms", "seasonally adjusted", "at constant prices".
struct SeriesCue {
  enum class Field : uint8_t { kBasis, kAdjustment, kPrices, kCurrencyTerms };
  Span span;
  Field field;
  std::string value;  // basis: "yoy" "qoq" "mom" "wow" "dod" "ytd" "saar"; adjustment: "SA" "NSA"; prices:
                      // "constant" "current"
};

// What later sentences of a passage may lean on. Grows as Read moves on.
struct SeriesContext {
  std::optional<SeriesKey> last;     // the last series that was named
  std::optional<SeriesKey> rate;     // the last that is called a rate: what "the rate" means
  std::optional<SeriesKey> trade;    // the last series of trade
  std::optional<SeriesKey> balance;  // the last surplus or deficit that was said to be of something
  std::vector<std::string> pair;     // the two areas of a bilateral topic, or empty
  std::string reporter;              // the area whose data the passage reports
  int subject_age = 0;               // sentences since it was named
  std::string subject;               // the company or body the passage is about
  std::string compiled_by;
  std::string trader;          // the area whose trade with all the world the passage told of
  bool new_paragraph = false;  // the sentence opens one
  bool alone = false;          // `last` is the one thing that the sentence before was about, and nobody's
  bool global = false;         // "Globally, …": the partner is the world until a phrase says otherwise
};

// What names a table's cell: the row's label first, then its column's heads, the caption last.
struct CellHeadings {
  std::vector<Span> pieces;
  bool total = false;  // the label is no more than "Total"
};

class SeriesResolver {
 public:
  explicit SeriesResolver(const Lexicon& lexicon);
  ~SeriesResolver();
  SeriesResolver(const SeriesResolver&) = delete;
  SeriesResolver& operator=(const SeriesResolver&) = delete;

  // The series phrases of a sentence, in order, not overlapping, each resolved; moves the context past the
  // sentence.
  std::vector<SeriesKey> Read(const Mentions& mentions, Span sentence, SeriesContext& context) const;
  // A noun phrase that Read did not give but a frame takes for the subject ("orders at the Dresden plant"):
  // the series it names, or only its text and whose it is.
  SeriesKey Resolve(const Mentions& mentions, Span sentence, Span phrase, const SeriesContext& context) const;
  // Of a table's cell, from the headings that name it.
  SeriesKey ResolveCell(const Mentions& mentions, const CellHeadings& headings,
                        const SeriesContext& context) const;
  // What one share has of a company's series ("earnings per share" of its net profit); none of others.
  std::optional<SeriesKey> PerShare(const SeriesKey& whole) const;
  // Some word of it could name a thing: "spending" in "while spending jumped", nothing in "and then fell".
  bool NamesThing(const Passage& passage, Span phrase) const;
  // In order, not overlapping. A key of Read holds a cue's value only where the sentence has one such cue.
  std::vector<SeriesCue> Cues(const Mentions& mentions, Span sentence) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace reckoner
