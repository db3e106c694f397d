#include "extractors/entities/company_names.h"

namespace reckoner {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string NameKey(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const char folded = Lower(c);
    if (c == '\'') continue;
    if (c == '&') {
      out += out.empty() || out.back() == '-' ? "and-" : "-and-";
    } else if ((folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9') ||
               static_cast<unsigned char>(c) >= 0x80) {
      out.push_back(folded);
    } else if (!out.empty() && out.back() != '-') {
      out.push_back('-');
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

CompanyNames::CompanyNames(const Lexicon& lexicon) {
  for (const Table::Row& row : lexicon.table("company_forms").rows()) {
    const bool legal = row["kind"] == "legal";
    forms_.emplace(row["form"], legal);
    if (legal) legal_.push_back(row["form"]);
  }
}

std::string CompanyNames::Ref(std::string_view name) const {
  for (size_t space; (space = name.find_last_of(" \n")) != std::string_view::npos;) {
    const auto form = forms_.find(name.substr(space + 1));
    if (form == forms_.end() || !form->second) break;
    name = name.substr(0, space);
    while (name.ends_with(' ') || name.ends_with(',') || name.ends_with('&')) name.remove_suffix(1);
    if (name.ends_with(" and")) name.remove_suffix(4);
  }
  return "org:" + NameKey(name);
}

}  // namespace reckoner
