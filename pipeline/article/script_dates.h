// The date of publication in a page's own data: the state that a script hydrates the page from, or a script
// that writes the date where it stands. A last resort: the data also speaks of other articles, so a date
// counts only where all that is said agrees on the day. Built once, then const and safe from many threads.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "pipeline/article/date_text.h"

namespace reckoner::article {

class ScriptDates {
 public:
  ScriptDates();
  ~ScriptDates();
  ScriptDates(const ScriptDates&) = delete;
  ScriptDates& operator=(const ScriptDates&) = delete;

  // `html`: the page before its scripts were dropped.
  std::optional<PageDate> Published(std::string_view html, const DateReader& reader,
                                    std::string_view language) const;

 private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace reckoner::article
