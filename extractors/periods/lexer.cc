#include "extractors/periods/lexer.h"

#include <algorithm>

namespace reckoner::periods {

bool Lexer::Next() {
  run_.clear();
  core_ = ended_ = false;
  while (pos_ < text_.size() && !ended_) pos_ = Step(pos_);
  return core_;
}

void Lexer::EndRun() {
  ended_ = core_;
  if (!core_) run_.clear();
}

Atom& Lexer::Push(size_t begin, size_t end, const Word* word) {
  Atom& atom = run_.emplace_back();
  atom.span = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  atom.word = word;
  atom.capital = text_[begin] >= 'A' && text_[begin] <= 'Z';
  core_ |= word->core;
  return atom;
}

// Punctuation matters only inside a run.
size_t Lexer::Mark(size_t pos, size_t end, Class cls) {
  if (!run_.empty()) Push(pos, end, vocabulary_.Shape(cls));
  return end;
}

size_t Lexer::Step(size_t pos) {
  const char c = text_[pos];
  if (IsDigit(c)) return Digits(pos);
  if (IsLetter(c)) return Letters(pos);
  switch (c) {
    case ' ':
    case '\t':
      return pos + 1;
    case '\n':
    case '\r':
      return LineEnd(pos);
    case ',':
      return Mark(pos, pos + 1, Class::kComma);
    case '-':
      return Mark(pos, pos + 1, Class::kHyphen);
    case '/':
      return Mark(pos, pos + 1, Class::kSlash);
    case '~':
      return Mark(pos, pos + 1, Class::kTilde);
    case '\'':
      return Apostrophe(pos);
    case '\xC2':
    case '\xE2':
      return Sign(pos);
    case '$':
    case '#':
      EndRun();
      return SkipNumber(text_, pos + 1);
    default:
      EndRun();
      return pos + 1;
  }
}

// A wrapped line goes on; a blank line ends everything.
size_t Lexer::LineEnd(size_t pos) {
  int lines = 0;
  while (IsSpace(At(pos))) lines += text_[pos++] == '\n';
  if (lines > 1) EndRun();
  return pos;
}

// 's and s' after a word; '98 and '90s.
size_t Lexer::Apostrophe(size_t pos) {
  const bool inside = pos > 0 && IsAlnum(text_[pos - 1]);
  if (inside && LowerCase(At(pos + 1)) == 's' && !IsAlnum(At(pos + 2)))
    return Mark(pos, pos + 2, Class::kPoss);
  if (inside && !IsAlnum(At(pos + 1))) return Mark(pos, pos + 1, Class::kPoss);
  const bool code = !run_.empty() && run_.back().span.end == pos &&  // Q2'25
                    (run_.back().Is(Class::kQuartercode) || run_.back().Is(Class::kHalfcode));
  if ((!inside || code) && IsDigit(At(pos + 1)) && IsDigit(At(pos + 2))) {
    const int value = (text_[pos + 1] - '0') * 10 + (text_[pos + 2] - '0');
    const bool decade = At(pos + 3) == 's' && value % 10 == 0;
    const size_t end = pos + (decade ? 4 : 3);
    if (!IsAlnum(At(end))) {
      Atom& atom = Push(pos, end, vocabulary_.Shape(decade ? Class::kDecade : Class::kShortyear));
      atom.milli = 1000 * (decade ? (value < 30 ? 2000 : 1900) + value : value);
      return end;
    }
  }
  EndRun();
  return pos + 1;
}

// Non-ASCII punctuation and signs: a fraction counts, money hides its number, the rest ends the run.
size_t Lexer::Sign(size_t pos) {
  const size_t end = std::min(text_.size(), pos + (text_[pos] == '\xC2' ? 2 : 3));
  const std::string_view sign = text_.substr(pos, end - pos);
  if (sign == "\xC2\xBD") {
    Push(pos, end, vocabulary_.Shape(NumberShape::kPlain)).milli = 500;
    return end;
  }
  EndRun();
  const bool currency = sign == "\xC2\xA3" || sign == "\xC2\xA5" || sign.starts_with("\xE2\x82");
  return currency ? SkipNumber(text_, end) : end;
}

size_t Lexer::Letters(size_t pos) {
  size_t end = pos;
  uint8_t bytes = 0;
  for (; end < text_.size(); ++end) {
    const uint8_t byte = WordByte(text_[end]);
    if (byte == 0) break;
    bytes |= byte;
  }
  if ((bytes & kWideByte) != 0) {
    EndRun();
    return end;
  }
  if ((bytes & kDigitByte) != 0) return LettersAndDigits(pos, text_.find_first_of("0123456789", pos), end);
  const Vocabulary::Entry* entry = vocabulary_.Find(text_, pos, end);
  if (!entry) {
    EndRun();
    return end;
  }
  size_t form_end = end;
  const Word* word = vocabulary_.Longest(*entry, text_, form_end);
  if (entry->numeral != 0) {
    const auto numeral = vocabulary_.ReadNumeral(text_, pos);
    if (numeral && (!word || numeral->end > form_end)) return Numeral(pos, *numeral);
  }
  if (!word) {
    EndRun();
    return end;
  }
  Push(pos, form_end, word);
  return form_end;
}

size_t Lexer::Numeral(size_t pos, const Vocabulary::Numeral& numeral) {
  NumberShape shape = NumberShape::kPlain;
  if (numeral.year) shape = NumberShape::kYear;
  if (!numeral.ordinal && numeral.value > 20 && numeral.value <= 31) shape = NumberShape::kDay;
  if (numeral.ordinal && numeral.value <= 31) shape = NumberShape::kOrdinalDay;
  const bool far = numeral.ordinal && numeral.value > 31;
  Push(pos, numeral.end, far ? vocabulary_.Shape(Class::kOrdinal) : vocabulary_.Shape(shape)).milli =
      numeral.value * 1000;
  return numeral.end;
}

size_t Lexer::LettersAndDigits(size_t pos, size_t digit, size_t end) {
  const ReadShape code = ReadCode(text_, pos, digit, end);
  if (code.known) return PushShape(pos, code);
  const Vocabulary::Entry* entry = vocabulary_.Find(text_, pos, digit);  // Oct2
  if (entry && entry->word && entry->word->As(Class::kMonth) && end - digit <= 2) {
    Push(pos, digit, &*entry->word);
    return Digits(digit);
  }
  EndRun();
  return end;
}

size_t Lexer::Digits(size_t pos) {
  const ReadShape shape = ReadDigits(text_, pos);
  // The number of a compound name: COVID-19, F-16.
  const bool named = run_.empty() && pos >= 2 && text_[pos - 1] == '-' && IsAlnum(text_[pos - 2]) &&
                     shape.cls != Class::kIsodate;
  if (!shape.known || named) {
    EndRun();
    return shape.end;
  }
  // "the 1990's": after "the" or "early" a round year in 's is a decade, else a possessive.
  if (shape.is_number && shape.number == NumberShape::kYear && shape.milli % 10000 == 0 &&
      At(shape.end) == '\'' && At(shape.end + 1) == 's' && !IsAlnum(At(shape.end + 2)) && !run_.empty() &&
      (run_.back().Is(Class::kThe) || run_.back().Is(Class::kPart))) {
    Push(pos, shape.end + 2, vocabulary_.Shape(Class::kDecade)).milli = shape.milli;
    run_.back().digits = true;
    return shape.end + 2;
  }
  return PushShape(pos, shape);
}

size_t Lexer::PushShape(size_t pos, const ReadShape& shape) {
  Atom& atom =
      Push(pos, shape.end, shape.is_number ? vocabulary_.Shape(shape.number) : vocabulary_.Shape(shape.cls));
  atom.milli = shape.milli;
  atom.year = shape.year;
  atom.month = shape.month;
  atom.day = shape.day;
  atom.time = shape.time;
  atom.digits = true;
  return shape.end;
}

}  // namespace reckoner::periods
