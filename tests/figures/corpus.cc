#include "tests/figures/corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "extractors/text/normalize.h"

namespace reckoner {

std::vector<CorpusRow> ReadCorpus() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(RECKONER_SOURCE_DIR "/corpus/figures"))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<CorpusRow> rows;
  for (const auto& path : files) {
    std::ifstream in(path);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
      if (line.empty() || line.starts_with("#")) continue;
      const size_t tab = line.find('\t');
      if (tab == std::string::npos || line.find('\t', tab + 1) != std::string::npos)
        throw std::runtime_error(path.string() + ":" + std::to_string(number) + ": not two cells");
      rows.push_back({path.stem().string(), number, line.substr(0, tab), line.substr(tab + 1)});
    }
  }
  return rows;
}

std::string TakeBraces(const std::string& marked, std::vector<Span>* periods) {
  std::string out;
  for (const char c : marked) {
    const auto at = static_cast<uint32_t>(out.size());
    if (c == '{')
      periods->push_back({at, at});
    else if (c == '}')
      periods->back().end = at;
    else
      out += c;
  }
  return out;
}

std::string Render(const Figure& figure, std::string_view text) {
  std::string out(Slice(text, figure.span));
  out += " = ";
  if (figure.low)
    out += figure.low->ToString() + ".." + figure.high->ToString();
  else if (figure.denominator && figure.kind == FigureKind::kFraction)
    out += figure.numerator->ToString() + "/" + figure.denominator->ToString();
  else
    out += figure.value->ToString();
  if (!figure.unit.empty()) out += " " + figure.unit;
  if (figure.kind == FigureKind::kOrdinal || figure.kind == FigureKind::kMultiple)
    out += ", " + std::string(Name(figure.kind));
  if (figure.bound != Bound::kExact) out += ", " + std::string(Name(figure.bound));
  if (figure.role != FigureRole::kOther) out += ", " + std::string(Name(figure.role));
  if (figure.direction != Direction::kNone) out += " " + std::string(Name(figure.direction));
  return out;
}

std::string RenderAll(const std::string& marked, const FigureExtractor& extractor,
                      const PassageReader& reader) {
  std::vector<Span> periods;
  const std::string source = TakeBraces(marked, &periods);
  const NormalizedText normalized = Normalize(source);
  // Braces count bytes of the sentence as written; periods are spans of the normalised text.
  for (Span& span : periods) {
    const auto points = [&](uint32_t byte) {
      uint32_t n = 0;
      for (uint32_t i = 0; i < byte; ++i) n += (static_cast<unsigned char>(source[i]) & 0xC0) != 0x80;
      return n;
    };
    span = normalized.FromSource({points(span.begin), points(span.end)});
  }
  const Passage passage = reader.Read(normalized.text());
  std::string out;
  for (const Figure& figure : extractor.Extract(passage, periods)) {
    if (!out.empty()) out += " | ";
    out += Render(figure, normalized.text());
  }
  return out.empty() ? "-" : out;
}

}  // namespace reckoner
