#include "extractors/figures/vocabulary.h"

#include <algorithm>

namespace reckoner::figures {
namespace {

constexpr const char* kKnownText[] = {"",
#define RECKONER_X(name, text) text,
                                      RECKONER_FIGURE_WORDS(RECKONER_X)
#undef RECKONER_X
};

uint32_t HashOf(std::string_view text) {
  uint32_t hash = Vocabulary::kSeed;
  for (const char c : text) hash = Vocabulary::Mix(hash, c);
  return hash;
}

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool SameIgnoringCase(std::string_view stored, std::string_view text) {
  if (stored.size() != text.size()) return false;
  for (size_t i = 0; i < text.size(); ++i)
    if (stored[i] != Lower(text[i])) return false;
  return true;
}

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon) {
  words_.emplace_back();
  flags_.push_back(0);
  LoadKnown();
  LoadNumbers(lexicon);
  LoadUnits(lexicon);
  LoadCurrencies(lexicon);
  LoadNouns(lexicon);
  LoadContext(lexicon);
}

void Vocabulary::LoadKnown() {
  for (uint32_t id = 1; id < kKnownCount; ++id)
    if (Intern(kKnownText[id]) != id)
      throw LexiconError(std::string("figures: word named twice: ") + kKnownText[id]);
  Flags(kPoundSign, kSterlingSign);
  Flags(kPence, kSterlingSign);
}

uint32_t Vocabulary::Find(uint32_t hash, std::string_view text) const {
  if (!maybe_[hash >> 16]) return 0;  // most look-ups: they needn't reach for the table
  for (size_t i = hash ^ hash >> 15;; ++i) {
    const Slot& slot = slots_[i & (slots_.size() - 1)];
    if (slot.id == 0) return 0;
    if (slot.hash == hash && SameIgnoringCase(words_[slot.id].text, text)) return slot.id;
  }
}

uint32_t Vocabulary::Find(std::string_view text) const { return Find(HashOf(text), text); }

void Vocabulary::Grow() {
  std::vector<Slot> old(slots_.empty() ? 4096 : 4 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id == 0) continue;
    size_t i = slot.hash ^ slot.hash >> 15;
    while (slots_[i & (slots_.size() - 1)].id != 0) ++i;
    slots_[i & (slots_.size() - 1)] = slot;
  }
}

uint32_t Vocabulary::Intern(std::string_view text) {
  if (4 * words_.size() >= slots_.size()) Grow();  // sparse: most look-ups are misses
  const uint32_t hash = HashOf(text);
  if (const uint32_t id = Find(hash, text)) return id;
  const auto id = static_cast<uint32_t>(words_.size());
  Word word;
  std::transform(text.begin(), text.end(), std::back_inserter(word.text), Lower);
  words_.push_back(std::move(word));
  flags_.push_back(0);
  size_t i = hash ^ hash >> 15;
  while (slots_[i & (slots_.size() - 1)].id != 0) ++i;
  slots_[i & (slots_.size() - 1)] = {hash, id};
  maybe_.set(hash >> 16);
  return id;
}

std::vector<uint32_t> Vocabulary::Keys(std::string_view form) {
  std::vector<uint32_t> keys;
  for (const Atom& atom : Atomize(form, *this))
    if (atom.kind != Atom::kEdge) keys.push_back(Intern(form.substr(atom.begin, atom.end - atom.begin)));
  if (keys.empty()) throw LexiconError("figures: an empty phrase: '" + std::string(form) + "'");
  return keys;
}

int Vocabulary::ScaleLetter(uint32_t id, std::string_view printed) const {
  for (const Letter& letter : letters_)
    if (letter.id == id && letter.form == printed) return letter.power;
  return 0;
}

std::span<const uint16_t> Vocabulary::PlaceCurrencies(uint32_t id) const {
  const auto at = std::lower_bound(places_.begin(), places_.end(), id,
                                   [](const auto& place, uint32_t key) { return place.first < key; });
  return at != places_.end() && at->first == id ? std::span<const uint16_t>(at->second)
                                                : std::span<const uint16_t>();
}

}  // namespace reckoner::figures
