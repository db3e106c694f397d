// The series of a table's cell: its indicator stands in one heading ("Exports by partner"), its partner,
// product or country in another ("Germany").
#include <algorithm>

#include "extractors/claims/phrases.h"
#include "extractors/claims/series.h"
#include "extractors/claims/series_impl.h"

namespace reckoner {

using series::Item;
using series::Owner;
using series::Party;
using series::PartyOf;
using series::Phrase;
using series::Scene;
using series::Sense;

namespace {

struct Piece {
  Span span;
  std::vector<Item> items;
  std::vector<Phrase> phrases;
};

// "Partner", "by destination": places in the labels are those that a country trades with.
bool NamesPartners(const std::vector<Piece>& pieces) {
  static constexpr std::string_view kWords[] = {"partner", "partners", "destination", "destinations",
                                                "origin",  "origins",  "supplier",    "suppliers"};
  for (const Piece& piece : pieces)
    for (const Item& item : piece.items)
      for (std::string_view word : kWords)
        if (item.type == Item::kWord && AsciiLower(item.text) == word) return true;
  return false;
}

// A place in another heading than the indicator's.
void PutPlace(const Item& item, bool partners, const SeriesContext& context, Phrase* phrase) {
  const Party party = PartyOf(item);
  const bool trade = phrase->row->owner == Owner::kTrade;
  const bool own_known = phrase->owner || !context.reporter.empty() || partners;
  if (!trade || !own_known) {
    if (!phrase->owner) phrase->owner = party;
    return;
  }
  Party& partner = phrase->flow == "X" ? phrase->to : phrase->flow == "M" ? phrase->from : phrase->with;
  if (!partner && party.ref != phrase->owner.ref && party.ref != context.reporter) partner = party;
}

// What the label adds to the indicator of another heading. False: words that no dimension holds.
bool PutLabel(const std::vector<Item>& items, bool partners, const SeriesContext& context, Phrase* phrase) {
  bool words = false, entity = false;
  for (const Item& item : items) {
    if (item.type == Item::kWord) words = true;
    if (item.type != Item::kEntity || item.entity->ref.empty()) continue;
    // Beside "Wales" London is a city, not a government.
    if (item.entity->form == EntityForm::kMetonym) {
      words = true;
      continue;
    }
    if (item.IsPlace()) {
      PutPlace(item, partners, context, phrase);
      entity = true;
    } else if (item.Is(EntityKind::kProduct) && !phrase->product) {
      phrase->product = PartyOf(item);
      entity = true;
    } else if (item.Is(EntityKind::kOrganisation) && !phrase->owner) {
      phrase->owner = PartyOf(item);
      entity = true;
    }
  }
  return entity || !words;
}

}  // namespace

SeriesKey SeriesResolver::ResolveCell(const Mentions& mentions, const CellHeadings& headings,
                                      const SeriesContext& context) const {
  std::vector<Piece> pieces;
  size_t head = 0;
  bool found = false;
  for (Span span : headings.pieces) {
    if (span.empty()) continue;
    Piece piece{.span = span, .items = series::ReadItems(mentions, span)};
    piece.phrases = series::ReadPhrases(impl_->tables, mentions, piece.items);
    if (!found && !piece.phrases.empty()) {
      found = true;
      head = pieces.size();
    }
    pieces.push_back(std::move(piece));
  }
  if (pieces.empty()) return {};
  if (!found) return Resolve(mentions, pieces[0].span, pieces[0].span, context);
  Piece& of = pieces[head];
  Phrase phrase = of.phrases.front();
  if (AsciiLower(phrase.other).starts_with("by"))
    phrase.other.clear();  // "by partner" says what the rows are
  const bool partners = NamesPartners(pieces);
  std::string text;
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (i == head) continue;
    const bool told = PutLabel(pieces[i].items, partners, context, &phrase);
    // What the caption says, all cells share.
    if (pieces[i].span == headings.pieces.back() || headings.total) continue;
    if (!text.empty()) text += ", ";
    text += Slice(mentions.passage->text, pieces[i].span);
    if (told) continue;
    if (!phrase.other.empty()) phrase.other += ' ';
    phrase.other += Slice(mentions.passage->text, pieces[i].span);
  }
  if (headings.total && partners) phrase.world = true;
  const Sense sense = series::ReadSense(impl_->tables, *mentions.passage, of.items);
  const Scene scene{impl_->tables, of.items, sense, context, nullptr};
  SeriesKey key = impl_->Key(mentions, Settled(impl_->tables, phrase, context, nullptr), scene, {});
  if (!text.empty()) key.series_text += ", " + text;
  return key;
}

}  // namespace reckoner
