#include "tests/corpus/expectation.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace reckoner::corpus {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<std::string> Split(std::string_view text, char separator) {
  std::vector<std::string> out;
  for (size_t at = 0; at <= text.size();) {
    size_t end = std::min(text.find(separator, at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// Where `words` stand in the article, as spans of the normalised text.
std::vector<Span> Occurrences(const Extraction& found, const std::string& words) {
  const std::string needle = Normalize(words).text();
  std::vector<Span> out;
  const std::string& text = found.source.text();
  for (size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + 1))
    out.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + needle.size())});
  return out;
}

bool Touches(const std::vector<Span>& places, Span span) {
  return std::any_of(places.begin(), places.end(), [&](Span place) { return place.Overlaps(span); });
}

std::vector<Span> SpansOf(const Check& check, const Mentions& mentions) {
  std::vector<Span> out;
  for (int32_t i : check.figures) out.push_back(mentions.figures[i].span);
  for (int32_t i : check.periods) out.push_back(mentions.periods[i].span);
  return out;
}

bool Covers(const Check& check, const Extraction& found, const std::string& texts) {
  const std::vector<Span> spans = SpansOf(check, found.mentions);
  for (const std::string& words : Split(texts, '|')) {
    const std::vector<Span> places = Occurrences(found, words);
    if (std::none_of(spans.begin(), spans.end(), [&](Span span) { return Touches(places, span); }))
      return false;
  }
  return true;
}

bool Same(const std::string& expected, std::string_view actual) {
  return expected == "-" || expected == actual;
}

std::string Print(const std::optional<Decimal>& value) { return value ? value->ToString() : ""; }

std::string Describe(const Check& check, const Extraction& found) {
  std::string out = std::string(check.kind) + " " + std::string(Name(check.verdict)) + " over";
  for (Span span : SpansOf(check, found.mentions)) out += " [" + std::string(found.Text(span)) + "]";
  out += ": " + check.explanation;
  if (check.suspect)
    out += " (suspect " + std::string(check.suspect->why) + " " + check.suspect->as + " " +
           check.suspect->words + ")";
  return out;
}

std::string Join(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& cell : cells) out += (out.empty() ? "" : " | ") + cell;
  return out;
}

class Comparison {
 public:
  Comparison(const Article& article, const Extraction& found) : article_(article), found_(found) {}

  std::vector<std::string> Run() {
    for (const auto& cells : article_.lines) Try(cells);
    for (size_t i = 0; i < found_.checks.size(); ++i)
      if (found_.checks[i].verdict == Verdict::kInconsistent && !expected_.count(i))
        out_.push_back("unexpected alarm: " + Describe(found_.checks[i], found_));
    return std::move(out_);
  }

 private:
  void Try(const std::vector<std::string>& cells) {
    const std::string& kind = cells[0];
    if (kind == "published" || kind == "title") return;
    bool holds = false;
    if (kind == "figure")
      holds = Figure(cells);
    else if (kind == "nofigure")
      holds = !AnyFigure(cells.at(1));
    else if (kind == "nocheck")
      holds = !AnyCheck(cells.at(1));
    else if (kind == "claim")
      holds = Claim(cells);
    else if (kind == "check")
      holds = Check(cells);
    else if (kind == "alarm")
      holds = Alarm(cells);
    else
      throw std::runtime_error(article_.name + ": unknown expectation " + kind);
    if (!holds) out_.push_back("missing: " + Join(cells) + Nearby(cells));
  }

  bool AnyFigure(const std::string& words) const {
    const std::vector<Span> places = Occurrences(found_, words);
    return std::any_of(found_.mentions.figures.begin(), found_.mentions.figures.end(),
                       [&](const reckoner::Figure& figure) { return Touches(places, figure.span); });
  }

  bool AnyCheck(const std::string& words) const {
    return std::any_of(found_.checks.begin(), found_.checks.end(),
                       [&](const reckoner::Check& check) { return Covers(check, found_, words); });
  }

  bool Figure(const std::vector<std::string>& cells) const {
    const std::vector<Span> places = Occurrences(found_, cells.at(1));
    for (const reckoner::Figure& figure : found_.mentions.figures)
      if (Touches(places, figure.span) && Same(cells.at(2), Name(figure.kind)) &&
          Same(cells.at(3), Print(figure.value)) && Same(cells.at(4), figure.unit) &&
          (cells.size() < 6 || Same(cells[5], Name(figure.bound))))
        return true;
    return false;
  }

  bool Claim(const std::vector<std::string>& cells) const {
    const std::vector<Span> places = Occurrences(found_, cells.at(1));
    for (const reckoner::Claim& claim : found_.claims.claims)
      if (claim.figure >= 0 && Touches(places, found_.mentions.figures[claim.figure].span) &&
          Same(cells.at(2), Name(claim.measure)) && Same(cells.at(3), Print(claim.value)) &&
          Same(cells.at(4), claim.series) && (cells.size() < 6 || Same(cells[5], claim.time_period)))
        return true;
    return false;
  }

  bool Check(const std::vector<std::string>& cells) const {
    for (const reckoner::Check& check : found_.checks)
      if (Same(cells.at(1), check.kind) && Same(cells.at(2), Name(check.verdict)) &&
          Covers(check, found_, cells.at(3)) &&
          (cells.size() < 5 || (cells[4] == "tight" ? check.tight : check.weak)))
        return true;
    return false;
  }

  bool Alarm(const std::vector<std::string>& cells) {
    bool any = false;
    for (size_t i = 0; i < found_.checks.size(); ++i) {
      const reckoner::Check& check = found_.checks[i];
      if (check.verdict != Verdict::kInconsistent || check.kind != cells.at(1) ||
          !Covers(check, found_, cells.at(2)))
        continue;
      expected_.insert(i);
      any = any || Repairs(check, cells);
    }
    return any;
  }

  static bool Repairs(const reckoner::Check& check, const std::vector<std::string>& cells) {
    if (cells.size() < 4) return true;
    if (!check.suspect || check.suspect->why != cells[3]) return false;
    return cells.size() < 5 ||
           (check.suspect->as + " " + check.suspect->words).find(cells[4]) != std::string::npos;
  }

  // What was found instead, for the reader of a failure.
  std::string Nearby(const std::vector<std::string>& cells) const {
    std::string out;
    if (cells[0] == "check" || cells[0] == "alarm") {
      for (const reckoner::Check& check : found_.checks) out += "\n    found " + Describe(check, found_);
    } else {
      const std::vector<Span> places = Occurrences(found_, cells.at(1));
      for (const reckoner::Figure& figure : found_.mentions.figures)
        if (Touches(places, figure.span))
          out += "\n    found [" + std::string(found_.Text(figure.span)) + "] " +
                 std::string(Name(figure.kind)) + " " + Print(figure.value) + " " + figure.unit + " " +
                 std::string(Name(figure.bound));
      for (const reckoner::Claim& claim : found_.claims.claims)
        if (cells[0] == "claim" && claim.figure >= 0 &&
            Touches(places, found_.mentions.figures[claim.figure].span))
          out += "\n    claim " + std::string(Name(claim.measure)) + " " + Print(claim.value) + " " +
                 claim.series + " " + claim.time_period;
    }
    return out;
  }

  const Article& article_;
  const Extraction& found_;
  std::vector<std::string> out_;
  std::set<size_t> expected_;
};

}  // namespace

void ReadExpectations(const std::filesystem::path& path, Article* article) {
  std::istringstream lines(ReadFile(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    article->lines.push_back(Split(line, '\t'));
    const auto& cells = article->lines.back();
    if (cells[0] == "published") article->date.reference = ParseIsoDate(cells.at(1));
    if (cells[0] == "title") article->title = cells.at(1);
  }
}

std::vector<Article> LoadArticles(const std::filesystem::path& folder) {
  std::vector<Article> out;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    Article article;
    article.name = entry.path().stem().string();
    article.text = ReadFile(entry.path());
    ReadExpectations(std::filesystem::path(entry.path()).replace_extension(".expect"), &article);
    out.push_back(std::move(article));
  }
  std::sort(out.begin(), out.end(), [](const Article& a, const Article& b) { return a.name < b.name; });
  return out;
}

std::vector<std::string> Differences(const Article& article, const Extraction& found) {
  return Comparison(article, found).Run();
}

}  // namespace reckoner::corpus
