// What is done with the drafts of a text once each number has been read by itself, in this order.
#pragma once

#include <vector>

#include "extractors/figures/draft.h"

namespace reckoner::figures {

using Drafts = std::vector<Draft>;  // in text order

void JoinCompounds(const Page& page, Drafts& drafts);  // "5 feet 2 inches", "13 dollars 45 cents"
void JoinRanges(const Page& page, Drafts& drafts);     // "3 to 5 percent", "$89-93 billion"
void InheritUnits(const Page& page, Drafts& drafts);   // "rose 2 percent and 1 the year before"
void ReadBounds(const Page& page, Drafts& drafts);     // "more than", "or so"
void JoinBounded(const Page& page, Drafts& drafts);    // "more than 10 but less than 40": a range
void ReadMovement(const Page& page, Drafts& drafts);   // "rose 2%", "down 3 cents": role and direction
void SettleUnits(const Page& page,
                 Drafts& drafts);  // candidates of "$", "pounds", "tons" by the article's evidence

// What ambiguous signs and words stand for ("$", "pounds", "tons"), decided once the whole article has been
// read, by the currencies it names in full and the places it speaks of.
class UnitSettler {
 public:
  explicit UnitSettler(const Page& page)
      : page_(page), named_(page.words.currencies().size()), signs_(named_.size()) {}
  // Remembers a draft that becomes figures[index].
  void Note(const Draft& draft, size_t index);
  void Settle(std::vector<Figure>& figures);

 private:
  struct Open {
    size_t index;
    uint32_t atom;
    const Unit* unit;
    bool sign;
    std::string rate;
  };
  // A currency that is known, and where it stands.
  struct Known {
    uint32_t atom;
    uint16_t row;
  };
  bool SetsApart(const std::vector<Figure>& figures) const;
  void SettleTon(const Open& open, std::vector<Figure>& figures, bool tons_are_tonnes) const;
  void SettleMoney(bool signs, std::vector<Figure>& figures, const std::vector<int>& places);
  // The score of a currency row for what is open.
  int Score(const Open& open, uint16_t row, const std::vector<int>& places) const;
  int Beside(const Open& open, uint16_t row) const;

  const Page& page_;
  std::vector<int> named_;    // unambiguous figures by currency row
  std::vector<Known> known_;  // the same, in the order of the text
  std::vector<int> signs_;    // figures by the row their sign was settled on
  bool tonnes_ = false;       // "metric tons" or "tonnes" are printed
  bool short_tons_ = false;
  std::vector<size_t> a_ton_;       // figures counted by the ton
  std::vector<size_t> kilotonnes_;  // "96.7 kt", where the article speaks of tonnes
  std::vector<Open> open_;
};

// The bound phrase that ends right before atom `first`, if any.
struct BoundBefore {
  const BoundPhrase* phrase = nullptr;
  uint32_t first = 0;  // where it begins; `first` as given when there is none
};
BoundBefore FindBoundBefore(const Page& page, uint32_t first, const Draft& draft);
// Does a verb or particle of movement end right before atom `first`?
Direction MovesBefore(const Page& page, uint32_t first);
bool SameSentence(const Page& page, uint32_t from, uint32_t to);

}  // namespace reckoner::figures
