#include "extractors/figures/atoms.h"

#include <array>

#include "extractors/figures/vocabulary.h"

namespace reckoner::figures {
namespace {

enum Class : uint8_t { kOther, kLower, kUpper, kDigit, kSpace, kLine, kWide };

constexpr std::array<Class, 256> MakeClasses() {
  std::array<Class, 256> out{};
  for (int c = 'a'; c <= 'z'; ++c) out[c] = kLower;
  for (int c = 'A'; c <= 'Z'; ++c) out[c] = kUpper;
  for (int c = '0'; c <= '9'; ++c) out[c] = kDigit;
  for (const unsigned char c : {' ', '\t', '\r', '\v', '\f'}) out[c] = kSpace;
  out['\n'] = kLine;
  for (int c = 0x80; c <= 0xFF; ++c) out[c] = kWide;
  return out;
}
constexpr auto kClasses = MakeClasses();

Class ClassOf(char c) { return kClasses[static_cast<unsigned char>(c)]; }

}  // namespace

WideStep StepWide(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) {
    return at + i < text.size() ? static_cast<char32_t>(static_cast<unsigned char>(text[at + i])) : U'\0';
  };
  const char32_t lead = byte(0);
  const uint32_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = lead;
  if (size == 2) c = (lead & 0x1F) << 6 | (byte(1) & 0x3F);
  if (size == 3) c = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  if (size == 4) c = (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  const auto in = [c](char32_t a, char32_t b) { return a <= c && c <= b; };
  const bool space =
      c == 0x85 || c == 0xA0 || in(0x2000, 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x3000;
  // Latin-1 signs, the degree look-alikes, punctuation to dingbats, currency signs that live among letters,
  // emoji.
  const bool symbol = in(0x80, 0xA9) || in(0xAB, 0xB4) || in(0xB6, 0xBF) || c == 0xD7 || c == 0xF7 ||
                      c == 0x2DA || in(0x2000, 0x2BFF) || in(0x3001, 0x3004) || in(0x3008, 0x3020) ||
                      c == 0xE3F || c == 0x58F || c == 0x60B || c == 0x9F3 || c == 0x17DB || c == 0xFDFC ||
                      in(0xFE00, 0xFE6F) || in(0xFF00, 0xFF0F) || in(0xFFE0, 0xFFFF) || c >= 0x1F000;
  const auto left = static_cast<uint32_t>(text.size() - at);
  return {size < left ? size : left, !symbol && !space, space};
}

std::vector<Atom> Atomize(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<Atom> atoms;
  atoms.reserve(text.size() / 5 + 2 * kPad + 8);
  atoms.resize(kPad);
  size_t at = 0;
  bool glued = false;
  bool line = false;
  while (at < text.size()) {
    const size_t begin = at;
    Class first = ClassOf(text[at]);
    if (first == kSpace || first == kLine) {
      glued = false;
      line |= first == kLine;
      ++at;
      continue;
    }
    Atom atom;
    uint32_t hash = Vocabulary::kSeed;
    const auto eat = [&](size_t n) {
      for (; n > 0; --n, ++at) hash = Vocabulary::Mix(hash, text[at]);
    };
    if (first == kWide) {
      const WideStep step = StepWide(text, at);
      if (step.space) {
        glued = false;
        at += step.size;
        continue;
      }
      eat(step.size);
      first = step.letter ? kLower : kOther;
    } else {
      eat(1);
    }
    if (first == kDigit) {
      atom.kind = Atom::kDigits;
      while (at < text.size() && ClassOf(text[at]) == kDigit) eat(1);
    } else if (first == kOther) {
      atom.kind = Atom::kSymbol;
    } else {
      atom.kind = Atom::kWord;
      atom.capital = first == kUpper;
      bool upper = atom.capital;
      while (at < text.size()) {
        const Class c = ClassOf(text[at]);
        if (c == kLower || c == kUpper) {
          upper &= c == kUpper;
          atom.capital |= c == kUpper;  // iPhone
          eat(1);
        } else if (c == kWide) {
          const WideStep step = StepWide(text, at);
          if (!step.letter) break;
          upper = false;
          eat(step.size);
        } else {
          break;
        }
      }
      atom.upper = upper && at - begin > 1;
    }
    atom.begin = static_cast<uint32_t>(begin);
    atom.end = static_cast<uint32_t>(at);
    atom.glued = glued;
    atom.line = line;
    if (atom.kind != Atom::kDigits || at - begin <= 3)
      atom.word = vocabulary.Find(hash, text.substr(begin, at - begin));
    atoms.push_back(atom);
    glued = true;
    line = false;
  }
  Atom edge;
  edge.begin = edge.end = static_cast<uint32_t>(text.size());
  atoms.resize(atoms.size() + kPad, edge);
  return atoms;
}

}  // namespace reckoner::figures
