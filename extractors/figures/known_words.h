// The words and marks that the figure rules name, as ids a rule can compare an atom by.
#pragma once

#include <cstdint>

namespace reckoner::figures {

// Words the grammar itself names. Their ids are these values.
// clang-format off
#define RECKONER_FIGURE_WORDS(X) \
  X(Is, "is") X(Was, "was") X(Pence, "pence") X(PoundSign, "£") X(Pound, "pound") X(Pounds, "pounds") X(CloseSquare, "]") X(Whom, "whom") X(Which, "which") X(Below, "below") X(Above, "above") X(Had, "had") X(Them, "them") X(Clock, "clock") X(Multi, "multi") \
  X(A, "a") X(An, "an") X(The, "the") X(Of, "of") X(And, "and") X(Or, "or") X(To, "to") X(From, "from") \
  X(Per, "per") X(In, "in") X(Out, "out") X(By, "by") X(At, "at") X(Point, "point") X(Over, "over") \
  X(Minus, "minus") X(Negative, "negative") X(Old, "old") X(Aged, "aged") X(Ages, "ages") X(Times, "times") \
  X(Fold, "fold") X(Every, "every") X(Each, "each") X(Year, "year") X(Years, "years") X(Month, "month") \
  X(Months, "months") X(Week, "week") X(Day, "day") X(Days, "days") X(Yr, "yr") X(Yo, "yo") X(One, "one") \
  X(Half, "half") X(Hyphen, "-") X(EmDash, "\xE2\x80\x94") X(Dot, ".") X(Comma, ",") X(Open, "(") \
  X(Close, ")") X(OpenSquare, "[") X(PlusSign, "+") X(Quote, "\"") X(Colon, ":") X(Semicolon, ";") \
  X(Ampersand, "&") X(Hash, "#") X(Dollar, "$") X(Caret, "^") X(Cross, "\xC3\x97") X(Ex, "x") X(E, "e") \
  X(S, "s") X(Us, "us") X(No, "no") X(As, "as") X(Than, "than") X(More, "more") X(Less, "less") \
  X(Through, "through") X(Versus, "versus") X(Compared, "compared") X(Against, "against") X(Up, "up") \
  X(Down, "down") X(Its, "its") X(His, "his") X(Her, "her") X(These, "these") X(Those, "those") \
  X(All, "all") X(This, "this") X(That, "that") X(Any, "any") X(Last, "last") X(First, "first") \
  X(Few, "few") X(Many, "many") X(Couple, "couple") X(Then, "then") X(For, "for") X(On, "on") \
  X(Only, "only") X(Just, "just") X(Percent, "percent") X(My, "my") X(Second, "second") X(Tilde, "~") \
  X(Underscore, "_") X(Temperature, "temperature") X(Top, "top") X(It, "it") X(But, "but") X(Big, "big") \
  X(St, "st") X(Nd, "nd") X(Rd, "rd") X(Pm, "pm") X(Am, "am") X(P, "p") X(M, "m") X(Question, "?") \
  X(Exclamation, "!") X(Some, "some") X(What_, "what") X(Past_, "past") X(Olds, "olds") X(Bottom, "bottom") \
  X(Others, "other") X(Next, "next") X(Including, "including") X(Off, "off") X(Remaining, "remaining") \
  X(Final, "final") X(Between, "between") X(Age, "age") X(Weeks, "weeks") X(Quarter, "quarter") \
  X(Slash, "/") X(Apostrophe, "'") X(Nos, "nos") X(With, "with") X(Their, "their") X(Our, "our") \
  X(Another, "another") X(Several, "several") X(Your, "your") X(At_, "@") X(While, "while") X(Not, "not") \
  X(Ordinal, "th") X(Oh, "oh") X(Were, "were") X(Are, "are") X(High, "high") X(Low, "low") X(Under_, "under") X(Beneath_, "beneath") X(Well_, "well") X(Rest, "others") X(Y, "y") X(OpenBrace, "{") X(CloseBrace, "}") X(Angle, "<") X(CloseAngle, ">") X(O, "o") X(Equals, "=") X(Grand, "grand")
// clang-format on

enum Known : uint32_t {
  kUnknown = 0,
#define RECKONER_X(name, text) k##name,
  RECKONER_FIGURE_WORDS(RECKONER_X)
#undef RECKONER_X
      kKnownCount
};

}  // namespace reckoner::figures
