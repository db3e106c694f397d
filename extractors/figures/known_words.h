// The words and marks that the figure rules name, as ids a rule can compare an atom by.
#pragma once

#include <cstdint>

namespace reckoner::figures {

// Words the grammar itself names, by letter, then marks. Their ids are these values.
// clang-format off
#define RECKONER_FIGURE_WORDS(X) \
  X(A, "a") X(Above, "above") X(Against, "against") X(Age, "age") X(Aged, "aged") X(Ages, "ages") \
  X(All, "all") X(Am, "am") X(An, "an") X(And, "and") X(Another, "another") X(Any, "any") X(Are, "are") \
  X(As, "as") X(At, "at") X(Below, "below") X(Beneath_, "beneath") X(Between, "between") X(Big, "big") \
  X(Bottom, "bottom") X(But, "but") X(By, "by") X(Clock, "clock") X(Compared, "compared") \
  X(Couple, "couple") X(Day, "day") X(Days, "days") X(Dlrs, "dlrs") X(Down, "down") X(E, "e") X(Each, "each") \
  X(Every, "every") X(Few, "few") X(Final, "final") X(First, "first") X(Fold, "fold") X(For, "for") \
  X(From, "from") X(Grand, "grand") X(Had, "had") X(Half, "half") X(Her, "her") X(High, "high") \
  X(His, "his") X(In, "in") X(Including, "including") X(Is, "is") X(It, "it") X(Its, "its") \
  X(Just, "just") X(Kt, "kt") X(Last, "last") X(Less, "less") X(Low, "low") X(M, "m") X(Many, "many") \
  X(Minus, "minus") X(Month, "month") X(Months, "months") X(More, "more") X(Multi, "multi") X(My, "my") \
  X(Nd, "nd") X(Negative, "negative") X(Next, "next") X(No, "no") X(Nos, "nos") X(Not, "not") X(O, "o") \
  X(Of, "of") X(Off, "off") X(Oh, "oh") X(Old, "old") X(Olds, "olds") X(On, "on") X(One, "one") \
  X(Only, "only") X(Or, "or") X(Others, "other") X(Rest, "others") X(Our, "our") X(Out, "out") \
  X(Over, "over") X(P, "p") X(Pa, "pa") X(Past_, "past") X(Pcm, "pcm") X(Pence, "pence") X(Per, "per") \
  X(Percent, "percent") X(Pm, "pm") X(Point, "point") X(Pound, "pound") X(Pounds, "pounds") \
  X(Pw, "pw") X(Quarter, "quarter") X(Rd, "rd") X(Remaining, "remaining") X(S, "s") X(Second, "second") X(Several, "several") X(Some, "some") \
  X(St, "st") X(Temperature, "temperature") X(Ordinal, "th") X(Than, "than") X(That, "that") X(The, "the") \
  X(Their, "their") X(Them, "them") X(Then, "then") X(These, "these") X(This, "this") X(Those, "those") \
  X(Through, "through") X(Times, "times") X(To, "to") X(Top, "top") X(Under_, "under") X(Up, "up") \
  X(Us, "us") X(Versus, "versus") X(Was, "was") X(Week, "week") X(Weeks, "weeks") X(Well_, "well") \
  X(Were, "were") X(What_, "what") X(Which, "which") X(While, "while") X(Whom, "whom") X(With, "with") \
  X(Ex, "x") X(Y, "y") X(Year, "year") X(Years, "years") X(Yo, "yo") X(Your, "your") X(Yr, "yr") \
  X(PoundSign, "£") X(CloseSquare, "]") X(Hyphen, "-") X(EmDash, "\xE2\x80\x94") X(Dot, ".") X(Comma, ",") \
  X(Open, "(") X(Close, ")") X(OpenSquare, "[") X(PlusSign, "+") X(Quote, "\"") X(Colon, ":") \
  X(Semicolon, ";") X(Ampersand, "&") X(Hash, "#") X(Dollar, "$") X(Caret, "^") X(Cross, "\xC3\x97") \
  X(Tilde, "~") X(Underscore, "_") X(Question, "?") X(Exclamation, "!") X(Slash, "/") X(Apostrophe, "'") \
  X(At_, "@") X(OpenBrace, "{") X(CloseBrace, "}") X(Angle, "<") X(CloseAngle, ">") X(Equals, "=")
// clang-format on

enum Known : uint32_t {
  kUnknown = 0,
#define RECKONER_X(name, text) k##name,
  RECKONER_FIGURE_WORDS(RECKONER_X)
#undef RECKONER_X
      kKnownCount
};

}  // namespace reckoner::figures
