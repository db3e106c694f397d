// Countries' bodies by what they do: "customs" of "CHN" is CHN-GACC. Built once from the lexicon (throws
// LexiconError), then const and safe from many threads; views live as long as the Lexicon.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/lexicon/lexicon.h"

namespace reckoner {

class Bodies {
 public:
  explicit Bodies(const Lexicon& lexicon);

  // The first row of the role in organisations.tsv; AREA-suffix where an area has none; "" for an unknown
  // role.
  std::string Ref(std::string_view role, std::string_view area) const;

  struct Noun {
    std::string_view text, role;
  };
  // "central bank", "statistics office": what such a body is called without its name.
  const std::vector<Noun>& nouns() const { return nouns_; }

 private:
  std::map<std::pair<std::string_view, std::string_view>, std::string_view> bodies_;  // role, area -> ref
  std::map<std::string_view, std::string_view> suffixes_;
  std::vector<Noun> nouns_;
};

}  // namespace reckoner
