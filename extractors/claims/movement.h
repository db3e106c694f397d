// Frame matches -> movements: the guards that no tag string can hold (units agree, no figure twice, no
// estimate for a base) and what a match says of each figure. See reading.h.
#pragma once

#include <vector>

#include "extractors/claims/frames.h"
#include "extractors/claims/moments.h"
#include "extractors/claims/reading.h"
#include "extractors/text/word_index.h"

namespace reckoner {

// Reads one line's matches, in the order the frame table gives them.
// Of frames.tsv: "earned 15 billion from tea exports, up 8% from 14 billion".
inline constexpr std::string_view kFromItsThing = "new.f.v.pct.from";

class MovementReader {
 public:
  MovementReader(Reading& reading, int32_t line);
  // False: the match says nothing that holds; nothing was recorded.
  bool Accept(const FrameMatch& read);

 private:
  bool Move(const FrameMatch& match);
  bool TakeLevels(const FrameMatch& match);
  bool PassesMark(const FrameMatch& match) const;
  FrameMatch OfItsWhole(FrameMatch match) const;
  FrameMatch OfItsMultiple(FrameMatch match) const;
  bool SaysPace(int32_t percent) const;
  bool SaysBrings(const FrameMatch& match) const;
  bool IsOfYearBefore(const FrameMatch& match) const;
  static bool CountsWithoutCurrencies(const Reading& reading);
  bool HasOtherTerms(Span newer, uint32_t end) const;
  bool TakeDelta(const FrameMatch& match, Movement& movement);
  int32_t PercentBehind(int32_t newer, int32_t older) const;
  void TakeSecond(const Item& second, Movement& movement);
  bool Pair(const FrameMatch& match);
  bool Base(const FrameMatch& match);
  bool Growth(const FrameMatch& match);
  bool Level(const FrameMatch& match);
  const Movement* SharesVerb(const FrameMatch& match) const;
  bool Gap(const FrameMatch& match);
  void TakeOther(const FrameMatch& match, Movement& movement) const;
  void RecordGrowth(const FrameMatch& match, const Movement& last);
  bool Again(const FrameMatch& match);
  bool Before(const FrameMatch& match);
  bool More(const FrameMatch& match);
  bool Place(const FrameMatch& match);
  bool Back(const FrameMatch& match);
  int32_t LastLevelBefore() const;
  int32_t LevelBefore(const FrameMatch& match) const;

  bool Free(int32_t item, Slot slot) const;
  bool IsChange(int32_t item) const;
  bool IsWhere(int32_t item) const;
  bool IsAside(int32_t older) const;
  bool OtherThing(int32_t from, int32_t to) const;
  bool OtherBase(const FrameMatch& match) const;
  bool OfThem(int32_t item) const;
  bool IsAverageAside(int32_t item) const;
  bool OfAStake(int32_t newer, int32_t last) const;
  bool IsMeasuredByAnother(int32_t end) const;
  bool IsComparedToo(int32_t item) const;
  int32_t OrPercent(int32_t item) const;
  int32_t OrAside(int32_t item) const;
  bool IsExtreme(int32_t item) const;
  bool SaysRatio(int32_t item) const;
  bool Quoted(int32_t item) const;
  bool BracketBase(const FrameMatch& match);
  int Words(int32_t from, int32_t to) const;
  bool Close(const FrameMatch& match) const;
  bool Says(int32_t from, int32_t to, const WordIndex& words) const;
  bool SaysEstimate(int32_t from, int32_t to) const;
  bool TurnsRound(int32_t before, int32_t first, int32_t second) const;
  int32_t Figure(int32_t item) const;
  void Take(int32_t item, Slot slot);
  void Record(Movement movement, const FrameMatch& match);
  void RecordAsides(const Movement& movement, const FrameMatch& match);

  // A figure read as a fall, rise, … says so itself.
  static void Settle(reckoner::Figure& figure, FigureRole role, Direction direction);

  Reading& reading_;
  const TagLine& line_;
  int32_t line_index_;
  std::vector<int8_t> taken_;  // by item: the slot it fills, or -1
  int32_t last_ = -1;          // the movement that a "then." frame leans on
  int32_t last_end_ = -1;
};

// Turns round what "improved" and "worsened" say of a movement against its numbers, unless more of it is
// better.
void ReadBetterAndWorse(Reading& reading, size_t first_movement);

// The links of a reading's movements.
void LinkMovements(const Reading& reading, const Timeline& time, std::vector<Link>& links);

}  // namespace reckoner
