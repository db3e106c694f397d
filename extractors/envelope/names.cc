#include "extractors/envelope/envelope.h"

namespace reckoner {

std::string_view Version() { return RECKONER_VERSION; }

std::string_view Name(Fault fault) {
  switch (fault) {
    case Fault::kBadJson:
      return "bad_json";
    case Fault::kTooDeep:
      return "too_deep";
    case Fault::kTooLarge:
      return "too_large";
    case Fault::kBadField:
      return "bad_field";
    case Fault::kNoText:
      return "no_text";
    case Fault::kTextAndHtml:
      return "text_and_html";
    case Fault::kNotText:
      return "not_text";
    case Fault::kUnreadable:
      return "unreadable";
    case Fault::kUnsupportedLanguage:
      return "unsupported_language";
    case Fault::kNoArticle:
      return "no_article";
    case Fault::kPaywall:
      return "paywall";
    case Fault::kConsentWall:
      return "consent_wall";
    case Fault::kInternal:
      return "internal";
  }
  return "internal";
}

}  // namespace reckoner
